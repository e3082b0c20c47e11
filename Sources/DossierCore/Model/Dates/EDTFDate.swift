/// A date, a time or an interval as exact as it is known: EDTF level 0 with the qualifiers of level 1.
///
/// `2023`, `2023-05`, `2023-05-03`, `2023-05-03T14:30+03:00` (an offset is required with a time), each optionally
/// followed by `~` approximate, `?` uncertain or `%` both, and `a/b` of two of these (ISO 8601-2:2019, EDTF).
/// Equality is of the text. Nothing depends on the machine's time zone or locale.
public struct EDTFDate: Sendable, Hashable {
  /// How much of a date is given, from the least to the most exact.
  public enum Precision: Int, Sendable, Comparable {
    case year, month, day, minute, second

    /// From the least to the most exact.
    public static func < (lhs: Precision, rhs: Precision) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What is doubtful about a date.
  public enum Qualifier: Character, Sendable {
    case approximate = "~"
    case uncertain = "?"
    case both = "%"
  }

  /// One date or time of the proleptic Gregorian calendar.
  public struct Point: Sendable, Hashable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12, when given.
    public let month: Int?
    /// 1 to 31, when given.
    public let day: Int?
    /// Hour and minute since local midnight, in minutes, when given.
    public let minutes: Int?
    /// 0 to 59, when given.
    public let seconds: Int?
    /// The offset from UTC in minutes; given with a time, and only then.
    public let offset: Int?
    /// What is doubtful.
    public let qualifier: Qualifier?

    /// How much is given.
    public var precision: Precision {
      if seconds != nil { return .second }
      if minutes != nil { return .minute }
      if day != nil { return .day }
      return month == nil ? .year : .month
    }

    /// The first instant that the point can mean, in seconds since 1970-01-01T00:00Z; a date alone counts as UTC.
    public var earliest: Int {
      let days = Calendar.days(year: year, month: month ?? 1, day: day ?? 1)
      return days * 86_400 + ((minutes ?? 0) - (offset ?? 0)) * 60 + (seconds ?? 0)
    }

    /// The first day that it can mean where it happens, in days since 1970-01-01.
    var firstDay: Int { Calendar.days(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that it can mean where it happens, in days since 1970-01-01.
    var lastDay: Int { precision > .day ? firstDay : (latest + 1) / 86_400 - 1 }

    /// The last instant that the point can mean, in seconds since 1970-01-01T00:00Z.
    public var latest: Int {
      switch precision {
      case .second: return earliest
      case .minute: return earliest + 59
      case .day: return earliest + 86_399
      case .month:
        let length = Calendar.length(ofMonth: month ?? 1, year: year)
        return earliest + length * 86_400 - 1
      case .year: return Calendar.days(year: year + 1, month: 1, day: 1) * 86_400 - 1
      }
    }
  }

  /// The date as it was written.
  public let text: String
  /// The date, or the start of the interval.
  public let start: Point
  /// The end of the interval, nil when it is none.
  public let end: Point?

  /// The first instant that it can mean, in seconds since 1970-01-01T00:00Z.
  public var earliest: Int { start.earliest }
  /// The last instant that it can mean, in seconds since 1970-01-01T00:00Z.
  public var latest: Int { (end ?? start).latest }
  /// The first day that it can mean where it happens, in days since 1970-01-01.
  public var firstDay: Int { start.firstDay }
  /// The last day that it can mean where it happens, in days since 1970-01-01.
  public var lastDay: Int { (end ?? start).lastDay }
  /// How exact the start is.
  public var precision: Precision { start.precision }

  /// The date that `text` spells; the problem says what a reader would have to change.
  public init(_ text: String) throws(ScalarProblem) {
    do throws(ScalarProblem) {
      (start, end) = try Self.parsed(text)
    } catch {
      throw Self.problem(of: text, error)
    }
    self.text = text
  }
}

extension EDTFDate {
  /// A date for a blank record; no text spells it.
  package static let blank = EDTFDate(
    text: "",
    start: Point(year: 0, month: nil, day: nil, minutes: nil, seconds: nil, offset: nil, qualifier: nil), end: nil)

  private init(text: String, start: Point, end: Point?) {
    self.text = text
    self.start = start
    self.end = end
  }
}

extension EDTFDate: Comparable {
  /// By day; what is less exact than a day, then times in their order, then the whole day; then by bytes of the text.
  ///
  /// The day is that of the place where it happens: a day without a time comes after all times of the same day, whatever
  /// their offsets from UTC, since it may have been at any of them.
  public static func < (lhs: EDTFDate, rhs: EDTFDate) -> Bool {
    if lhs.order != rhs.order { return lhs.order < rhs.order }
    return lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}

extension EDTFDate {
  /// What dates are ordered by before their texts: the day, what of it is known, the instant, and how exact it is.
  var order: (day: Int, part: Int, instant: Int, precision: Int) {
    (start.firstDay, precision < .day ? 0 : precision > .day ? 1 : 2, earliest, precision.rawValue)
  }
}

extension EDTFDate: ScalarValue {
  /// A text.
  public static var type: ScalarType { .text }

  /// The date that the scalar spells; a bare year may be a JSON number.
  public init(scalar: Scalar) throws(ScalarProblem) {
    if scalar.kind == .boolean { throw ScalarProblem(.wrongType, "is a boolean, where a date is expected") }
    try self.init(scalar.text)
  }

  /// The date as it was written.
  public var scalarText: String { text }
}
