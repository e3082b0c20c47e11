/// Days and months as people and programs of several countries write them.
extension WrittenDate {
  /// The days that the text can be; nil where it is none.
  static func days(_ text: String) -> [String]? {
    let found = compact(text) + week(text) + numeric(text) + named(text)
    return found.isEmpty ? nil : found
  }

  /// The months that the text can be; nil where it is none.
  static func months(_ text: String) -> [String]? {
    var found: [String?] = []
    if let match = text.wholeMatch(of: /(?<month>[0-9]{1,2})[-.\/ ](?<year>[0-9]{4})\.?/) {
      found = [month(Int(match.year) ?? 0, Int(match.month) ?? 0)]
    } else if let match = text.wholeMatch(of: /(?<year>[0-9]{4})(?:[-.\/ ]|年 ?)(?<month>[0-9]{1,2})月?/) {
      found = [month(Int(match.year) ?? 0, Int(match.month) ?? 0)]
    } else if let match = text.wholeMatch(of: /(?<year>(?:1[0-9]|2[01])[0-9]{2})(?<month>[0-9]{2})/) {
      found = [month(Int(match.year) ?? 0, Int(match.month) ?? 0)]
    } else if let parts = MonthNames.parts(of: text), parts.days.isEmpty, let year = parts.year {
      found = [month(year, parts.month)]
    }
    let known = found.compactMap(\.self)
    return known.isEmpty ? nil : known
  }

  /// Days with a month in words, and several of them: `3-5 May 2023`.
  static func span(_ text: String) -> String? {
    guard let parts = MonthNames.parts(of: text), parts.days.count == 2, let year = parts.year,
      let start = day(year, parts.month, parts.days[0]), let end = day(year, parts.month, parts.days[1]),
      parts.days[0] < parts.days[1]
    else { return nil }
    return "\(start)/\(end)"
  }

  private static func named(_ text: String) -> [String] {
    guard let parts = MonthNames.parts(of: text), parts.days.count == 1, let year = parts.year else { return [] }
    return [day(year, parts.month, parts.days[0])].compactMap(\.self)
  }

  /// `20230503`, and the same from the other end.
  private static func compact(_ text: String) -> [String] {
    guard text.count == 8, text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else { return [] }
    let (head, middle, tail) = (number / 10_000, number / 100 % 100, number % 100)
    if (1000...2199).contains(head), let day = day(head, middle, tail) { return [day] }
    let (first, second, year) = (number / 1_000_000, number / 10_000 % 100, number % 10_000)
    guard (1000...2199).contains(year) else { return [] }
    return [day(year, second, first), day(year, first, second)].compactMap(\.self)
  }

  /// `2023-W18-3` and `2023-123` (ISO 8601): the day of a week, and the day of a year.
  private static func week(_ text: String) -> [String] {
    if let match = text.wholeMatch(of: /(?<year>[0-9]{4})-?[Ww](?<week>[0-9]{2})-?(?<day>[1-7])/),
      let year = Int(match.year), let week = Int(match.week), let number = Int(match.day),
      let monday = monday(ofWeek: week, year)
    {
      return [day(monday + number - 1)].compactMap(\.self)
    }
    guard let match = text.wholeMatch(of: /(?<year>[0-9]{4})-?(?<day>[0-9]{3})/), let year = Int(match.year),
      let number = Int(match.day)
    else { return [] }
    let first = Calendar.days(year: year, month: 1, day: 1)
    guard number > 0, first + number <= Calendar.days(year: year + 1, month: 1, day: 1) else { return [] }
    return [day(first + number - 1)].compactMap(\.self)
  }

  /// The first day of a week of ISO 8601, in days since 1970-01-01: week 1 has the 4th of January.
  static func monday(ofWeek week: Int, _ year: Int) -> Int? {
    func first(_ year: Int) -> Int {
      let fourth = Calendar.days(year: year, month: 1, day: 4)
      // 1970-01-01 was a Thursday.
      return fourth - ((fourth + 3) % 7 + 7) % 7
    }
    let monday = first(year) + 7 * (week - 1)
    return week > 0 && monday < first(year + 1) ? monday : nil
  }

  /// Three numbers: `3.5.2023`, `2023/5/3`, `14/06/2024`, `5/3/23`, `2023年5月3日`.
  private static func numeric(_ text: String) -> [String] {
    if let match = text.wholeMatch(
      of: /(?<year>[0-9]{4}) ?[年년.] ?(?<month>[0-9]{1,2}) ?[月월.] ?(?<day>[0-9]{1,2}) ?[日일]?\.?/)
    {
      return [day(Int(match.year) ?? 0, Int(match.month) ?? 0, Int(match.day) ?? 0)].compactMap(\.self)
    }
    guard
      let match = text.wholeMatch(
        of: /(?<a>[0-9]{1,4})(?<mark>[-.\/ ]) ?(?<b>[0-9]{1,2})[-.\/ ] ?(?<c>[0-9]{1,4})\.?(?: ?(?:г|р)\.?)?/),
      let a = Int(match.a), let b = Int(match.b), let c = Int(match.c)
    else { return [] }
    if match.a.count == 4 {
      // Nobody writes the day before the month behind a year, unless there is no such month.
      return [day(a, b, c) ?? day(a, c, b)].compactMap(\.self)
    }
    guard match.c.count == 4 || match.c.count == 2, match.a.count <= 2 else { return [] }
    let year = match.c.count == 2 ? fullYear(c) : c
    // Where parts are parted by full stops the day comes first.
    var found = [day(year, b, a), match.mark == "." ? nil : day(year, a, b)]
    if match.mark == "-", match.c.count == 2, match.a.count == 2 { found.append(day(fullYear(a), b, c)) }
    return found.compactMap(\.self)
  }
}
