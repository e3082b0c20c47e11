extension EDTFDate {
  /// What is said of a text that is no date, with the date that somebody who wrote it will have meant: spreadsheets show
  /// `2024-06-14` as `14/06/2024`, `6/14/2024 0:00` or `45457`.
  static func malformed(_ text: Substring) -> ScalarProblem {
    let forms = "write 2023, 2023-05, 2023-05-03, 2023-05-03T14:30+03:00 or a/b of two of these"
    if let day = day(ofSpreadsheet: text) {
      return ScalarProblem(
        .malformedDate, "is no EDTF date, but the number that a spreadsheet has for a day: \(forms)", mend: day)
    }
    let words = text.split(separator: " ", maxSplits: 1)
    let readings = words.first.map(readings) ?? []
    if readings.count == 2 {
      return ScalarProblem(
        .malformedDate, "is no EDTF date, and may be \(readings[0]) or \(readings[1]): \(forms)")
    }
    // Midnight is what spreadsheets add to a day; any other time is a moment, and nobody knows where.
    let isDay = words.count == 1 || words.count == 2 && words[1].allSatisfy { "0:. ".contains($0) }
    if let day = readings.first, !isDay {
      return ScalarProblem(
        .malformedDate, "is no EDTF date: write \(day), or with a time and its offset the like of \(day)T14:30+03:00")
    }
    return ScalarProblem(.malformedDate, "is no EDTF date: \(forms)", mend: readings.first)
  }

  /// The days that `3.5.2023`, `2023/5/3` or `14/06/2024` can be: two where day and month could change places.
  private static func readings(_ text: Substring) -> [String] {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, text.allSatisfy({ $0.isASCII && ($0.isNumber || "-./".contains($0)) }) else { return [] }
    if numbers[0] > 999 { return [written(numbers[0], numbers[1], numbers[2])].compactMap(\.self) }
    guard numbers[2] > 999 else { return [] }
    let dayFirst = written(numbers[2], numbers[1], numbers[0])
    // Where parts are parted by full stops the day comes first.
    if text.contains(".") || numbers[0] == numbers[1] { return [dayFirst].compactMap(\.self) }
    return [dayFirst, written(numbers[2], numbers[0], numbers[1])].compactMap(\.self)
  }

  /// The day that a spreadsheet shows as a number: days from 30 December 1899, here those of 1954 to 2173.
  private static func day(ofSpreadsheet text: Substring) -> String? {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      number >= 20_000
    else { return nil }
    let date = Calendar.date(days: number - 25_569)
    return written(date.year, date.month, date.day)
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard year <= 9999, (1...12).contains(month), (1...Calendar.length(ofMonth: month, year: year)).contains(day) else {
      return nil
    }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
