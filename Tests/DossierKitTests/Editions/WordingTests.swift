import Testing

@testable import DossierCore

/// Which changes of a text are told as wording only.
@Suite("Wording")
struct WordingTests {
  @Test(
    "what turns the meaning is never wording only",
    arguments: [
      ("-5 degrees", "5 degrees"), ("It is unclear.", "It is nuclear."), ("a casual link", "a causal link"),
      ("They were united.", "They were untied."), ("the trail", "the trial"), ("The US attacked.", "The us attacked."),
      ("1,000 men", "1.000 men"), ("5-10 men", "5 10 men"), ("a/b", "a b"), ("He said so.", "He said “so”."),
    ])
  func substance(old: String, new: String) { #expect(!Rewording(old: old, new: new).isWordingOnly) }

  @Test(
    "other spaces, typography, commas and capitals of sentences are",
    arguments: [
      ("the  bridge", "The bridge"), ("it’s so, now", "it's so now"), ("So. The end", "So. the end"), ("“a”", "\"a\""),
    ])
  func wording(old: String, new: String) { #expect(Rewording(old: old, new: new).isWordingOnly) }
}
