import DossierCore

/// The words for the values of one vocabulary.
struct WordTable<Value: Vocabulary> {
  // To look through a few values is faster than to hash the text of one.
  private let words: [(value: Value, words: String)]

  init(_ labels: Labels) { words = Value.allCases.map { ($0, labels[$0]) } }

  subscript(value: Value) -> String { words.first { $0.value == value }?.words ?? value.rawValue }
}

/// The words of the vocabularies that stand with every claim, quote and reaction, looked up once.
final class Words {
  let status: WordTable<ClaimStatus>
  let claimKind: WordTable<ClaimKind>
  let credibility: WordTable<Credibility>
  let relation: WordTable<RelationType>
  let stance: WordTable<Stance>
  let act: WordTable<Act>
  let level: WordTable<Level>
  let medium: WordTable<Medium>
  let mode: WordTable<QuoteMode>
  let attribution: WordTable<Attribution>
  let role: WordTable<CitationRole>
  /// The words for a relation seen from its other end: `contradicted by`.
  let inverse: [RelationType: String]
  /// The words for how far a quote agrees with its source.
  let verification: [VerificationLevel: String]
  private let asserts: String

  init(_ labels: Labels) {
    status = WordTable(labels)
    claimKind = WordTable(labels)
    credibility = WordTable(labels)
    relation = WordTable(labels)
    stance = WordTable(labels)
    act = WordTable(labels)
    level = WordTable(labels)
    medium = WordTable(labels)
    mode = WordTable(labels)
    attribution = WordTable(labels)
    role = WordTable(labels)
    inverse = Dictionary(
      uniqueKeysWithValues: RelationType.allCases.map { ($0, labels["briefing.inverse.\($0.rawValue)"]) })
    verification = Dictionary(
      uniqueKeysWithValues: VerificationLevel.allCases.map { ($0, labels["briefing.verification.\($0.rawValue)"]) })
    asserts = labels[Standing.Position.asserts]
  }

  /// The words for where a party stands.
  subscript(position: Standing.Position) -> String {
    switch position {
    case .asserts: asserts
    case .stance(let value): stance[value]
    }
  }
}
