import Testing

@testable import DossierCore

/// Terms of likelihood that a judgement says itself.
@Suite("Words of likelihood")
struct LikelihoodWordsTests {
  private static let words: [Likelihood: String] = [
    .likely: "likely", .veryLikely: "very likely", .unlikely: "unlikely", .almostCertain: "almost certain",
  ]

  @Test(
    "a term is found as a whole, the longest of those that begin alike",
    arguments: [
      ("It is very likely so.", [.veryLikely]), ("Likely, and unlikely to last", [.likely, .unlikely]),
      ("It is almost certainly so", [.almostCertain]), ("a likelihood", []), ("VERY\u{A0}LIKELY", [.veryLikely]),
      ("not businesslikely", []),
    ] as [(String, [Likelihood])])
  func terms(text: String, expected: [Likelihood]) {
    #expect(LikelihoodWords.terms(in: text, among: Self.words) == expected)
  }

  @Test("what the statement says is not said beside it")
  func labels() {
    let labels = Labels(
      language: "en", texts: ["likelihood.likely": "likely", "likelihood.very-likely": "very likely"])
    var assessment = Assessment(id: "ass-a", statement: "It is likely to rain.")
    #expect(labels.likelihood(of: assessment, on: nil) == nil)
    assessment.likelihood = .likely
    #expect(labels.likelihood(of: assessment, on: nil) == nil)
    assessment.statement = "It will rain."
    #expect(labels.likelihood(of: assessment, on: nil) == "likely")
    assessment.statement = "It is very likely to rain."
    #expect(labels.likelihood(of: assessment, on: nil) == "likely")
  }
}
