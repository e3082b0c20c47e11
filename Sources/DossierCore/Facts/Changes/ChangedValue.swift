/// A value of an edition, as a change tells it.
public enum ChangedValue: Sendable {
  /// A text in a line, such as an address or a number.
  case text(String)
  /// A value of a vocabulary: `claimStatus`, `false`.
  case word(vocabulary: String, value: String)
  /// A date.
  case date(EDTFDate)
  /// An item that is referred to, with its name.
  case item(EntityID, name: String)
  /// Yes or no.
  case flag(Bool)
  /// A likelihood: the term and its bounds in percent, those of the term's band where none are written.
  case likelihood(Likelihood?, low: Int?, high: Int?)
  /// The parts of a record: a citation is a source, a locator and a role.
  case several([ChangedValue])

  /// The value as programs are given it: as a dossier would have it, the parts of a record with a comma between them.
  public var text: String {
    switch self {
    case .text(let text): text
    case .word(_, let value): value
    case .date(let date): date.text
    case .item(let id, _): id.text
    case .flag(let flag): flag ? "true" : "false"
    case .likelihood(let term, let low, let high):
      [term?.rawValue, low.map(String.init), high.map(String.init)].compactMap(\.self).joined(separator: ", ")
    case .several(let parts): parts.map(\.text).joined(separator: ", ")
    }
  }

  /// The items among it, in order.
  var items: [EntityID] {
    switch self {
    case .item(let id, _): [id]
    case .several(let parts): parts.flatMap(\.items)
    default: []
    }
  }
}

extension ChangedValue: Equatable {
  /// Whether they are spelt alike, byte for byte; names do not count.
  public static func == (lhs: ChangedValue, rhs: ChangedValue) -> Bool {
    switch (lhs, rhs) {
    case (.several(let one), .several(let other)): one == other
    case (.several, _), (_, .several): false
    default: lhs.text.utf8.elementsEqual(rhs.text.utf8)
    }
  }
}

extension ChangedValue {
  /// A value of a vocabulary.
  init<Value: Vocabulary>(_ value: Value) { self = .word(vocabulary: Value.name, value: value.rawValue) }

  /// A value of a vocabulary, where there is one.
  init?<Value: Vocabulary>(_ value: Value?) {
    guard let value else { return nil }
    self.init(value)
  }

  /// Where a party stands.
  init(_ position: Standing.Position) { self = .word(vocabulary: Stance.name, value: position.value) }
}
