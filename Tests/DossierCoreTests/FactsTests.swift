import TestSupport
import Testing

@testable import DossierCore

/// What is worked out of a dossier, once.
@Suite("Facts")
struct FactsTests {
  @Test("lists by row keep their order, and rows without any are empty")
  func rows() {
    let rows = CompressedRows(count: 4, [(2, "a"), (0, "b"), (2, "c"), (3, "d"), (2, "a")])
    #expect(rows.count == 4)
    #expect((0..<4).map { Array(rows[$0]) } == [["b"], [], ["a", "c", "a"], ["d"]])
    #expect(CompressedRows<Int>(count: 0, []).count == 0)
  }

  @Test("what refers to what is what a walk over the fields finds", arguments: 1...30)
  func backlinks(seed: Int) {
    let dossier = GeneratedDossier.dossier(seed: seed, size: 5)
    let facts = Facts(of: dossier)
    #expect(facts.references.areSound)
    let found = dossier.walked(by: LinkReader()).found
    for id in Set(dossier.ids).union(found.keys) { #expect(facts.backlinks[id] == found[id] ?? [], "\(id)") }
  }

  @Test("what leads nowhere or to the wrong kind is noticed; an account that is mentioned leads nowhere on purpose")
  func soundness() throws {
    func facts(_ change: (inout Dossier) -> Void) -> Facts {
      var dossier = Dossier(title: "T")
      dossier.parties = [Party(id: "pty-a", name: "A")]
      dossier.claims = [Claim(id: "clm-a", statement: "S", claimant: "pty-a")]
      change(&dossier)
      return Facts(of: dossier)
    }
    #expect(facts { _ in }.references.areSound)
    #expect(!facts { $0.claims[0].claimant = "pty-b" }.references.areSound)
    #expect(!facts { $0.claims[0].claimant = "clm-a" }.references.areSound)
    #expect(!facts { $0.cover = "att-a" }.references.areSound)
    let mentioned = facts {
      $0.claims[0].statusBasis = Prose(source: "@bbc", blocks: [.paragraph([.mention("bbc"), .mention("pty-a")])])
    }
    #expect(mentioned.references.areSound)
    #expect(mentioned.backlinks["bbc"].map(\.field) == ["statusBasis"])
    #expect(mentioned.backlinks["pty-a"].map(\.field) == ["claimant", "statusBasis"])
    #expect(
      !facts {
        $0.claims[0].statusBasis = Prose(source: "[@x]", blocks: [.paragraph([.citations([Prose.Reference("x")])])])
      }.references.areSound)
  }

  @Test("facts hold as long as nothing but notes is taken out of a dossier")
  func drafts() throws {
    var dossier = Dossier(title: "T")
    dossier.marking = .clear
    dossier.parties = [Party(id: "pty-a", name: "A")]
    dossier.parties[0].note = "Ours."
    var draft = ReleaseDraft(try #require(dossier.checked().dossier), label: nil)
    for rule in ReleaseRule.always { rule.apply(&draft) }
    #expect(draft.facts != nil && draft.dossier.parties[0].note == nil)
    draft.dossier.parties[0].name = "B"
    #expect(draft.facts == nil)
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "Somebody"
    var shielded = ReleaseDraft(try #require(dossier.checked().dossier), label: nil)
    for rule in ReleaseRule.always { rule.apply(&shielded) }
    #expect(shielded.facts == nil && shielded.dossier.parties[0].name == "Somebody")
  }

  @Test("a release has the facts that its own dossier has", arguments: 1...30)
  func releases(seed: Int) throws {
    var dossier = GeneratedDossier.dossier(seed: seed, size: 5)
    dossier.marking = .amber
    for position in dossier.claims.indices { dossier.claims[position].marking = position == 0 ? .red : nil }
    let checked = try #require(dossier.checked().dossier)
    for release in [checked.release(), try #require(checked.filteredRelease(for: .amber).release)] {
      let fresh = Facts(of: release.dossier)
      #expect(release.standings == fresh.standings && release.timeline == fresh.timeline)
      #expect(release.contestedBy == fresh.contestedBy && release.independentSources == fresh.independentSources)
      #expect(release.ownDenials == fresh.ownDenials && release.contested == fresh.contested)
      #expect(release.ids == fresh.index.ids)
      for id in release.ids {
        #expect(release.backlinks(to: id) == fresh.backlinks[id] && release.markings[id] == fresh.markings[id])
      }
    }
  }
}

/// Finds what refers to what as the format says it, field by field.
private struct LinkReader: FieldReader {
  var found: [EntityID: [Backlink]] = [:]
  private var from: EntityID?
  private var kind = EntityKind.source

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    from = entity.id
    kind = Value.entityKind
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard case .reference = field.form, let id = value as? EntityID else { return }
    add(id, path())
  }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
    for id in prose.items(where: { _ in true }) { add(id, path()) }
  }

  private mutating func add(_ id: EntityID, _ path: FieldPath) {
    guard let from, from != id, case .key(let field)? = path.steps.dropFirst(2).first else { return }
    let link = Backlink(from: from, kind: kind, field: field)
    if found[id]?.last != link { found[id, default: []].append(link) }
  }
}
