/// What a party holds of a claim.
///
/// Source: SDQC and CAMEO.
public enum Stance: String, Vocabulary {
  case affirms
  case partlyAffirms = "partly-affirms"
  case denies
  case doubts
  case noPosition = "no-position"
  case noComment = "no-comment"
  case retracts

  /// The name of the list.
  public static let name = "stance"
}
