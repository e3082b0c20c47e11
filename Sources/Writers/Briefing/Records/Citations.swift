import DossierCore

extension Desk {
  /// Sources with their locators, and further items, in brackets: `[1, para 3; against: 2; quote 4]`; nil without any.
  func citations(_ citations: [Citation], and items: [EntityID] = []) -> String? {
    if citations.isEmpty, items.isEmpty { return nil }
    var text = "["
    for citation in citations {
      if text.utf8.count > 1 { text += "; " }
      if let role = citation.role, role != .standard { text += "\(words.role[role]): " }
      text += marks.bracketed(citation.source)
      if let locator = citation.locator { text += ", \(locator)" }
    }
    if let items = marks.marks(items) { text += text.utf8.count > 1 ? "; \(items)" : items }
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
