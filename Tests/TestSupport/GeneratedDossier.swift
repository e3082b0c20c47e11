package import DossierCore

/// Dossiers that obey every rule, in which any field may have any value: those of one seed are the same on every machine.
///
/// They are made by walking the model, so a new field is in them without anybody thinking of it.
package struct GeneratedDossier: FieldVisitor {
  private var randomness: Randomness
  private let texts: [String]
  /// How many entities of each kind there are.
  private var counts: [EntityKind: Int] = [:]
  /// The entity that is being made.
  private var entity: (kind: EntityKind, offset: Int)?
  /// How many of ten optional fields have a value.
  private let density: Int

  /// Texts that parsers, spreadsheets and terminals trip over.
  package static let traps = [
    "A text.", "no", "2023", "0123", "1e5", "TRUE", "NULL", "NA", "  spaced  ", "\ttab", "two\nlines", "a\r\nb", "a\rb",
    "\"", "\"\"", "a\"b", ",", ";", "a,b", "'", "''", "'a", "=1+1", "'=1+1", "''=1+1", "+1", "-1", "@SUM(1)", "＝1",
    "'＋1",
    "－1", "＠x", "\t=1", "\n=1", "\r=1", " =1", "#comment", "\\", "a\\nb", "/", "file:cells/x.txt", "file:cells/",
    "{{x}}",
    "Дело — «так» 🙂", "e\u{301}", "نص عربي", "\u{202E}abc\u{202C}", "\u{FEFF}mark", "a\u{200B}b", "a\u{85}b",
    "a\u{2028}b",
    "👩‍👩‍👧",
    "<b>&amp;</b>", "1.0", "-0", "2023-05-03", "3/4",
  ]

  /// The dossier of a seed.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - texts: What texts are made of.
  ///   - size: At most how many entities of each kind there are.
  package static func dossier(seed: Int, texts: [String] = traps, size: Int = 3) -> Dossier {
    var generator = GeneratedDossier(seed: seed, texts: texts, size: size)
    var dossier = Dossier.blank
    dossier.visit(&generator)
    generator.obeyRules(&dossier)
    return dossier
  }

  private init(seed: Int, texts: [String], size: Int) {
    randomness = Randomness(seed: seed)
    self.texts = texts
    // Every tenth has all fields, every tenth what it must have alone.
    density = seed % 10 == 0 ? 10 : seed % 10 == 1 ? 0 : 2 + randomness.below(7)
    for kind in EntityKind.allCases { counts[kind] = 1 + randomness.below(size) }
  }

  // MARK: Fields

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if let made: Value = sample(field) { value = made }
  }

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if isWanted { value = sample(field) }
  }

  package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    for _ in 0..<length { if let made: Value = sample(field) { values.append(made) } }
  }

  package mutating func prose(_ field: Field, _ prose: inout Prose) { prose = written }

  package mutating func prose(_ field: Field, _ prose: inout Prose?) {
    if isWanted { prose = written }
  }

  package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard isWanted else { return }
    var made = Value.blank
    made.visit(&self)
    record = made
  }

  package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    // A relation of the first claim would have to lead forward, and could close a cycle.
    guard !(Value.self == Relation.self && entity?.offset == 0) else { return }
    for _ in 0..<length {
      var made = Value.blank
      made.visit(&self)
      records.append(made)
    }
  }

  package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for offset in 0..<(counts[Value.entityKind] ?? 0) {
      entity = (Value.entityKind, offset)
      var made = Value.blank
      made.visit(&self)
      entities.append(made)
    }
    entity = nil
  }

  package mutating func options(_ field: Field, _ options: inout OptionTree) {
    guard isWanted else { return }
    options = OptionTree([
      .init(key: "text", value: .tree(OptionTree([.init(key: "width", value: .scalar("60", .integer))])))
    ])
  }

  // MARK: Values

  private var isWanted: Bool { mutating get { randomness.below(10) < density } }

  private var length: Int { mutating get { isWanted ? 1 + randomness.below(3) : 0 } }

  private var text: String { mutating get { randomness.pick(texts) } }

  /// A paragraph without any markup.
  private var written: Prose {
    mutating get {
      let text = text
      return Prose(source: text, blocks: [.paragraph([.text(text)])])
    }
  }

  private mutating func sample<Value: ScalarValue>(_ field: Field) -> Value? {
    guard let text = written(field, Value.self) else { return nil }
    return try? Value(scalar: Scalar(text, .plain))
  }

  /// The value as an author would write it; nil where there is none to be had.
  private mutating func written<Value: ScalarValue>(_ field: Field, _ type: Value.Type) -> String? {
    if let list = type as? any Vocabulary.Type {
      return randomness.pick(Self.values(of: list).filter { $0 != Attribution.offRecord.rawValue })
    }
    switch field.form {
    case .identity: return entity.map { Self.id($0.kind, $0.offset) } ?? "generated"
    case .reference(let kinds): return candidates(kinds).randomElement(using: &randomness)
    case .version: return "\(Dossier.formatVersion)"
    case .range(let range): return number(range, Value.type)
    case .moment: return randomness.pick(["2023-05-03T14:30+03:00", "2023-05-03T14:30:00Z"])
    case .url: return randomness.pick(["https://example.org/a?b=%20&c=,;", "urn:isbn:1", "https://пример.рф/ї"])
    case .path: return randomness.pick(["a.pdf", "a/b.txt", "-x/=1.pdf", "a b/стаття, 1.txt", "@a.pdf", "'a.pdf"])
    case .language: return randomness.pick(["en", "uk", "zh-Hant", "x-klingon", "en-GB"])
    case .country: return randomness.pick(["UA", "FR", "XK", "NO"])
    case .sha256: return String(repeating: "\(randomness.below(10))e", count: 32)
    case .wikidata: return "Q\(1 + randomness.below(9999))"
    case .plain, .verbatim, .confidential: break
    }
    if Value.self == EDTFDate.self { return randomness.pick(Self.dates) }
    return Value.type == .boolean ? "\(randomness.below(2) == 0)" : text
  }

  private static let dates = [
    "2023", "0000", "2023-05", "2023-05-03", "2024-02-29", "2023-05-03T14:30+03:00", "2023-05-03T14:30:59Z", "2023~",
    "2023-05?", "2023-05-03%", "2023/2024", "2023-05-03~/2023-06?",
  ]

  private mutating func number(_ range: NumberRange, _ type: ScalarType) -> String {
    let highest = range.highest ?? 1_000_000
    let whole = range.lowest + randomness.below(highest - range.lowest + 1)
    guard type == .number, abs(whole) < highest else { return "\(whole)" }
    return randomness.pick(["\(whole)", "\(whole).0", "\(whole).250", "\(whole).0000001", "\(whole)e0", "\(whole)E-2"])
  }

  /// The ids that a field of this entity may refer to without closing a cycle.
  private func candidates(_ kinds: EntityKinds) -> [String] {
    kinds.kinds.flatMap { kind in
      (0..<(counts[kind] ?? 0)).filter { kind != entity?.kind || $0 < entity?.offset ?? 0 }.map { Self.id(kind, $0) }
    }
  }

  private static func id(_ kind: EntityKind, _ offset: Int) -> String { "\(kind)-\(offset)" }

  private static func values<Value: Vocabulary>(of type: Value.Type) -> [String] { Value.allCases.map(\.rawValue) }

  // MARK: Rules between fields

  private mutating func obeyRules(_ dossier: inout Dossier) {
    for offset in dossier.reactions.indices {
      let isStance = dossier.reactions[offset].to.text.hasPrefix("claim-")
      dossier.reactions[offset].stance = isStance ? randomness.pick(Stance.allCases) : nil
      dossier.reactions[offset].act = isStance ? nil : randomness.pick(Act.allCases)
    }
    for offset in dossier.parties.indices where dossier.parties[offset].protectIdentity == true {
      dossier.parties[offset].publicName = text
      // No text may tell who it is, so its own names are words that stand in none.
      dossier.parties[offset].name = "Protegeria \(offset)"
      dossier.parties[offset].nativeName = dossier.parties[offset].nativeName.map { _ in "Protegerivna \(offset)" }
      dossier.parties[offset].sortName = dossier.parties[offset].sortName.map { _ in "Protegerius \(offset)" }
      dossier.parties[offset].aliases = dossier.parties[offset].aliases.map { _ in "Protegerich \(offset)" }
      dossier.parties[offset].wikidata = nil
    }
    let scale = dossier.scale ?? .standard
    for offset in dossier.assessments.indices {
      let term = randomness.pick(Likelihood.terms(of: scale))
      guard dossier.assessments[offset].likelihood != nil, let band = term.band(on: scale) else {
        (dossier.assessments[offset].low, dossier.assessments[offset].high) = (nil, nil)
        continue
      }
      dossier.assessments[offset].likelihood = term
      if dossier.assessments[offset].low != nil { dossier.assessments[offset].low = band.lowerBound }
      if dossier.assessments[offset].high != nil { dossier.assessments[offset].high = band.upperBound }
    }
    // What would have to be read from a folder.
    for offset in dossier.sources.indices where dossier.sources[offset].snapshot != nil {
      dossier.sources[offset].snapshot = "sources/\(offset).txt"
    }
    // Where some items are marked, all are.
    if density > 0, dossier.marking == nil { dossier.marking = randomness.pick(Marking.allCases) }
  }
}
