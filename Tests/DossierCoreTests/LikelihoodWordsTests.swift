import Testing

@testable import DossierCore

/// Terms of likelihood that a judgement says itself.
@Suite("Words of likelihood")
struct LikelihoodWordsTests {
  private static let words: [Likelihood: String] = [
    .likely: "likely", .veryLikely: "very likely", .unlikely: "unlikely", .almostCertain: "almost certain",
    .roughlyEvenChance: "مرجح",
  ]

  @Test(
    "a term is found as a whole, the longest of those that begin alike",
    arguments: [
      ("It is very likely so.", [.veryLikely]), ("Likely, and unlikely to last", [.likely, .unlikely]),
      ("It is almost certainly so", [.almostCertain]), ("a likelihood", []), ("VERY\u{A0}LIKELY", [.veryLikely]),
      ("not businesslikely", []), ("من المرجح أن يعود", [.roughlyEvenChance]), ("والمرجح", [.roughlyEvenChance]),
      ("xالمرجح", []),
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

  private static let labels = Labels(
    language: "en",
    texts: [
      "comma": ", ", "likelihood.likely": "likely", "likelihood.very-likely": "very likely",
      "verdict.percent": "{percent}%", "verdict.percentRange": "{low}–{high}%",
      "verdict.percentFrom": "at least {low}%",
      "verdict.percentTo": "at most {high}%",
    ])

  @Test(
    "a judgement has its likelihood and its bounds inside, once",
    arguments: [
      ("It likely began inside.", Likelihood.likely, 60, 75, "It likely (60–75%) began inside."),
      ("It began inside.", .likely, 60, 75, "It began inside (likely, 60–75%)."),
      ("It began inside.", nil, 60, 75, "It began inside (60–75%)."),
      ("It began inside.", nil, 60, nil, "It began inside (at least 60%)."),
      ("It began inside", nil, nil, 20, "It began inside (at most 20%)."),
      ("It began inside.", nil, 20, 20, "It began inside (20%)."),
      ("It began inside", nil, nil, nil, "It began inside."),
    ] as [(String, Likelihood?, Int?, Int?, String)])
  func judgements(statement: String, term: Likelihood?, low: Int?, high: Int?, expected: String) {
    var assessment = Assessment(id: "jdg-one", statement: statement)
    (assessment.likelihood, assessment.low, assessment.high) = (term, low, high)
    #expect(Self.labels.judgement(assessment, on: nil) == expected)
  }
}
