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
  }

  /// The date as it was written, made from its parts each time: what says the same in other signs, `Z` and `+00:00`, is told
  /// apart by the parts.
  public var text: String { end.map { "\(start.text)/\($0.text)" } ?? start.text }
}

extension EDTFDate {
  /// A date for a blank record; no text spells it, and its own is empty.
  package static let blank = EDTFDate(start: .blank, end: nil)

  private init(start: Point, end: Point?) {
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
    let (one, other) = (lhs.order, rhs.order)
    if one != other { return one < other }
    return lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}

extension EDTFDate {
  /// What dates are ordered by before their texts, in one number: the day, what of it is known, the instant, and how exact it
  /// is.
  var order: Int {
    let day = start.firstDay
    // The instant from the day on: at least 15 hours before it, at most 39 behind, in 18 bits.
    let instant = start.earliest - day * 86_400 + 15 * 3_600
    let part = precision < .day ? 0 : precision > .day ? 1 : 2
    return ((day << 2 | part) << 18 | instant) << 3 | precision.rawValue
  }

  /// Whether no other date has the same order.
  var isAloneInOrder: Bool { end == nil && precision <= .day && start.qualifier == nil }
}

extension EDTFDate {
  /// The day of a time or of itself, without what is doubtful about it; nil for what is less exact, and for an interval.
  package var day: EDTFDate? {
    guard end == nil, precision >= .day else { return nil }
    return EDTFDate(
      start: Point(year: start.year, month: start.month, day: start.day, qualifier: nil), end: nil)
  }

  /// The first of the two dates of an interval; the date itself where it is none.
  package var firstPoint: EDTFDate { EDTFDate(start: start, end: nil) }

  /// The last of the two dates of an interval; the date itself where it is none.
  package var lastPoint: EDTFDate { EDTFDate(start: end ?? start, end: nil) }
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
