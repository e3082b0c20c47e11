import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Books in every script keep every character, its order and its direction.
@Suite("EPUB scripts")
struct ScriptTests {
  @Test("titles, names and quotes stand as they were written, in order", arguments: Scripts.all)
  func texts(script: Scripts) throws {
    let dossier = try script.dossier(claims: 12)
    let book = try BuiltBook(dossier)
    let texts = book.names.filter { $0.hasSuffix(".xhtml") }.map { CompletenessTests.verbatim(in: book.text($0)) }
      .joined()
    for quote in dossier.quotes {
      // The words, then what they mean in other languages.
      let expected = [quote.text] + quote.translations.map(\.text)
      let isThere = Array(texts).indices.contains { start in
        texts.dropFirst(start).prefix(expected.count).elementsEqual(expected) { $0.utf8.elementsEqual($1.utf8) }
      }
      #expect(isThere, "\(quote.id)")
    }
    let parties = book.pages.filter { $0.key.hasPrefix("parties") }.values.map(BuiltBook.characters).joined()
    for party in dossier.parties {
      #expect(parties.utf8.count > 0 && parties.contains(InvisibleCharacters.shown(party.name)))
    }
    let title = try #require(book.pages["title-page.xhtml"])
    #expect(BuiltBook.characters(of: title).contains(InvisibleCharacters.shown(dossier.title)))
  }

  @Test("the book runs as its language does", arguments: Scripts.all)
  func direction(script: Scripts) throws {
    let book = try BuiltBook(script.dossier(claims: 2))
    let isRightToLeft = script == .arabic || script == .hebrew
    for (page, text) in book.pages {
      #expect(text.contains(" xml:lang=\"\(script.rawValue)\" lang=\"\(script.rawValue)\""), "\(page)")
      #expect(text.contains("dir=\"rtl\"><head>") == isRightToLeft, "\(page)")
    }
    let package = book.text("EPUB/package.opf")
    #expect(package.contains("page-progression-direction=\"\(isRightToLeft ? "rtl" : "ltr")\""))
  }
}
