import DossierCore
import Foundation
import TestSupport
import Testing

/// The stylesheet leaves colours, fonts and backgrounds to the reader, and has nothing that no page uses.
@Suite("EPUB stylesheet")
struct StylesheetTests {
  private func stylesheet() throws -> String {
    let file = Project.root.appending(path: "Templates/epub/style.css")
    return try String(contentsOf: file, encoding: .utf8).replacing(/(?s)\/\*.*?\*\//, with: "")
  }

  @Test("uses none of what fights with reading systems")
  func declarations() throws {
    let style = try stylesheet()
    for match in style.matches(of: /([a-z-]+)\s*:\s*([^;{}]+);/) {
      let (property, value) = (match.1, match.2)
      #expect(!property.hasPrefix("background") && property != "position" && property != "color", "\(property)")
      #expect(property != "font-family" || value == "monospace")
      #expect(value.firstMatch(of: /#[0-9a-fA-F]{3}|rgb|hsl|var\(|\dvw|!important/) == nil, "\(property): \(value)")
    }
  }

  @Test("has a rule for no class that no page has, and the pages have no class without a rule")
  func classes() throws {
    let style = try stylesheet()
    let styled = Set(style.matches(of: /\.([a-z][a-z-]*)(?=[^{}]*\{)/).map { String($0.1) })
    var used: Set<String> = []
    var wide = try Everything.dossier()
    for number in 0..<6 { wide.reactions.append(contentsOf: try Everything.stance(of: number, in: &wide)) }
    // The sample has quotes that were compared with archived texts, and so notes.
    let books = [
      try BuiltBook(Everything.dossier(), media: Everything.media), try BuiltBook(wide, media: Everything.media),
      try BuiltBook(Everything.compared(), media: Everything.media), try BuiltBook(sample: "harrow-point"),
      try BuiltBook(StanceGridTests.dossier(claims: 2)), try BuiltBook(JudgementsFigureTests.dossier()),
    ]
    for book in books {
      for page in book.pages.values {
        for case .start(_, let attributes) in XHTMLReader.tokens(of: page) {
          if let name = attributes["class"] { used.insert(name) }
        }
      }
    }
    #expect(styled.subtracting(used) == [])
    #expect(used.subtracting(styled) == [])
  }

  @Test("selects by class alone, but for what old reading systems and some scripts need")
  func selectors() throws {
    for match in try stylesheet().matches(of: /([^{};]+)\{/) {
      let selector = match.1.trimmingCharacters(in: .whitespacesAndNewlines)
      let isAllowed =
        selector.wholeMatch(of: /\.[a-z-]+(,\s*\.[a-z-]+)*/) != nil || selector == "[hidden]"
        || selector.hasPrefix("@media") || selector.hasPrefix("@supports")
        || selector.wholeMatch(of: /(?:em)?:lang\([a-z]{2}\)(?:, (?:em)?:lang\([a-z]{2}\))+/) != nil
        || selector == "section, nav, aside, header, footer, main, figure, figcaption"
      #expect(isAllowed, "\(selector)")
    }
  }
}
