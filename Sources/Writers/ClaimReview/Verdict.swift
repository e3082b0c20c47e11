import DossierCore

/// What a claim's status is worth on the scale of fact checks: from 1, false, to 5, true.
///
/// Words of the dossier's language stand beside the number, and are what search engines show.
struct Verdict {
  /// From 1 to 5; nil where the evidence does not settle it, so that no number can be given.
  let value: Int?

  static let worst = 1
  static let best = 5

  /// The verdict of a status; nil for one that is none: nobody has checked the claim to the end, or it was taken back.
  init?(_ status: ClaimStatus?) {
    switch status {
    case .false: value = 1
    case .misleading: value = 2
    case .partlyConfirmed: value = 3
    case .confirmed: value = 5
    case .inconclusive: value = nil
    case .unverified, .underReview, .withdrawn, nil: return nil
    }
  }

  /// Every status that is a verdict.
  static var statuses: [ClaimStatus] { ClaimStatus.allCases.filter { Verdict($0) != nil } }
}
