import Testing

@testable import DossierCore

/// Words with parts to be filled in.
@Suite("Phrases")
struct PhraseTests {
  @Test(
    "Parts are filled in where they stand; what is no part, or nobody fills, stays as it is written",
    arguments: [
      ("{day} {month}", "3 mai"), ("am {day}. {month}", "am 3. mai"), ("„{month}“ – {day}", "„mai“ – 3"),
      ("{day}{day}", "33"), ("{year} {day}", "{year} 3"), ("no part", "no part"), ("{day", "{day"),
      ("day} {day}", "day} 3"),
      ("", ""), ("{}", "{}"), ("日{day}日", "日3日"),
    ])
  func filled(text: String, expected: String) {
    #expect(Phrase(text).filled(["day": "3", "month": "mai"]) == expected)
  }

  @Test("A phrase knows its parts")
  func parts() {
    #expect(Phrase("{day} {month}, {day}").parts == ["day", "month"])
    #expect(Phrase("none").parts.isEmpty)
  }
}
