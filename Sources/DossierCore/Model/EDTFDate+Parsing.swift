extension EDTFDate {
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
    guard parts.count <= 3, let year = number(parts[0], digits: 4) else { throw malformed(text) }
    let month = parts.count > 1 ? number(parts[1], digits: 2) : nil
    let day = parts.count > 2 ? number(parts[2], digits: 2) : nil
    guard (parts.count < 2) == (month == nil), (parts.count < 3) == (day == nil) else { throw malformed(text) }
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
    guard day != nil else { throw malformed(text) }
    let time = try self.time(halves[1], of: text)
    return Point(
      year: year, month: month, day: day, minutes: time.minutes, seconds: time.seconds, offset: time.offset,
      qualifier: qualifier)
  }

  private static func time(
    _ text: Substring, of whole: Substring
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
        throw malformed(whole)
      }
      guard hours <= 14, minutes <= 59 else {
        throw ScalarProblem(.impossibleDate, "has no such offset: offsets go from -14:00 to +14:00")
      }
      offset = (hours * 60 + minutes) * (text[sign] == "-" ? -1 : 1)
    } else {
      throw ScalarProblem(
        .malformedDate, "has a time without an offset, so nobody knows the moment: add `Z` or the like of `+03:00`")
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2),
      let minute = number(parts[1], digits: 2)
    else { throw malformed(whole) }
    let second = parts.count == 3 ? number(parts[2], digits: 2) : nil
    guard (parts.count < 3) == (second == nil) else { throw malformed(whole) }
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
