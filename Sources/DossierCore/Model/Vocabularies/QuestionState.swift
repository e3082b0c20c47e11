/// Whether a question has its answer.
///
/// Source: the format's own.
public enum QuestionState: String, Vocabulary {
  case answered
  case partly
  case open

  /// The name of the list.
  public static let name = "questionState"

  /// What holds when nothing is written.
  public static let standard = QuestionState.answered
}
