/// Under the Chatham House rule what was said may be used, and not who said it.
enum ChathamHouse: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.chathamHouse == true else { return }
    for offset in dossier.quotes.indices where dossier.quotes[offset].attribution ?? .standard == .onRecord {
      let quote = dossier.quotes[offset]
      let isHidden = facts.index.offset(of: quote.speaker, .party).map {
        dossier.parties[$0].protectIdentity == true || dossier.parties[$0].kind == .unknown
      }
      if isHidden == true { continue }
      report.add(
        .chathamHouse,
        "the quote \(quoted(quote.id.text)) names \(quoted(quote.speaker.text)) under the Chatham House rule: protect the "
          + "party, or say on which terms it may be named", at: .entity(.quote, offset).key("speaker"))
    }
  }
}
