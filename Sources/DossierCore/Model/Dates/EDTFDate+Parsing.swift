extension EDTFDate {
  /// The start and the end of the date that the text spells.
  static func parsed(_ text: String) throws(ScalarProblem) -> (start: Point, end: Point?) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw malformed }
    let start = try point(parts[0])
    let end = parts.count == 2 ? try point(parts[1]) : nil
    if let end, end.latest < start.earliest {
      throw ScalarProblem(.impossibleDate, "ends before it begins", fix: "\(parts[1])/\(parts[0])")
    }
    return (start, end)
  }

  /// What is found wrong in the first place; see `problem(of:_:)` for what is said of it.
  private static var malformed: ScalarProblem { ScalarProblem(.malformedDate, "is no EDTF date") }

  /// One date or time of an EDTF text.
  static func point(_ text: Substring) throws(ScalarProblem) -> Point {
    var rest = text[...]
    var qualifier: Qualifier?
    if let last = rest.last, let mark = Qualifier(rawValue: last) {
      qualifier = mark
      rest.removeLast()
    }
    let halves = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4) else { throw malformed }
    let month = parts.count > 1 ? number(parts[1], digits: 2) : nil
    let day = parts.count > 2 ? number(parts[2], digits: 2) : nil
    guard (parts.count < 2) == (month == nil), (parts.count < 3) == (day == nil) else { throw malformed }
    if let month, !(1...12).contains(month) {
      throw ScalarProblem(.impossibleDate, "has no such month: a year has months 01 to 12")
    }
    if let month, let day {
      let length = Calendar.length(ofMonth: month, year: year)
      guard (1...length).contains(day) else {
        throw ScalarProblem(.impossibleDate, "has no such day: that month has days 01 to \(length)")
      }
    }
    guard halves.count == 2 else {
      return Point(
        year: year, month: month, day: day, minutes: nil, seconds: nil, offset: nil, qualifier: qualifier)
    }
    guard day != nil else { throw malformed }
    let time = try time(halves[1])
    return Point(
      year: year, month: month, day: day, minutes: time.minutes, seconds: time.seconds, offset: time.offset,
      qualifier: qualifier)
  }

  private static func time(
    _ text: Substring
  ) throws(ScalarProblem) -> (minutes: Int, seconds: Int?, offset: Int) {
    let clock: Substring
    let offset: Int
    if text.hasSuffix("Z") {
      clock = text.dropLast()
      offset = 0
    } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      clock = text[..<sign]
      let zone = text[text.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard zone.count == 2, let hours = number(zone[0], digits: 2), let minutes = number(zone[1], digits: 2) else {
        throw malformed
      }
      guard hours <= 14, minutes <= 59 else {
        throw ScalarProblem(.impossibleDate, "has no such offset: offsets go from -14:00 to +14:00")
      }
      offset = (hours * 60 + minutes) * (text[sign] == "-" ? -1 : 1)
    } else {
      throw malformed
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2),
      let minute = number(parts[1], digits: 2)
    else { throw malformed }
    let second = parts.count == 3 ? number(parts[2], digits: 2) : nil
    guard (parts.count < 3) == (second == nil) else { throw malformed }
    guard hour <= 23, minute <= 59, (second ?? 0) <= 59 else {
      throw ScalarProblem(.impossibleDate, "has no such time: a day goes from 00:00 to 23:59")
    }
    return (hour * 60 + minute, second, offset)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text)
  }
}
