/// Who stands behind a translation.
///
/// Source: the format's own.
public enum TranslationKind: String, Vocabulary {
  case official
  case sourcePublished = "source-published"
  case human
  case machine

  /// The name of the list.
  public static let name = "translationKind"
}
