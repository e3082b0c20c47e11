/// The parts of EDTF (ISO 8601-2:2019) that a dossier does not take, and calendar units that have no date of their own.
extension WrittenDate {
  /// What EDTF has at its levels 1 and 2.
  static func levels(_ text: String) -> WrittenDate? {
    if let match = text.wholeMatch(
      of: /(?<known>[0-9]{4}-[0-9]{2})-[XxUu]{2}|(?<year>[0-9]{4})-[XxUu]{2}(?:-[XxUu]{2})?/)
    {
      return digits([String(match.known ?? match.year ?? "")])
    }
    if let match = text.wholeMatch(of: /(?<known>[0-9]{3})[XxUu]/) {
      return digits(["\(match.known)0/\(match.known)9"])
    }
    if let match = text.wholeMatch(of: /(?<known>[0-9]{2})[XxUu]{2}/) {
      return digits(["\(match.known)00/\(match.known)99"])
    }
    if text.wholeMatch(of: /[0-9XxUu]{4}(?:-[0-9XxUu]{2}){0,2}/) != nil, text.contains(where: { "XxUu".contains($0) }) {
      return digits([])
    }
    if text.hasPrefix("../") || text.hasSuffix("/..") || text.hasPrefix("/") || text.hasSuffix("/"),
      text.contains(where: \.isNumber)
    {
      return WrittenDate(
        [],
        "is an interval with an open end (EDTF level 1), which a dossier does not take: write both ends, or the one date that is known"
      )
    }
    if text.wholeMatch(of: /[\[{].*[\]}]/) != nil {
      return WrittenDate(
        [], "is a set of dates (EDTF level 2), which a dossier does not take: write the interval a/b that they lie in")
    }
    if text.wholeMatch(of: /[Yy]?-?[0-9]{5,}|-[0-9]{4}(?:-.*)?|[Yy]?-?[0-9]+[Ee][0-9]+/) != nil,
      text.hasPrefix("-") || text.lowercased().hasPrefix("y") || text.lowercased().contains("e")
    {
      return WrittenDate([], "has a year outside 0000 to 9999 (EDTF level 1), which a dossier does not take")
    }
    let marks = text.filter { "~?%".contains($0) }
    let rest = text.filter { !"~?%".contains($0) }
    if !marks.isEmpty, EDTFDate.isDate(rest), !rest.contains("/") {
      let mark = Set(marks).count > 1 || marks.contains("%") ? "%" : String(marks.prefix(1))
      return WrittenDate(
        [rest + mark], "has a mark of doubt inside (EDTF level 2), which a dossier takes at the end alone: \(forms)")
    }
    return nil
  }

  private static func digits(_ readings: [String]) -> WrittenDate {
    WrittenDate(
      readings,
      "has letters for digits that are not known (EDTF level 1), which a dossier does not take: write as much as is known"
    )
  }

  /// Seasons, quarters and weeks, which have no date of their own.
  static func numbered(_ text: String) -> WrittenDate? {
    if let match = text.wholeMatch(of: /(?<year>[0-9]{4})-(?<part>2[1-9]|3[0-9]|4[01])/), let year = Int(match.year),
      let part = Int(match.part)
    {
      switch part {
      case 33...36: return months(year, from: 3 * (part - 33) + 1, count: 3, "a quarter of a year (EDTF level 2)")
      case 37...39: return months(year, from: 4 * (part - 37) + 1, count: 4, "a third of a year (EDTF level 2)")
      case 40...41: return months(year, from: 6 * (part - 40) + 1, count: 6, "half a year (EDTF level 2)")
      default:
        return WrittenDate(
          [],
          "is a season (EDTF level 1), which a dossier does not take: write its months, the like of \(year)-03/\(year)-05"
        )
      }
    }
    if let match = text.wholeMatch(
      of: /(?<year>[0-9]{4})[- ]?[QqTt](?<part>[1-4])|[QqTt](?<first>[1-4])[\/ -]?(?<last>[0-9]{4})/),
      let year = Int(match.year ?? match.last ?? ""), let part = Int(match.part ?? match.first ?? "")
    {
      return months(year, from: 3 * part - 2, count: 3, "a quarter of a year")
    }
    guard let match = text.wholeMatch(of: /(?<year>[0-9]{4})-?[Ww](?<week>[0-9]{2})/), let year = Int(match.year),
      let week = Int(match.week), let monday = monday(ofWeek: week, year), let start = day(monday),
      let end = day(monday + 6)
    else { return nil }
    return WrittenDate(["\(start)/\(end)"], "is a week (ISO 8601), which a dossier does not take: \(forms)")
  }

  private static func months(_ year: Int, from first: Int, count: Int, _ words: String) -> WrittenDate? {
    guard let start = month(year, first), let end = month(year, first + count - 1) else { return nil }
    return WrittenDate(["\(start)/\(end)"], "is \(words), which a dossier does not take: \(forms)")
  }
}
