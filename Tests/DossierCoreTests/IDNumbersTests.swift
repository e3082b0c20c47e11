import TestSupport
import Testing

@testable import DossierCore

/// The numbers of ids, and where ids lead.
@Suite("Ids by number")
struct IDNumbersTests {
  @Test("a table of any size finds what was put in, by the order in which it came, and nothing else")
  func agreement() {
    var randomness = Randomness(seed: 7)
    // Short ids of few letters, so that many come twice.
    let ids = (0..<20_000).map { _ in EntityID("clm-\(randomness.below(9_000))") }
    var numbers = IDNumbers()
    var expected: [EntityID: Int] = [:]
    for id in ids {
      let number = expected[id] ?? expected.count
      expected[id] = number
      #expect(numbers.number(of: id) == number)
    }
    #expect(numbers.ids.count == expected.count)
    #expect(expected.allSatisfy { numbers[$0.key] == $0.value && numbers.ids[$0.value] == $0.key })
    #expect((9_000..<12_000).allSatisfy { numbers[EntityID("clm-\($0)")] == nil })
  }

  @Test("ids that begin alike, end alike or are empty are told apart")
  func neighbours() {
    var numbers = IDNumbers(minimumCapacity: 4)
    let texts = [
      "", "a", "aa", "abcdefgh", "abcdefgha", "abcdefgh-abcdefgh", "abcdefgh-abcdefgi", "\0", "\0\0", "ключ",
      "e\u{301}",
    ]
    for (number, text) in texts.enumerated() { #expect(numbers.number(of: EntityID(text)) == number) }
    for (number, text) in texts.enumerated() { #expect(numbers[EntityID(text)] == number) }
    // Equal ids have one number, in whatever bytes they are written.
    #expect(numbers["é"] == numbers["e\u{301}"] && numbers["b"] == nil)
  }

  @Test("an id leads to the first entity that has it, and the others are told")
  func duplicates() {
    var dossier = Dossier(title: "T")
    dossier.parties = [Party(id: "a", name: "A"), Party(id: "", name: "B"), Party(id: "b", name: "C")]
    dossier.claims = [
      Claim(id: "b", statement: "S", claimant: "a"), Claim(id: "c", statement: "S", claimant: "a"),
      Claim(id: "c", statement: "S", claimant: "a"),
    ]
    let index = EntityIndex(of: dossier)
    #expect(index.count == 6 && index.ids == ["a", "b", "c"])
    #expect(index["b"] == EntityIndex.Position(kind: .party, offset: 2))
    #expect(index.offset(of: "c", .claim) == 1 && index.offset(of: "b", .claim) == nil && index[""] == nil)
    #expect(index.duplicates.map(\.position.offset) == [0, 2])
    #expect(index.duplicates.map(\.first.kind) == [.party, .claim])
    #expect((0..<6).map { index.id(ofRow: $0) } == ["a", "", "b", "b", "c", "c"])
    #expect(
      (0..<6).allSatisfy { row in
        let position = index.position(ofRow: row)
        return index.row(position.kind, position.offset) == row && index.kind(ofRow: row) == position.kind
      })
  }

  @Test("the collections are one list, in the order of the kinds")
  func collections() {
    #expect(EntityKind.allCases.map(\.ordinal) == Array(0..<11))
    for seed in 1...20 {
      let dossier = GeneratedDossier.dossier(seed: seed)
      let ids = EntityKind.allCases.flatMap { kind in
        let items = dossier[kind]
        return (0..<items.count).map { items.id(at: $0) }
      }
      #expect(ids == dossier.ids && ids.count == dossier.entityCount && !ids.isEmpty)
      let index = EntityIndex(of: dossier)
      #expect(ids.enumerated().allSatisfy { index.row(of: $1) == $0 && index.id(ofRow: $0) == $1 })
    }
  }
}
