import DossierCore

/// How a language writes a day, as a format of spreadsheets: `[$-809]d mmmm yyyy`.
enum DayFormat {
  /// The names of months in a language, by Windows' numbers of languages; those with FC decline them beside a day.
  private static let locales = [
    "ar": "C01", "de": "407", "en": "809", "es": "C0A", "fr": "40C", "ru": "FC19", "uk": "FC22",
  ]

  /// The format of days in the words of a label file; the names of months are those of the reader where its language has
  /// no number here.
  static func code(for labels: Labels) -> String {
    let language = labels.language.lowercased().prefix { $0 != "-" }
    let parts = ["{day}": "d", "{month}": "mmmm", "{year}": "yyyy"]
    var code = locales[String(language)].map { "[$-\($0)]" } ?? ""
    var rest = labels["date.day"][...]
    while let first = rest.first {
      if let (name, sign) = parts.first(where: { rest.hasPrefix($0.key) }) {
        code += sign
        rest.removeFirst(name.count)
      } else {
        // Everything else is words.
        code += "\\\(first)"
        rest.removeFirst()
      }
    }
    return code
  }
}
