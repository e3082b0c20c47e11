import DossierKit

/// A dossier in a line: `kremlin-drones: 25 claims (3 contested, 1 of them by other claims), 24 quotes, …`.
enum Summary {
  static func line(of release: Release) -> String {
    let dossier = release.dossier
    let counts = [
      count(dossier.claims.count, "claim", "claims") + contests(in: release),
      count(dossier.quotes.count, "quote", "quotes") + levels(of: release.verifications),
      count(dossier.reactions.count, "reaction", "reactions"),
      count(dossier.events.count, "event", "events"),
      count(dossier.parties.count, "party", "parties"),
      count(dossier.sources.count, "source", "sources"),
    ]
    return "\(release.id): \(counts.joined(separator: ", "))"
  }

  /// ` (3 contested, 1 of them by other claims)`; nothing where none is.
  private static func contests(in release: Release) -> String {
    let (all, byClaims) = release.contestedCounts
    if all == 0 { return "" }
    return byClaims == 0 ? " (\(all) contested)" : " (\(all) contested, \(byClaims) of them by other claims)"
  }

  /// ` (20 byte-exact, 4 typographic)`: how many quotes the archived texts vouch for, and how far.
  private static func levels(of verifications: [Verification]) -> String {
    let counts = VerificationLevel.allCases.compactMap { level in
      let count = verifications.count { $0.level == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)"
    }
    return counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
