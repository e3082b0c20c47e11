/// On what terms the speaker may be named.
///
/// Source: the Associated Press ground rules.
public enum Attribution: String, Vocabulary {
  case onRecord = "on-record"
  case background
  case deepBackground = "deep-background"
  case offRecord = "off-record"

  /// The name of the list.
  public static let name = "attribution"

  /// What holds when nothing is written.
  public static let standard = Attribution.onRecord
}
