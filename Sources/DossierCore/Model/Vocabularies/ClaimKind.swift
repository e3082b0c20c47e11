/// What a claim is about.
///
/// Source: the format's own.
public enum ClaimKind: String, Vocabulary {
  case occurrence
  case responsibility
  case casualty
  case damage
  case capability
  case intent
  case legality
  case prediction
  case other

  /// The name of the list.
  public static let name = "claimKind"
}
