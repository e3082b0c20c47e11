import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Lines of the book are not broken inside a day and its month or at the dash of a range; other outputs have plain spaces.
@Suite("EPUB typesetting")
struct TypesettingTests {
  private func words(_ date: String, in language: String) throws -> String {
    let labels = try #require(LabelCatcher.labels(in: language))
    return Typesetting.set(labels).words(try EDTFDate(date))
  }

  @Test(
    "a day stays with its month, and a time with its zone",
    arguments: [
      ("en", "2023-09-23", "23~September 2023"), ("de", "2023-09-23", "23.~September 2023"),
      ("es", "2023-09-23", "23~de~septiembre de 2023"), ("uk", "2023-09-23", "23~вересня 2023"),
      ("en", "2023-05-03/2023-05-05", "3+–+5~May 2023"), ("de", "2023-05-03/2023-05-05", "3.+–+5.~Mai 2023"),
      ("en", "2023-04-28/2023-05-03", "28~April~– 3~May 2023"), ("en", "2023-05", "May 2023"),
      ("en", "2023-05-03T14:30+03:00", "3~May 2023, 14:30~UTC+3"), ("en", "2022/2023-05", "2022 to May 2023"),
      ("de", "2023-05-03T14:30+03:00", "3.~Mai 2023, 14:30~Uhr~UTC+3"),
    ])
  func dates(language: String, date: String, expected: String) throws {
    let told = expected.replacing("~", with: "\u{A0}").replacing("+–+", with: "\u{2060}–\u{2060}")
    #expect(try words(date, in: language) == told)
    let plain = try #require(LabelCatcher.labels(in: language)).words(try EDTFDate(date))
    #expect(!plain.contains("\u{A0}") && !plain.contains("\u{2060}"), "other outputs")
  }

  @Test("a range of percent holds together, and a short word stays with its number")
  func ranges() throws {
    let labels = Typesetting.set(try BuiltBook.labels())
    #expect(labels.percent(from: 60, to: 75) == "60\u{2060}–\u{2060}75%")
    #expect(labels.percent(from: 60, to: nil) == "at least 60%")
    #expect(Typesetting.locator("pp. 3–5") == "pp.\u{A0}3\u{2060}–\u{2060}5")
    #expect(Typesetting.locator("at 00:12, line 4 of 7") == "at\u{A0}00:12, line\u{A0}4 of\u{A0}7")
    #expect(Typesetting.locator("Annex – tables 12 13") == "Annex – tables 12 13")
    #expect(Typesetting.locator("preamble") == "preamble")
    #expect(Typesetting.locator("tables 12 13, p.  4 ") == "tables 12 13, p.  4 ", "no space is lost, and none made")
    #expect(Typesetting.locator("р. 3, p. 4") == "р.\u{A0}3, p.\u{A0}4", "in every script alike")
  }

  @Test("a word joiner is shown by its code point but round the dash of a range")
  func joiners() {
    #expect(InvisibleCharacters.shown("60\u{2060}–\u{2060}75") == "60\u{2060}–\u{2060}75")
    #expect(InvisibleCharacters.shown("a\u{2060}b–c") == "a[U+2060]b–c")
  }

  @Test("the book has dates that hold, inside sentences too")
  func book() throws {
    let pages = try BuiltBook(sample: "harrow-point").pages
    let text = pages.values.joined()
    #expect(text.contains("\u{A0}September 2026</time>"))
    #expect(!text.contains(/[0-9] September 2026<\/time>/))
    #expect(text.contains("Nobody has affirmed it since") == text.contains(/affirmed it since [0-9]+\u{A0}/))
  }
}
