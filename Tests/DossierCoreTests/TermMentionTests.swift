import DossierCore
import Testing

/// Words of a term that stand before a reference to it.
@Suite("Mentions of terms")
struct TermMentionTests {
  @Test(
    "the words at the end are found in another case, with an ending, and before white space",
    arguments: [
      ("They found the blast seat ", "blast seat", "blast seat"),
      ("The Blast\u{A0}Seat", "blast seat", "Blast\u{A0}Seat"),
      ("several blast seats", "blast seat", "blast seats"), ("(blast seat", "blast seat", "blast seat"),
      ("des Sprengtrichters", "Sprengtrichter", "Sprengtrichters"), ("这是爆点", "爆点", "爆点"),
      ("a blast seat.", "blast seat", nil), ("a sandblast seat", "blast seat", nil), ("the mineral", "mine", nil),
      ("the seat", "blast seat", nil), ("", "blast seat", nil),
    ] as [(String, String, String?)])
  func words(text: String, term: String, expected: String?) {
    #expect(TermMention.words(of: term, endingIn: text).map(String.init) == expected)
  }

  @Test("emphasis and links have words, too, and a reference has none")
  func inlines() {
    let inlines: [Prose.Inline] = [
      .text("The "), .citations([Prose.Reference("a")]), .text("old "),
      .emphasis([.text("blast "), .strong([.text("seat")])]),
      .softBreak,
    ]
    #expect(TermMention.text(before: inlines[...], atLeast: 99) == "old blast seat ")
  }
}
