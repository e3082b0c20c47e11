/// How far a source can be trusted, whatever it says this time.
///
/// Source: the Admiralty (NATO) code, AJP-2.1.
public enum Reliability: String, Vocabulary {
  case completely = "A"
  case usually = "B"
  case fairly = "C"
  case notUsually = "D"
  case unreliable = "E"
  case cannotBeJudged = "F"

  /// The name of the list.
  public static let name = "reliability"
}
