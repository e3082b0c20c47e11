/// How settled it is that an event took place.
///
/// Source: the format's own.
public enum Occurrence: String, Vocabulary {
  case established
  case reported
  case contested
  case refuted

  /// The name of the list.
  public static let name = "occurrence"
}
