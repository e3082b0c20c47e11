/// How one claim bears on another.
///
/// Source: AIF, PROV and Wikidata.
public enum RelationType: String, Vocabulary {
  case contradicts
  case supports
  case qualifies
  case repeats
  case refines
  case supersedes

  /// The name of the list.
  public static let name = "relationType"
}
