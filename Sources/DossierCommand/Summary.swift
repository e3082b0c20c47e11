import DossierKit

/// A dossier in a line: `kremlin-drones: 25 claims (3 contested), 24 quotes, …`.
enum Summary {
  static func line(of release: Release) -> String {
    let dossier = release.dossier
    let contested = release.contested.count { $0 }
    let counts = [
      count(dossier.claims.count, "claim", "claims") + (contested > 0 ? " (\(contested) contested)" : ""),
      count(dossier.quotes.count, "quote", "quotes"),
      count(dossier.reactions.count, "reaction", "reactions"),
      count(dossier.events.count, "event", "events"),
      count(dossier.parties.count, "party", "parties"),
      count(dossier.sources.count, "source", "sources"),
    ]
    return "\(release.id): \(counts.joined(separator: ", "))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
