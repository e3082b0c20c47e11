/// The yardstick that the likelihood terms belong to.
///
/// Source: ICD 203; PHIA 2025.
public enum Scale: String, Vocabulary {
  case icd203
  case phia2025

  /// The name of the list.
  public static let name = "scale"

  /// What holds when nothing is written.
  public static let standard = Scale.icd203
}
