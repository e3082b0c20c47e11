/// The quotation marks of a language: “ ” in English, « » in Ukrainian, „ “ in German.
public struct Quotation: Sendable, Equatable {
  /// Before the words; with the space behind it where the language has one.
  public let open: String
  /// After the words; with the space before it where the language has one.
  public let close: String

  /// A pair of marks.
  public init(open: String, close: String) {
    self.open = open
    self.close = close
  }

  /// The marks of English.
  public static let english = Quotation(open: "“", close: "”")

  /// The words between the marks.
  public func callAsFunction(_ words: String) -> String { open + words + close }
}
