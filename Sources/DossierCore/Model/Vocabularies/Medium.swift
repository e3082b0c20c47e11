/// How the words were uttered.
///
/// Source: the format's own.
public enum Medium: String, Vocabulary {
  case spoken
  case written
  case posted
  case broadcast

  /// The name of the list.
  public static let name = "medium"
}
