/// What part an assessment plays in the analysis.
///
/// Source: ICD 203.
public enum AssessmentKind: String, Vocabulary {
  case keyJudgement = "key-judgement"
  case judgement
  case assumption
  case alternative
  case gap
  case indicator

  /// The name of the list.
  public static let name = "assessmentKind"
}
