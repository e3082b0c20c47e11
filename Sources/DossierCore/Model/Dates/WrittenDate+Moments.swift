/// Moments as programs write them.
extension WrittenDate {
  /// A time of day, and how far it is from UTC.
  private struct Clock {
    var hour: Int
    var minute: Int
    var second: Int?
    /// `Z` or the like of `+03:00`; nil where nothing tells.
    var zone: String?

    var isMidnight: Bool { hour == 0 && minute == 0 && (second ?? 0) == 0 }

    var text: String {
      let seconds = second.map { ":" + padded("\(min($0, 59))") } ?? ""
      return "T\(padded("\(hour)")):\(padded("\(minute)"))\(seconds)"
    }
  }

  /// A day with a time: fractions of seconds, offsets without a colon, spaces, and the forms of mail and of browsers.
  static func moment(_ text: String) -> WrittenDate? {
    guard let (clock, rest) = clock(in: text) else { return nil }
    var days = EDTFDate.isDate(rest) ? [rest] : self.days(rest) ?? []
    guard let first = days.first, EDTFDate.isDay(first) else { return nil }
    guard days.count == 1 else { return WrittenDate(days) }
    var time = clock
    if time.hour == 24, time.minute == 0 {
      // The end of a day is the beginning of the next.
      time.hour = 0
      days = [next(first)].compactMap(\.self)
    }
    guard let day = days.first, time.hour < 24, time.minute < 60 else { return nil }
    if let zone = time.zone { return WrittenDate([day + time.text + zone]) }
    // Midnight is what spreadsheets add to a day; any other time is a moment, and nobody knows where.
    if clock.isMidnight { return WrittenDate([day]) }
    return WrittenDate(
      [],
      "has a time without an offset, so nobody knows the moment: write \(day)\(time.text)Z, the like of "
        + "\(day)\(time.text)+03:00, or the day alone")
  }

  /// Seconds and milliseconds since 1970, and the days that a spreadsheet counts from 30 December 1899.
  static func count(_ text: String) -> WrittenDate? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else {
      guard let match = text.wholeMatch(of: /(?<whole>[0-9]{5}|[0-9]{10})[.,][0-9]+/) else { return nil }
      return count(String(match.whole))
    }
    switch text.count {
    // 1954 to 2173.
    case 5 where number >= 20_000:
      return day(number - 25_569).map {
        WrittenDate([$0], "is no EDTF date, but the number that a spreadsheet has for a day: \(forms)")
      }
    // 1982 to 2096.
    case 10 where (400_000_000..<4_000_000_000).contains(number): return seconds(number, "seconds")
    case 13 where (400_000_000..<4_000_000_000).contains(number / 1_000): return seconds(number / 1_000, "milliseconds")
    case 12, 14:
      // The same as in `20230503143000`, with no word on where.
      let parts = [text.prefix(8), text.dropFirst(8).prefix(2), text.dropFirst(10).prefix(2), text.dropFirst(12)]
      return moment("\(parts[0]) \(parts[1]):\(parts[2])\(parts[3].isEmpty ? "" : ":\(parts[3])")")
    default: return nil
    }
  }

  private static func seconds(_ number: Int, _ unit: String) -> WrittenDate? {
    guard let day = day(number / 86_400) else { return nil }
    let clock = Clock(hour: number / 3_600 % 24, minute: number / 60 % 60, second: number % 60)
    return WrittenDate(
      [day + clock.text + "Z"], "is no EDTF date, but looks like the \(unit) since 1970 that a program counts: \(forms)"
    )
  }

  private static func next(_ day: String) -> String? {
    guard let date = try? EDTFDate(day) else { return nil }
    return self.day(date.start.firstDay + 1)
  }

  /// The time of day in a text, and the text without it.
  private static func clock(in text: String) -> (Clock, rest: String)? {
    let separated =
      /[Tt, ]*(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:[.,][0-9]+)?(?: ?(?<half>[AaPp])\.?[Mm]\b\.?)?(?: ?(?<name>[A-Za-z]{1,4})\b(?=$|[ +\-(0-9]))?(?: ?(?<offset>[+-][0-9]{1,2}(?::?[0-9]{2})?))?(?: ?[(\[].*[)\]])?/
    let joined =
      /[Tt](?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?(?:[.,][0-9]+)?(?<name>[A-Za-z])?(?<offset>[+-][0-9]{2}(?::?[0-9]{2})?)?$/
    if let match = text.firstMatch(of: separated), let hour = Int(match.hour), let minute = Int(match.minute) {
      guard let zone = zone(match.name, match.offset) else { return nil }
      var clock = Clock(hour: hour, minute: minute, second: match.second.flatMap { Int($0) }, zone: zone.text)
      if let half = match.half, clock.hour <= 12 {
        clock.hour = clock.hour % 12 + (half.lowercased() == "p" ? 12 : 0)
      }
      return (clock, rest(of: text, without: match.range))
    }
    guard let match = text.firstMatch(of: joined), let hour = Int(match.hour), let minute = Int(match.minute),
      let zone = zone(match.name, match.offset)
    else { return nil }
    let clock = Clock(hour: hour, minute: minute, second: match.second.flatMap { Int($0) }, zone: zone.text)
    return (clock, rest(of: text, without: match.range))
  }

  private static func rest(of text: String, without range: Range<String.Index>) -> String {
    let parts = [text[..<range.lowerBound], text[range.upperBound...]]
    return parts.map { $0.trimmingPrefix(/[ ,]+/) }.filter { !$0.isEmpty }.joined(separator: " ")
      .replacing(/[ ,]+$/, with: "")
  }

  /// The offset that a name and a number say; nil where there is a name that is none.
  private static func zone(_ name: Substring?, _ offset: Substring?) -> (text: String?, Void)? {
    if let offset {
      let digits = offset.dropFirst().filter { $0 != ":" }
      let hours = digits.count > 2 ? String(digits.dropLast(2)) : String(digits)
      let minutes = digits.count > 2 ? String(digits.suffix(2)) : "00"
      guard let number = Int(hours), number <= 14 else { return nil }
      return ("\(offset.prefix(1))\(padded(hours)):\(minutes)", ())
    }
    guard let name else { return (nil, ()) }
    let names = [
      "Z": "Z", "UTC": "Z", "GMT": "Z", "UT": "Z", "WET": "Z", "BST": "+01:00", "CET": "+01:00", "MEZ": "+01:00",
      "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00",
      "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "JST": "+09:00",
    ]
    return names[name.uppercased()].map { ($0, ()) }
  }
}
