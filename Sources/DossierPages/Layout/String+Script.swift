extension String {
  /// Whether most letters of a text are such as the language is written in: one in Latin letters is none in Arabic.
  func mayBeWritten(in language: String) -> Bool {
    let subtags = language.lowercased().split(separator: "-").map(String.init)
    let script = subtags.dropFirst().first { $0.count == 4 }
    let letters = unicodeScalars.filter(\.isLetter)
    let isLatin = letters.count { $0.value < 0x370 || (0x1E00...0x1EFF).contains($0.value) } * 2 > letters.count
    if let script { return isLatin == (script == "latn") }
    let name = subtags.first ?? ""
    return Self.inSeveral.contains(name) || isLatin != Self.inOthers.contains(name)
  }

  /// Languages that are written in Latin letters as well as in others.
  private static let inSeveral: Set<String> = ["az", "bs", "kk", "ku", "mn", "ms", "sr", "tk", "tt", "uz"]

  /// Languages that are written in other letters than Latin ones (CLDR 45, likely subtags).
  private static let inOthers = Set(
    """
    am ar as be bg bn bo ckb dv dz el fa gu he hi hy iw ja ka km kn ko ky lo mk ml mr my ne or pa ps ru sa sd si ta te tg th \
    ti ug uk ur yi yue zh
    """.split(separator: " ").map(String.init))
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic && properties.numericType == nil }
}
