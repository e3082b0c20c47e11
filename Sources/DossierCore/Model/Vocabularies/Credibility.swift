/// How far a statement can be believed, whoever makes it.
///
/// Source: the Admiralty (NATO) code, AJP-2.1.
public enum Credibility: String, Vocabulary {
  case confirmed = "1"
  case probablyTrue = "2"
  case possiblyTrue = "3"
  case doubtful = "4"
  case improbable = "5"
  case cannotBeJudged = "6"

  /// The name of the list.
  public static let name = "credibility"
}
