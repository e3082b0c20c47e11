/// How far a source stands from what it tells.
///
/// Source: library practice.
public enum Distance: String, Vocabulary {
  case primary
  case secondary
  case tertiary

  /// The name of the list.
  public static let name = "distance"
}
