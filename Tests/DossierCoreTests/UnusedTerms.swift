import DossierCore
import TestSupport
import Testing

/// Terms that no text uses are told, whatever others begin or end as they do.
@Suite("Unused terms")
struct UnusedTerms {
  @Test("as by looking for one after the other", arguments: 0..<200)
  func oneByOne(seed: Int) {
    var random = Randomness(seed: seed)
    func word(_ most: Int) -> String {
      (0...random.below(most)).map { _ in random.pick(["a", "b", "A", "é"]) }.joined()
    }
    let terms = (0..<8).map { _ in word(5) }
    let texts = (0..<3).map { _ in word(12) }
    var dossier = Dossier(title: "Title")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = texts.enumerated().map { Claim(id: EntityID("clm-\($0)"), statement: $1, claimant: "pty-one") }
    dossier.terms = terms.enumerated().map {
      Term(id: EntityID("trm-\($0)"), term: $1, definition: Prose(source: "aAbBé", blocks: []))
    }
    let told = dossier.checked().findings.filter { $0.code == .unused }.map(\.message)
    for (offset, term) in terms.enumerated() {
      let isUsed = texts.contains { $0.lowercased().utf8.firstRange(of: term.lowercased().utf8) != nil }
      #expect(told.contains { $0.contains("`trm-\(offset)`") } != isUsed, "\(term) in \(texts)")
    }
  }
}
