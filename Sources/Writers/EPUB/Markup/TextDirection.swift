/// The direction in which a script is written.
enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
  ]
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]

  /// The direction of the language's script; the script that the tag names decides over the language.
  init(language: String) {
    let subtags = language.lowercased().split(separator: "-").map(String.init)
    if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) {
      self = Self.scripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = Self.languages.contains(subtags.first ?? "") ? .rightToLeft : .leftToRight
    }
  }
}
