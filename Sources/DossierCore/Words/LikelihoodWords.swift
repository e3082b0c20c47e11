/// Terms of likelihood in a text, “The tanker very likely left first”.
///
/// What a statement says itself is not said again beside it: “It is unlikely that … Likelihood: unlikely” reads as a doubt of
/// a doubt.
enum LikelihoodWords {
  /// What adjectives and adverbs end with in the languages that there are words for.
  private static let endings: Set<String> = ["", "ly", "s", "e", "es", "er", "en", "em", "ment", "mente"]

  /// The terms that a text has, in order, each where it is no part of a longer one: “very likely” is not also “likely”.
  static func terms(in text: String, among words: [Likelihood: String]) -> [Likelihood] {
    let terms = words.map { (term: $0.key, words: Array($0.value.lowercased())) }.filter { !$0.words.isEmpty }
      .sorted { ($1.words.count, $0.term.rawValue) < ($0.words.count, $1.term.rawValue) }
    let text = Array(text.lowercased()).map { $0.isWhitespace ? " " : $0 }
    var found: [Likelihood] = []
    var start = 0
    while start < text.count {
      if start == 0 || !text[start - 1].isLetter,
        let hit = terms.first(where: { text[start...].starts(with: $0.words) }),
        endings.contains(String(text[(start + hit.words.count)...].prefix { $0.isLetter }))
      {
        found.append(hit.term)
        start += hit.words.count
      } else {
        start += 1
      }
    }
    return found
  }
}

extension Labels {
  /// The term of likelihood that stands beside a judgement; nil where there is none, and where the judgement says it itself
  /// and its band tells the rest.
  public func likelihood(of assessment: Assessment, on scale: Scale?) -> String? {
    guard let term = assessment.likelihood else { return nil }
    let scale = scale ?? .standard
    let words = Dictionary(uniqueKeysWithValues: Likelihood.terms(of: scale).map { ($0, self[$0]) })
    let isSaid = LikelihoodWords.terms(in: assessment.statement, among: words).contains(term)
    return isSaid ? nil : self[term]
  }
}
