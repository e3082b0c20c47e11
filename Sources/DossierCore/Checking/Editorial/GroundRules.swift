/// What was said off the record is in no dossier (Associated Press, ground rules of attribution).
enum GroundRules: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for (offset, quote) in dossier.quotes.enumerated() where quote.attribution == .offRecord {
      report.add(
        .offRecord, "the quote \(quoted(quote.id.text)) was given off the record: it may not be used, so remove it",
        at: .entity(.quote, offset).key("attribution"))
    }
  }
}
