extension String {
  /// Whether two language tags are the same: `DE` and `de` are (RFC 5646, section 2.1.1).
  package func isSameLanguage(as other: String?) -> Bool {
    guard let other else { return false }
    return self == other || lowercased() == other.lowercased()
  }
}
