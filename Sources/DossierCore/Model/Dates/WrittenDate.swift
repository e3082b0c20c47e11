/// What somebody will have meant by a text that is no EDTF date: as programs write dates, as spreadsheets show them, as
/// people in several countries write them, and in the parts of EDTF that a dossier does not take.
struct WrittenDate {
  /// The EDTF dates that it can be, the most likely first; two or more where nobody can tell.
  let readings: [String]
  /// What is wrong, as the end of a sentence that begins with the text.
  let message: String

  /// What is to be written, for the end of a message.
  static let forms = "write 2023, 2023-05, 2023-05-03, 2023-05-03T14:30+03:00 or a/b of two of these"

  /// A text that is one of these; several are told in the message.
  init(_ readings: [String], _ message: String? = nil) {
    var distinct: [String] = []
    for reading in readings where !distinct.contains(reading) { distinct.append(reading) }
    self.readings = distinct
    let choice = "is no EDTF date, and may be \(distinct.joined(separator: " or "))"
    self.message = message ?? "\(distinct.count > 1 ? choice : "is no EDTF date"): \(Self.forms)"
  }

  /// What the text can be.
  static func read(_ written: String) -> WrittenDate {
    let text = plain(written)
    if text != written, EDTFDate.isDate(text) { return WrittenDate([text], stray(in: written)) }
    if let found = levels(text) ?? count(text) ?? unknown(text) ?? period(text) ?? approximate(text)
      ?? moment(text) ?? numbered(text)
    {
      return found
    }
    return WrittenDate(days(text) ?? months(text) ?? span(text).map { [$0] } ?? [])
  }

  // MARK: Characters

  /// The text with the digits, hyphens and spaces of ASCII, and without characters that nobody sees.
  private static func plain(_ text: String) -> String {
    var result = ""
    for written in text.unicodeScalars where !FoldedText.isHidden(written.value) {
      // U+FF01 to U+FF5E are the letters and signs of ASCII at full width.
      let isWide = (0xFF01...0xFF5E).contains(written.value)
      let scalar = isWide ? Unicode.Scalar(UInt8(written.value - 0xFEE0)) : written
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        result += "\(Int(digit))"
      } else if FoldedText.isSpace(scalar.value) {
        if !result.isEmpty, !result.hasSuffix(" ") { result += " " }
      } else if isHyphen(scalar) {
        result += "-"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.hasSuffix(" ") ? String(result.dropLast()) : result
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2212}" || scalar.properties.generalCategory == .dashPunctuation
  }

  /// What is said of a date that is right but for a character.
  private static func stray(in text: String) -> String {
    let number = { (scalar: Unicode.Scalar) in "U+" + padded(String(scalar.value, radix: 16, uppercase: true), to: 4) }
    for scalar in text.unicodeScalars where !scalar.isASCII || scalar.value <= 0x20 {
      if scalar.properties.numericType == .decimal { return "is no EDTF date: its digits are none of 0 to 9" }
      if isHyphen(scalar) { return "is no EDTF date: it has \(number(scalar)) in place of a hyphen" }
      if FoldedText.isHidden(scalar.value) { return "is no EDTF date: it has \(number(scalar)), which nobody sees" }
      if FoldedText.isSpace(scalar.value) { return "is no EDTF date: it has a space too many" }
    }
    return "is no EDTF date: \(forms)"
  }

  // MARK: Whole texts

  /// What says that nothing is known.
  private static func unknown(_ text: String) -> WrittenDate? {
    let words = [
      "unknown", "undated", "n.d.", "nd", "n/a", "na", "none", "tbd", "tbc", "?", "-", "??", "s.d.", "o.d.", "o. d.",
      "unbekannt", "inconnu", "desconocido", "б.д.", "невідомо", "неизвестно", "today", "yesterday", "now",
    ]
    guard words.contains(text.lowercased()) else { return nil }
    return WrittenDate(
      [], "is no EDTF date: write the day, the month or the year; where none is known leave the key out")
  }

  /// `about May 2023` is `2023-05~`.
  private static func approximate(_ text: String) -> WrittenDate? {
    let words =
      /(?:circa|ca\.?|c\.|about|around|approx\.?|approximately|roughly|etwa|um|environ|vers|hacia|около|близько|حوالي|~)\s*(?<date>.*[0-9].*)/
      .ignoresCase()
    guard let match = try? words.wholeMatch(in: text) else { return nil }
    let rest = String(match.date)
    let dates = EDTFDate.isDate(rest) ? [rest] : read(rest).readings
    return dates.isEmpty ? nil : WrittenDate(dates.map { "\($0)~" })
  }

  /// Two dates with something else than a slash between them, or two with a slash that are each no date.
  private static func period(_ text: String) -> WrittenDate? {
    let match =
      text.wholeMatch(of: /(?<a>[0-9]{4})-(?<b>[0-9]{4})/)
      ?? text.wholeMatch(
        of: /(?<a>.*[0-9].*?)(?:[ ]-[ ]| ?\/ ?| to | until | till | bis | à | al | до | по | — )(?<b>.*[0-9].*)/)
    guard let match else { return nil }
    let halves = [match.a, match.b].map { half in
      let half = String(half)
      return EDTFDate.isDate(half) ? [half] : days(half) ?? months(half) ?? []
    }
    guard let start = halves[0].first, let end = halves[1].first, halves.allSatisfy({ $0.count == 1 }),
      EDTFDate.isDate("\(start)/\(end)")
    else { return nil }
    return WrittenDate(["\(start)/\(end)"])
  }

  // MARK: Parts

  /// A day as a date; nil where there is no such day.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Calendar.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return "\(padded("\(year)", to: 4))-\(padded("\(month)"))-\(padded("\(day)"))"
  }

  /// A month as a date; nil where there is no such month.
  static func month(_ year: Int, _ month: Int) -> String? {
    (0...9999).contains(year) && (1...12).contains(month)
      ? "\(padded("\(year)", to: 4))-\(padded("\(month)"))" : nil
  }

  /// The day so many days after 1970-01-01.
  static func day(_ days: Int) -> String? {
    let date = Calendar.date(days: days)
    return day(date.year, date.month, date.day)
  }

  /// Two digits of a year, as POSIX reads them: 69 to 99 are those of the century before.
  static func fullYear(_ year: Int) -> Int { year < 69 ? 2000 + year : 1900 + year }

  static func padded(_ number: String, to width: Int = 2) -> String {
    String(repeating: "0", count: max(0, width - number.count)) + number
  }
}
