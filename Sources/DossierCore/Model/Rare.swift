/// A value that few records have: it takes eight bytes where there is none, and memory of its own where there is one.
///
/// Records come by the hundred thousand, and a text, a date or a passage that is not there takes as much as one that is.
@propertyWrapper
public struct Rare<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value, or nothing.
  private var values: [Value]

  /// The value; nil where there is none.
  public init(wrappedValue: Value?) { values = wrappedValue.map { [$0] } ?? [] }

  /// The value; nil where there is none.
  public var wrappedValue: Value? {
    get { values.first }
    set {
      // Who walks a record sets each field to what it was.
      if newValue != values.first { values = newValue.map { [$0] } ?? [] }
    }
  }
}
