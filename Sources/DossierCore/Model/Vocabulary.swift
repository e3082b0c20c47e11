/// A closed list of exact, case-sensitive values (format.md, section 4).
///
/// Labels shown to readers come from label files, under `NAME.VALUE`.
public protocol Vocabulary: ScalarValue, CaseIterable, Hashable, RawRepresentable where RawValue == String {
  /// The name of the list in label files and messages, `claimStatus`.
  static var name: String { get }
}

extension Vocabulary {
  /// A text.
  public static var type: ScalarType { .text }

  /// The value that `scalar` spells exactly, else a problem with the nearest value as its fix.
  public init(scalar: Scalar) throws(ScalarProblem) {
    // A grade such as 3 is a number to JSON, and the status `false` is what a program makes of `status: false` in YAML;
    // both are values of their lists all the same.
    if let value = Self(rawValue: scalar.text) {
      self = value
      return
    }
    let values = Self.allCases.map(\.rawValue)
    throw ScalarProblem(
      .unknownValue, "is not in the list", allowed: values, fix: nearest(to: scalar.text, among: values))
  }

  /// The value as it is written.
  public var scalarText: String { rawValue }
}
