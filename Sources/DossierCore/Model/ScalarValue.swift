/// What a scalar is to a program: what the JSON Schema, JSON and table descriptors call its type.
public enum ScalarType: Sendable {
  case text, integer, number, boolean
}

/// A scalar as a reader found it, before anything is made of it.
public struct Scalar: Sendable {
  /// How it was written.
  public enum Kind: Sendable {
    /// Without quotation marks in YAML, or in a table cell: its type is whatever the field's is.
    case plain
    /// With quotation marks or as a block: text.
    case string
    /// A decimal number of degrees.
    case number
    /// A JSON true or false.
    case boolean
  }

  /// What was written, escapes resolved.
  public let text: String
  /// How it was written.
  public let kind: Kind

  /// A scalar of this text and kind.
  public init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

/// Why a scalar is no value of its field, to be completed with the field's name and place.
public struct ScalarProblem: Error, Sendable {
  /// The finding's code.
  public let code: FindingCode
  /// What is wrong, as the end of a sentence that begins with the value.
  public let message: String
  /// The values that would be right, where there is a list.
  public let allowed: [String]
  /// What to write instead, where one answer suggests itself.
  public let fix: String?

  /// A problem.
  public init(_ code: FindingCode, _ message: String, allowed: [String] = [], fix: String? = nil) {
    self.code = code
    self.message = message
    self.allowed = allowed
    self.fix = fix
  }
}

/// A value that is written as one scalar.
public protocol ScalarValue: Sendable, Equatable {
  /// What a program sees in it.
  static var type: ScalarType { get }
  /// The value that `scalar` spells.
  init(scalar: Scalar) throws(ScalarProblem)
  /// The text that reads as this same value again.
  var scalarText: String { get }
  /// Whether a key with nothing behind it is the same as no key; it is unless the type says otherwise.
  static var mayBeBlank: Bool { get }
}

extension ScalarValue {
  /// A key with nothing behind it is the same as no key.
  public static var mayBeBlank: Bool { true }
}

extension String: ScalarValue {
  /// A text.
  public static var type: ScalarType { .text }

  /// The text as it was written: `no`, `0123` and `2023-05-03` stay what they are.
  public init(scalar: Scalar) throws(ScalarProblem) {
    switch scalar.kind {
    case .plain, .string: self = scalar.text
    case .number, .boolean:
      throw ScalarProblem(
        .wrongType, "is a \(scalar.kind), where a text is expected", fix: "\"\(scalar.text)\"")
    }
  }

  /// The text itself.
  public var scalarText: String { self }
}

extension EntityID: ScalarValue {
  /// A text.
  public static var type: ScalarType { .text }

  /// The id as it was written, well-formed or not; checking tells.
  public init(scalar: Scalar) throws(ScalarProblem) { self.init(try String(scalar: scalar)) }

  /// The id as it was written.
  public var scalarText: String { text }
}

extension Bool: ScalarValue {
  /// True or false.
  public static var type: ScalarType { .boolean }

  /// `true` or `false`, as the YAML 1.2 core schema and JSON have them; `yes` and `on` are texts.
  public init(scalar: Scalar) throws(ScalarProblem) {
    let spellings = ["true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false]
    guard scalar.kind != .string, let value = spellings[scalar.text] else {
      throw ScalarProblem(.wrongType, "is not true or false", fix: WrittenNumber.truth(scalar.text))
    }
    self = value
  }

  /// `true` or `false`.
  public var scalarText: String { self ? "true" : "false" }
}

extension Int: ScalarValue {
  /// A whole number.
  public static var type: ScalarType { .integer }

  /// A decimal whole number without leading zeros or a plus sign, as JSON has it.
  public init(scalar: Scalar) throws(ScalarProblem) {
    guard let value = Int(scalar.text), "\(value)" == scalar.text else {
      throw ScalarProblem(.wrongType, "is not a whole number", fix: WrittenNumber.whole(scalar.text))
    }
    guard scalar.kind != .string else {
      throw ScalarProblem(.wrongType, "is a text, where a whole number is expected", fix: scalar.text)
    }
    self = value
  }

  /// The number in decimal.
  public var scalarText: String { String(self) }
}

extension Coordinate: ScalarValue {
  /// A number.
  public static var type: ScalarType { .number }

  /// A decimal number of degrees.
  public init(scalar: Scalar) throws(ScalarProblem) {
    guard let value = Coordinate(scalar.text) else {
      if WrittenNumber.isPair(scalar.text) {
        throw ScalarProblem(
          .wrongType, "is two numbers, where one is expected: `latitude` and `longitude` have a key each")
      }
      throw ScalarProblem(
        .wrongType, "is not a number of degrees, such as 50.45 or -0.5", fix: WrittenNumber.degrees(scalar.text))
    }
    guard scalar.kind != .string else {
      throw ScalarProblem(.wrongType, "is a text, where a number is expected", fix: scalar.text)
    }
    self = value
  }

  /// The number as it was written.
  public var scalarText: String { text }
}
