/// How much of the speaker's wording a quote is.
///
/// Source: TEI, elements said and quote.
public enum QuoteMode: String, Vocabulary {
  case direct
  case partial
  case indirect

  /// The name of the list.
  public static let name = "quoteMode"

  /// What holds when nothing is written.
  public static let standard = QuoteMode.direct
}
