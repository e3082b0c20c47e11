import DossierCore
import Testing

/// Phrases with a number, taken apart.
@Suite("Numbered phrases")
struct NumberedPhraseTests {
  @Test(
    "The number stands where the phrase has it",
    arguments: [
      ("C{number}", "C5"), ("{number}", "5"), ("{number}. claim", "5. claim"), ("Claim {number}:", "Claim 5:"),
    ])
  func filled(template: String, expected: String) {
    #expect(NumberedPhrase(template).filled("5") == expected)
  }

  @Test(
    "A sentence begins with a capital",
    arguments: [("claim {number}", "Claim "), ("«позиция {number}", "«Позиция "), ("{number}", "")])
  func sentence(template: String, expected: String) {
    #expect(NumberedPhrase(template).sentence == expected)
  }
}
