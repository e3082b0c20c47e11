extension EDTFDate {
  /// One date or time of the proleptic Gregorian calendar, in twelve bytes: a dossier has several dates an item, and items are
  /// copied and walked by the ten thousand.
  public struct Point: Sendable, Hashable {
    /// How the offset of a time from UTC was written.
    enum Zone: Sendable {
      /// `Z`.
      case letter
      /// `+03:00`.
      case ahead
      /// `-03:00`.
      case behind
    }

    /// From 0 to 9999; -1 where nothing is given at all.
    private let givenYear: Int16
    /// What is not given is 0 in a month and a day, -1 in a time.
    private let givenMonth: Int8
    private let givenDay: Int8
    private let givenMinutes: Int16
    /// Without its sign, which `zone` has.
    private let givenOffset: Int16
    private let givenSeconds: Int8
    private let zone: Zone?
    /// What is doubtful.
    public let qualifier: Qualifier?

    /// A date, and a time of it; the numbers are those of a calendar and a clock.
    init(
      year: Int, month: Int?, day: Int?, time: (minutes: Int, seconds: Int?, zone: Zone, offset: Int)? = nil,
      qualifier: Qualifier?
    ) {
      givenYear = Int16(truncatingIfNeeded: year)
      givenMonth = Int8(truncatingIfNeeded: month ?? 0)
      givenDay = Int8(truncatingIfNeeded: day ?? 0)
      givenMinutes = Int16(truncatingIfNeeded: time?.minutes ?? -1)
      givenOffset = Int16(truncatingIfNeeded: time?.offset ?? 0)
      givenSeconds = Int8(truncatingIfNeeded: time?.seconds ?? -1)
      zone = time?.zone
      self.qualifier = qualifier
    }

    /// Nothing, which no text spells; it counts as the year 0.
    static let blank = Point(year: -1, month: nil, day: nil, qualifier: nil)

    /// 0 to 9999.
    public var year: Int { max(0, Int(givenYear)) }
    /// 1 to 12, when given.
    public var month: Int? { givenMonth == 0 ? nil : Int(givenMonth) }
    /// 1 to 31, when given.
    public var day: Int? { givenDay == 0 ? nil : Int(givenDay) }
    /// Hour and minute since local midnight, in minutes, when given.
    public var minutes: Int? { givenMinutes < 0 ? nil : Int(givenMinutes) }
    /// 0 to 59, when given.
    public var seconds: Int? { givenSeconds < 0 ? nil : Int(givenSeconds) }
    /// The offset from UTC in minutes; given with a time, and only then.
    public var offset: Int? { zone.map { $0 == .behind ? -Int(givenOffset) : Int(givenOffset) } }

    /// How much is given.
    public var precision: Precision {
      if givenSeconds >= 0 { return .second }
      if givenMinutes >= 0 { return .minute }
      if givenDay != 0 { return .day }
      return givenMonth == 0 ? .year : .month
    }

    /// The first instant that the point can mean, in seconds since 1970-01-01T00:00Z; a date alone counts as UTC.
    public var earliest: Int { firstDay * 86_400 + ((minutes ?? 0) - (offset ?? 0)) * 60 + (seconds ?? 0) }

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
}

extension EDTFDate.Point {
  /// The date as it was written, without the qualifier of another point of its interval; empty of nothing.
  var text: String {
    guard self != .blank else { return "" }
    return String(unsafeUninitializedCapacity: 26) { bytes in
      var end = 0
      func add(_ byte: UInt8) {
        bytes[end] = byte
        end += 1
      }
      func add(_ number: Int, after sign: Unicode.Scalar) {
        add(UInt8(ascii: sign))
        add(UInt8(0x30 + number / 10))
        add(UInt8(0x30 + number % 10))
      }
      for divisor in [1_000, 100, 10, 1] { add(UInt8(0x30 + year / divisor % 10)) }
      if let month { add(month, after: "-") }
      if let day { add(day, after: "-") }
      if let minutes {
        add(minutes / 60, after: "T")
        add(minutes % 60, after: ":")
      }
      if let seconds { add(seconds, after: ":") }
      switch zone {
      case .letter: add(UInt8(ascii: "Z"))
      case .ahead, .behind:
        add(Int(givenOffset) / 60, after: zone == .ahead ? "+" : "-")
        add(Int(givenOffset) % 60, after: ":")
      case nil: break
      }
      if let mark = qualifier?.rawValue.asciiValue { add(mark) }
      return end
    }
  }
}
