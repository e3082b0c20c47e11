/// What a source does for the item that cites it.
///
/// Source: the format's own.
public enum CitationRole: String, Vocabulary {
  case `for`
  case against
  case context

  /// The name of the list.
  public static let name = "citationRole"

  /// What holds when nothing is written.
  public static let standard = CitationRole.`for`
}
