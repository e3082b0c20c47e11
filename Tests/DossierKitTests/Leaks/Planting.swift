import DossierCore
import TestSupport

/// Plants secrets into a dossier of which everything may leave: items that stay behind, references to them from all over,
/// notes, the names of protected parties, a head that is marked above the label.
///
/// Nothing of it may show in the release, nor that it is there. The dossier is never refused: no text that leaves refers to
/// what stays behind.
struct Planting {
  var dossier: Dossier
  private(set) var snapshots: [EntityID: String]
  private(set) var secrets: [String] = []
  var random: Randomness
  private let label: Marking
  /// By kind, what stays behind.
  private(set) var planted: [EntityKind: [EntityID]] = [:]
  /// Whether what stays behind replaces what leaves, or the other way round; both would be a circle.
  let replacesKept: Bool
  /// Whether texts refer to items, of which some stay behind.
  var textsRefer = true
  /// By kind, what leaves.
  private let kept: [EntityKind: [EntityID]]

  init(into dossier: Dossier, snapshots: [EntityID: String], label: Marking, random: Randomness) {
    self.dossier = dossier
    self.snapshots = snapshots
    self.label = label
    self.random = random
    replacesKept = self.random.coin()
    kept = [
      .source: dossier.sources.map(\.id), .party: dossier.parties.map(\.id), .event: dossier.events.map(\.id),
      .claim: dossier.claims.map(\.id), .quote: dossier.quotes.map(\.id), .reaction: dossier.reactions.map(\.id),
      .question: dossier.questions.map(\.id), .assessment: dossier.assessments.map(\.id),
      .section: dossier.sections.map(\.id), .attachment: dossier.attachments.map(\.id), .term: dossier.terms.map(\.id),
    ]
  }

  /// Plants all of it.
  mutating func plant() throws {
    let word = secret()
    for kind in EntityKind.allCases {
      planted[kind] = (0..<(1 + random.below(3))).map { EntityID("\(word)-\(kind.rawValue.prefix(3))-\($0)") }
    }
    refer()
    try plantItems()
    try plantHead()
    plantNotes()
    plantIdentities()
    plantSurroundings()
    plantPredecessor()
    plantAddresses()
  }

  // MARK: What a secret is

  /// The word that every item that stays behind bears.
  static let withheld = "zqjxwithheld"
  /// The word that stands in notes and in the names of protected parties.
  static let hidden = "zqjxhidden"
  /// The year of everything that stays behind; all else is of this century.
  static let year = "1811"
  /// The degrees of everything that stays behind.
  static let degrees = "12.345678"

  /// A secret word.
  mutating func secret(_ kind: String = Planting.withheld) -> String {
    let word = kind + String(random.next() % 2_821_109_907_456, radix: 36)
    secrets.append(word)
    return word
  }

  mutating func prose() -> Prose {
    .words(secret(), citing: textsRefer && random.coin() ? [any(.claim), any(.source)] : [])
  }

  mutating func date() throws -> EDTFDate { try EDTFDate("\(Self.year)-0\(1 + random.below(9))-1\(random.below(9))") }

  /// A marking above the label; none where that comes to the same.
  mutating func marking() -> Marking? {
    let above = Marking.allCases.filter { $0 > label }
    if let standard = dossier.marking, standard > label, random.coin() { return nil }
    return random.pick(above)
  }

  /// One of those that stay behind, or of those that leave.
  mutating func any(_ kind: EntityKind) -> EntityID { random.pick((planted[kind] ?? []) + (kept[kind] ?? [])) }

  mutating func behind(_ kind: EntityKind) -> EntityID { random.pick(planted[kind] ?? []) }

  mutating func some(_ kind: EntityKind) -> [EntityID] { random.some((planted[kind] ?? []) + (kept[kind] ?? [])) }

  // MARK: Items

  /// Puts entities among those of a collection, at random places.
  mutating func insert<Value: Entity>(_ entities: [Value], _ collection: WritableKeyPath<Dossier, [Value]>) {
    for entity in entities {
      let position = random.below(dossier[keyPath: collection].count + 1)
      dossier[keyPath: collection].insert(entity, at: position)
    }
  }

  mutating func archive(_ id: EntityID) {
    snapshots[id] = "\(secret()) Kept words of a quote \(secret()) stand in it. Left out: \(secret()) here."
  }

