/// Under the Chatham House rule what was said may be used, and not who said it.
enum ChathamHouse: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    guard dossier.chathamHouse == true else { return }
    let hidden = Set(dossier.parties.lazy.filter { $0.protectIdentity == true || $0.kind == .unknown }.map(\.id))
    for (offset, quote) in dossier.quotes.enumerated() where !hidden.contains(quote.speaker) {
      guard quote.attribution ?? .standard == .onRecord else { continue }
      report.add(
        .chathamHouse,
        "the quote \(quoted(quote.id.text)) names \(quoted(quote.speaker.text)) under the Chatham House rule: protect the "
          + "party, or say on which terms it may be named", at: .entity(.quote, offset).key("speaker"))
    }
  }
}
