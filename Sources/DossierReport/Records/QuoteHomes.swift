import DossierCore

/// With which claim the words of each quote stand in full: the first that it is about, else the first on which it is the
/// words of a reaction. Elsewhere a mark leads there.
///
/// That is decided by what those may see who may see the quote, so it is the same in every release that has it.
final class QuoteHomes {
  /// For each claim of the whole, the places of its quotes.
  private let byClaim: [Int: [Int]]
  /// The quotes that stand with no claim, by their places.
  let others: [Int]

  init(of whole: Release) {
    var byClaim: [Int: [Int]] = [:]
    var others: [Int] = []
    for offset in whole.dossier.quotes.indices {
      if let home = Self.home(of: whole.dossier.quotes[offset].id, in: whole) {
        byClaim[home, default: []].append(offset)
      } else {
        others.append(offset)
      }
    }
    self.byClaim = byClaim
    self.others = others
  }

  /// The quotes that stand with the claim at a place.
  func quotes(at claim: Int) -> [Int] { byClaim[claim] ?? [] }

  private static func home(of id: EntityID, in whole: Release) -> Int? {
    let seen = whole.seen(at: whole.mark(of: id))
    for item in seen.quote(id)?.about ?? [] {
      if let claim = whole.offset(item, .claim) { return claim }
    }
    for link in seen.backlinks(to: id) where link.kind == .reaction && link.field.isKey(FieldKey.quotes) {
      if let target = seen.reaction(link.from)?.to, let claim = whole.offset(target, .claim) { return claim }
    }
    return nil
  }
}
