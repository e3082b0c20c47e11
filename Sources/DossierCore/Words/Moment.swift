/// A moment in time, to the second, in UTC.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int

  /// The moment so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// The first instant that the date can mean.
  public init(_ date: EDTFDate) { seconds = date.earliest }

  /// `2023-05-03T00:00:00Z` (RFC 3339).
  public var iso8601: String {
    let time = seconds - day * 86_400
    return "\(date)T\(padded(time / 3_600)):\(padded(time / 60 % 60)):\(padded(time % 60))Z"
  }

  /// `2023-05-03`, the day in UTC.
  public var date: String {
    let (year, month, day) = Calendar.date(days: day)
    let digits = String(max(0, year))
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-\(padded(month))-\(padded(day))"
  }

  private var day: Int { Int((Double(seconds) / 86_400).rounded(.down)) }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The earlier before the later.
  public static func < (lhs: Moment, rhs: Moment) -> Bool { lhs.seconds < rhs.seconds }
}
