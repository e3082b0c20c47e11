/// What checking a claim has come to.
///
/// Source: fact-checking practice.
public enum ClaimStatus: String, Vocabulary {
  case unverified
  case underReview = "under-review"
  case confirmed
  case partlyConfirmed = "partly-confirmed"
  case misleading
  case `false`
  case inconclusive
  case withdrawn

  /// The name of the list.
  public static let name = "claimStatus"

  /// What holds when nothing is written.
  public static let standard = ClaimStatus.unverified
}
