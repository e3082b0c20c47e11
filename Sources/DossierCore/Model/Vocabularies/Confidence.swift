/// How good the ground of an assessment is.
///
/// Source: ICD 203.
public enum Confidence: String, Vocabulary {
  case high
  case moderate
  case low

  /// The name of the list.
  public static let name = "confidence"
}
