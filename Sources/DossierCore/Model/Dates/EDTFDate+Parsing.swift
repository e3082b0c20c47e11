extension EDTFDate {
  /// The start and the end of the date that the text spells.
  static func parsed(_ text: String) throws(ScalarProblem) -> (start: Point, end: Point?) {
    let utf8 = text.utf8
    let bytes = utf8.span
    guard let slash = place(of: "/", in: bytes) else { return (try point(bytes), nil) }
    let last = bytes.extracting((slash + 1)...)
    guard place(of: "/", in: last) == nil else { throw malformed }
    let start = try point(bytes.extracting(..<slash))
    let end = try point(last)
    if end.latest < start.earliest {
      throw ScalarProblem(.impossibleDate, "ends before it begins", fix: "\(end.text)/\(start.text)")
    }
    return (start, end)
  }

  /// What is found wrong in the first place; see `problem(of:_:)` for what is said of it.
  private static var malformed: ScalarProblem { ScalarProblem(.malformedDate, "is no EDTF date") }

  /// One date or time of an EDTF text.
  private static func point(_ text: Span<UInt8>) throws(ScalarProblem) -> Point {
    let qualifier = qualifier(of: text)
    let rest = qualifier == nil ? text : text.extracting(..<(text.count - 1))
    guard let year = number(rest, at: 0, digits: 4) else { throw malformed }
    let month = number(rest, at: 5, behind: "-")
    let day = month == nil ? nil : number(rest, at: 8, behind: "-")
    let end = day != nil ? 10 : month != nil ? 7 : 4
    guard end == rest.count || rest[end] == UInt8(ascii: "T") else { throw malformed }
    if let month, !(1...12).contains(month) {
      throw ScalarProblem(.impossibleDate, "has no such month: a year has months 01 to 12")
    }
    if let month, let day {
      let length = Calendar.length(ofMonth: month, year: year)
      guard (1...length).contains(day) else {
        throw ScalarProblem(.impossibleDate, "has no such day: that month has days 01 to \(length)")
      }
    }
    guard end < rest.count else { return Point(year: year, month: month, day: day, qualifier: qualifier) }
    guard day != nil else { throw malformed }
    return Point(
      year: year, month: month, day: day, time: try time(rest.extracting((end + 1)...)), qualifier: qualifier)
  }

  private static func time(
    _ text: Span<UInt8>
  ) throws(ScalarProblem) -> (minutes: Int, seconds: Int?, zone: Point.Zone, offset: Int) {
    let zone: Point.Zone
    let clock: Int
    var offset = 0
    if !text.isEmpty, text[text.count - 1] == UInt8(ascii: "Z") {
      zone = .letter
      clock = text.count - 1
    } else if let sign = lastSign(in: text) {
      zone = text[sign] == UInt8(ascii: "-") ? .behind : .ahead
      clock = sign
      guard sign + 6 == text.count, let hours = number(text, at: sign + 1, digits: 2),
        let minutes = number(text, at: sign + 4, behind: ":")
      else { throw malformed }
      guard hours <= 14, minutes <= 59 else {
        throw ScalarProblem(.impossibleDate, "has no such offset: offsets go from -14:00 to +14:00")
      }
      offset = hours * 60 + minutes
    } else {
      throw malformed
    }
    guard clock == 5 || clock == 8, let hour = number(text, at: 0, digits: 2),
      let minute = number(text, at: 3, behind: ":")
    else { throw malformed }
    let second = clock == 8 ? number(text, at: 6, behind: ":") : nil
    guard (clock == 5) == (second == nil) else { throw malformed }
    guard hour <= 23, minute <= 59, (second ?? 0) <= 59 else {
      throw ScalarProblem(.impossibleDate, "has no such time: a day goes from 00:00 to 23:59")
    }
    return (hour * 60 + minute, second, zone, offset)
  }

  /// The mark at the end of the text.
  private static func qualifier(of text: Span<UInt8>) -> Qualifier? {
    guard !text.isEmpty else { return nil }
    return switch text[text.count - 1] {
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "%"): .both
    default: nil
    }
  }

  /// Where the sign stands for the first time.
  private static func place(of sign: Unicode.Scalar, in text: Span<UInt8>) -> Int? {
    for position in text.indices where text[position] == UInt8(ascii: sign) { return position }
    return nil
  }

  /// Where the last plus or minus stands.
  private static func lastSign(in text: Span<UInt8>) -> Int? {
    for position in text.indices.reversed()
    where text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
      return position
    }
    return nil
  }

  /// The number of so many digits that begins at a place of the text; nil where anything else stands there.
  private static func number(_ text: Span<UInt8>, at start: Int, digits: Int) -> Int? {
    guard start + digits <= text.count else { return nil }
    var number = 0
    for position in start..<(start + digits) {
      guard (0x30...0x39).contains(text[position]) else { return nil }
      number = number * 10 + Int(text[position] - 0x30)
    }
    return number
  }

  /// The number of two digits at a place of the text, behind that sign.
  private static func number(_ text: Span<UInt8>, at start: Int, behind sign: Unicode.Scalar) -> Int? {
    guard start <= text.count, text[start - 1] == UInt8(ascii: sign) else { return nil }
    return number(text, at: start, digits: 2)
  }
}
