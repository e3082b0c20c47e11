/// What was said off the record is in no dossier (Associated Press, ground rules of attribution).
enum GroundRules: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.quotes.indices where dossier.quotes[offset].attribution == .offRecord {
      report.add(
        .offRecord,
        "the quote \(quoted(dossier.quotes[offset].id.text)) was given off the record: it may not be used, so remove it",
        at: .entity(.quote, offset).key("attribution"))
    }
  }
}
