import DossierCore

extension Desk {
  /// Sources with their locators, and quotes, in brackets: `[1, para 3; against: 2; quote 4]`; nil without any.
  func citations(_ citations: [Citation], and quotes: [EntityID] = []) -> String? {
    if citations.isEmpty, quotes.isEmpty { return nil }
    var text = "["
    for citation in citations {
      if text.utf8.count > 1 { text += semicolon }
      if let role = citation.role, role != .standard { text += words.role[role] + colon }
      text += marks.source(citation.source)
      if let locator = citation.locator { text += comma + isolated(locator) }
    }
    if let quotes = marks.marks(quotes, of: .quote) { text += text.utf8.count > 1 ? semicolon + quotes : quotes }
    return text + "]"
  }

  /// One source with its locator, in brackets.
  func citation(_ source: EntityID?, _ locator: String?) -> String? {
    guard let source else { return locator }
    var citation = Citation(source: source)
    citation.locator = locator
    return citations([citation])
  }
}
