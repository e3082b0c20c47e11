/// How far the archived text of its source vouches for the wording of a quote. Computed, never written.
///
/// Source: format.md, section 6.
public enum VerificationLevel: String, Vocabulary {
  case byteExact = "byte-exact"
  case whitespace
  case canonical
  case typographic
  case editorial
  case notFound = "not-found"
  case ambiguous
  case unchecked

  /// The name of the list.
  public static let name = "verificationLevel"
}
