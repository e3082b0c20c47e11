import DossierCore

extension Desk {
  /// Sources with their locators, in brackets: `[1, para 3; against: 2]`; nil when none is cited.
  func citations(_ citations: [Citation]) -> String? {
    if citations.isEmpty { return nil }
    var text = "["
    for citation in citations {
      if text.utf8.count > 1 { text += "; " }
      if let role = citation.role, role != .standard { text += "\(labels[role]): " }
      text += marks.mark(citation.source)
      if let locator = citation.locator { text += ", \(locator)" }
    }
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