  /// Notes on everything, and how the team takes its findings.
  private mutating func plantNotes() {
    for position in dossier.claims.indices { dossier.claims[position].note = secret(Self.hidden) }
    for position in dossier.terms.indices { dossier.terms[position].note = secret(Self.hidden) }
    for position in dossier.sources.indices { dossier.sources[position].note = secret(Self.hidden) }
    let ignored = OptionTree.Value.list([.scalar("DK0511", .text)])
    dossier.outputs.entries.append(
      OptionTree.Entry(key: "check", value: .tree(OptionTree([OptionTree.Entry(key: "ignore", value: ignored)]))))
  }

  /// What stands around quoted words in archived texts that leave with nothing but those, however long it is.
  private mutating func plantSurroundings() {
    for (id, text) in snapshots where kept[.source]?.contains(id) == true {
      var archived = text
      while let gap = archived.firstRange(of: KeptDossier.surrounding) {
        archived.replaceSubrange(gap, with: secret() + String(repeating: "-", count: random.below(40)))
      }
      snapshots[id] = archived
    }
  }

  /// Addresses on the team's machines.
  private mutating func plantAddresses() {
    for position in dossier.sources.indices where !dossier.sources[position].id.text.hasPrefix(Planting.withheld) {
      if dossier.sources[position].url == nil { dossier.sources[position].url = "file:///home/\(secret())/it.html" }
      dossier.sources[position].archives.append(Archive(url: "smb://\(secret())/archive"))
    }
  }

  /// A path on the team's disk.
  private mutating func plantPredecessor() {
    let path = random.coin() ? "previous/\(secret()).yaml" : "file:///home/\(secret())/old.yaml"
    if dossier.edition?.previous == nil { dossier.edition?.previous = path }
  }

  /// What must not be known of protected parties, be they withheld or not.
  private mutating func plantIdentities() {
    for position in dossier.parties.indices where dossier.parties[position].protectIdentity == true {
      dossier.parties[position].name = secret(Self.hidden)
      dossier.parties[position].sortName = secret(Self.hidden)
      dossier.parties[position].nativeName = secret(Self.hidden)
      dossier.parties[position].side = secret(Self.hidden)
      dossier.parties[position].aliases = [secret(Self.hidden), secret(Self.hidden)]
      dossier.parties[position].role = secret(Self.hidden)
      dossier.parties[position].country = random.pick(["UA", "DE"])
      dossier.parties[position].wikidata = "Q\(90_000_000 + random.below(9_000_000))"
      dossier.parties[position].tags = [secret(Self.hidden)]
    }
    let protected = Set(dossier.parties.filter { $0.protectIdentity == true }.map(\.id))
    for position in dossier.quotes.indices where protected.contains(dossier.quotes[position].speaker) {
      dossier.quotes[position].speakerRole = secret(Self.hidden)
      dossier.quotes[position].venue = secret(Self.hidden)
      if random.coin() { dossier.quotes[position].onBehalfOf = any(.party) }
    }
    for position in dossier.claims.indices where protected.contains(dossier.claims[position].claimant) {
      if random.coin() { dossier.claims[position].onBehalfOf = any(.party) }
    }
    for position in dossier.reactions.indices where protected.contains(dossier.reactions[position].party) {
      dossier.reactions[position].level = random.pick(Level.allCases)
    }
    for event in dossier.events.indices {
      for position in dossier.events[event].participants.indices
      where protected.contains(dossier.events[event].participants[position].party) {
        dossier.events[event].participants[position].role = secret(Self.hidden)
      }
    }
  }

  /// All that a head can say, where it is above the label.
  private mutating func plantHead() throws {
    guard let marking = dossier.headMarking ?? dossier.marking, marking > label else { return }
    dossier.subtitle = secret()
    dossier.summary = prose()
    dossier.method = prose()
    dossier.authors = [secret()]
    dossier.publisher = secret()
    dossier.rights = secret()
    dossier.contact = secret()
    dossier.gaps = [secret()]
    dossier.corrections = [Correction(date: try date(), text: secret())]
    let (note, previous) = (secret(), secret())
    let certified = OptionTree.Entry(key: "certifiedBy", value: .scalar(secret(), .text))
    dossier.outputs.entries.append(.init(key: "epub", value: .tree(OptionTree([certified]))))
    dossier.edition?.note = note
    dossier.edition?.previous = previous
  }
}
