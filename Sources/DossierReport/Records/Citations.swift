import DossierCore
import DossierTemplating

extension BriefingContext {
  /// Sources with their locators, and quotes, in brackets: `[1, para 3; against: 2; quote 4]`; nil without any.
  func citations(_ citations: [Citation], and quotes: [EntityID] = []) -> ((inout Page) -> Void)? {
    if citations.isEmpty, quotes.isEmpty { return nil }
    return { [self] page in
      page.beginMarks()
      for (position, citation) in citations.enumerated() {
        if position > 0 { page.append(joining: semicolon) }
        if let role = citation.role, role != .standard { page.append(words.role[role] + colon) }
        marks.write(citation.source, into: &page)
        if let locator = citation.locator { page.append(locator: locator, after: comma) }
      }
      if !quotes.isEmpty {
        if !citations.isEmpty { page.append(joining: semicolon) }
        marks.write(quotes, into: &page)
      }
      page.endMarks()
    }
  }

  /// One source with its locator, in brackets; the locator alone where there is no source.
  func citation(_ source: EntityID?, _ locator: String?) -> ((inout Page) -> Void)? {
    guard let source else { return locator.map { locator in { page in page.append(locator) } } }
    var citation = Citation(source: source)
    citation.locator = locator
    return citations([citation])
  }
}
