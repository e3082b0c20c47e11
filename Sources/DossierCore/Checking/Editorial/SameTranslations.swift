/// A translation is in another language than the quote.
enum SameTranslations: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.quotes.indices where !dossier.quotes[offset].translations.isEmpty {
      let quote = dossier.quotes[offset]
      let language = quote.language ?? dossier.language ?? "en"
      for (position, translation) in quote.translations.enumerated()
      where translation.language.isSameLanguage(as: language) {
        report.add(
          .sameTranslation,
          "the quote \(quoted(quote.id.text)) is in \(quoted(language)), and so is this translation: say the quote's "
            + "`language`, or correct the translation's",
          at: .entity(.quote, offset).key("translations").item(position).key("language"))
      }
    }
  }
}
