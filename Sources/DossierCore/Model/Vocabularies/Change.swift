/// How an assessment stands against the edition before.
///
/// Source: ICD 203.
public enum Change: String, Vocabulary {
  case new
  case unchanged
  case raised
  case lowered
  case reversed
  case reworded
  case dropped

  /// The name of the list.
  public static let name = "change"
}
