/// Options for the writers and the checks: a tree of keys that the format carries and each writer gives a meaning.
///
/// `outputs: { epub: { stylesheet: house.css } }`. Keys keep the author's order.
public struct OptionTree: Sendable, Equatable {
  /// What an option can be.
  public indirect enum Value: Sendable, Equatable {
    /// A scalar, as it was written.
    case scalar(String, ScalarType)
    case list([Value])
    case tree(OptionTree)
  }

  /// One option.
  public struct Entry: Sendable, Equatable {
    /// Its name.
    public let key: String
    /// Its value.
    public let value: Value

    /// An option.
    public init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// The options, in the author's order, each key once.
  public var entries: [Entry]

  /// A tree of these options.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Whether there is none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The option of this name.
  public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }
}
