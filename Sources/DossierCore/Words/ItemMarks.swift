/// What items are called by kind and number: `C5` in brackets and small type, `Claim 5` in words.
///
/// The letters are those of the language, from its label file. Numbers count from 1 in the order of the collection.
public struct ItemMarks: Sendable {
  private let marks: [NumberedPhrase]
  private let names: [NumberedPhrase]
  private let named: Phrase

  /// The marks of a language.
  public init(_ labels: Labels) {
    marks = EntityKind.allCases.map { NumberedPhrase(labels["mark.\($0.rawValue)"]) }
    names = EntityKind.allCases.map { NumberedPhrase(labels["epub.\($0.rawValue)"]) }
    named = Phrase(labels["mark.named"])
  }

  /// The short mark of an item: `C5`.
  public func mark(_ kind: EntityKind, _ number: Int) -> String { mark(kind, String(number)) }

  /// The short mark of an item that goes by a number of several parts, as sections do: `§8.2`.
  public func mark(_ kind: EntityKind, _ number: String) -> String { marks[kind.ordinal].filled(number) }

  /// What the marks of a kind have besides the number: `C`, `§`.
  public func letters(of kind: EntityKind) -> String {
    mark(kind, "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the mark means, for those who hear it: `Claim 5: Divers placed the charges`.
  public func name(_ kind: EntityKind, _ number: Int, _ label: String) -> String {
    named.filled(["name": names[kind.ordinal].filled(String(number)), "label": label])
  }
}
