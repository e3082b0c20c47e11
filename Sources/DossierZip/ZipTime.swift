import Glibc

/// A date and time as an archive holds it: without a time zone, in steps of two seconds, from 1980 on.
public struct ZipTime: Equatable, Sendable {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The hour, from 0.
  public let hour: Int
  /// The minute.
  public let minute: Int
  /// The second.
  public let second: Int

  /// What every entry that ``ZipArchive`` writes bears: 1980-01-01 00:00:00.
  public static let fixed = ZipTime(year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0)

  /// A date and time.
  public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Takes back what libzip did with the local time zone, so that it has no part in the result.
  init(local: time_t) {
    var local = local
    var parts = tm()
    localtime_r(&local, &parts)
    self.init(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }
}
