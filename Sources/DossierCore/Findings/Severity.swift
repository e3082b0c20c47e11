/// How bad a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing has to change.
  case note
  /// Probably a mistake; outputs can be made all the same.
  case warning
  /// A mistake; nothing is written.
  case error

  /// From note to error.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
