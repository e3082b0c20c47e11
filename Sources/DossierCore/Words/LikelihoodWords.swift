/// Terms of likelihood in a text, “The tanker very likely left first”.
///
/// What a statement says itself is not said again beside it: “It is unlikely that … Likelihood: unlikely” reads as a doubt of
/// a doubt.
enum LikelihoodWords {
  /// What adjectives and adverbs end with in the languages that there are words for.
  private static let endings: Set<String> = ["", "ly", "s", "e", "es", "er", "en", "em", "ment", "mente"]

  /// The terms that a text has, in order, each where it is no part of a longer one: “very likely” is not also “likely”.
  static func terms(in text: String, among words: [Likelihood: String]) -> [Likelihood] {
    places(in: text, among: words).map(\.term)
  }

  /// The same with how many characters into the text each ends, its ending included.
  static func places(in text: String, among words: [Likelihood: String]) -> [(term: Likelihood, end: Int)] {
    let terms = words.map { (term: $0.key, words: Array($0.value.lowercased())) }.filter { !$0.words.isEmpty }
      .sorted { ($1.words.count, $0.term.rawValue) < ($0.words.count, $1.term.rawValue) }
    let text = Array(text.lowercased()).map { $0.isWhitespace ? " " : $0 }
    var found: [(term: Likelihood, end: Int)] = []
    var start = 0
    while start < text.count {
      if isBeginning(of: start, in: text),
        let hit = terms.first(where: { text[start...].starts(with: $0.words) }),
        case let ending = text[(start + hit.words.count)...].prefix(while: \.isLetter),
        endings.contains(String(ending))
      {
        found.append((hit.term, ending.endIndex))
        start += hit.words.count
      } else {
        start += 1
      }
    }
    return found
  }
}

extension LikelihoodWords {
  /// Whether a word begins at a place; the Arabic article and what is written in one with it belong to no term.
  fileprivate static func isBeginning(of start: Int, in text: [Character]) -> Bool {
    if start == 0 || !text[start - 1].isLetter { return true }
    guard start >= 2, text[start - 2] == "ا", text[start - 1] == "ل" else { return false }
    let before = text[..<(start - 2)].reversed().prefix { $0.isLetter }
    return before.allSatisfy { "وفبك".contains($0) } && before.count <= 2
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

extension Labels {
  /// A judgement as analysts write it, the likelihood and its bounds in the sentence: “There is almost no chance (1–3%) that
  /// a missile hit the depot.” Where the statement does not say the term itself, both stand at its end.
  public func judgement(_ assessment: Assessment, on scale: Scale?) -> String {
    let scale = scale ?? .standard
    let bounds = range(of: assessment, on: scale)
    guard let term = assessment.likelihood else {
      return Joining.sentence(
        bounds.map { "\(Joining.clause(assessment.statement)) (\($0))" } ?? assessment.statement)
    }
    let words = Dictionary(uniqueKeysWithValues: Likelihood.terms(of: scale).map { ($0, self[$0]) })
    let statement = assessment.statement
    let isOfOneLength = statement.count == statement.lowercased().count
    if isOfOneLength,
      let place = LikelihoodWords.places(in: statement, among: words).first(where: { $0.term == term })
    {
      guard let bounds else { return Joining.sentence(statement) }
      let end = statement.index(statement.startIndex, offsetBy: place.end)
      return Joining.sentence("\(statement[..<end]) (\(bounds))\(statement[end...])")
    }
    let said = [self[term], bounds].compactMap(\.self).joined(separator: self["comma"])
    return Joining.sentence("\(Joining.clause(statement)) (\(said))")
  }

  /// The bounds of a judgement in percent, else those of its term: `60–75%`; nil where it has none.
  public func range(of assessment: Assessment, on scale: Scale?) -> String? {
    let bounds = assessment.bounds(on: scale)
    return percent(from: bounds.low, to: bounds.high)
  }

  /// Bounds in percent: `60–75%`, `20%`, `at least 20%`; nil where there are none.
  public func percent(from low: Int?, to high: Int?) -> String? {
    switch (low, high) {
    case (let low?, let high?) where low == high: self["verdict.percent", ["percent": "\(low)"]]
    case (let low?, let high?): self["verdict.percentRange", ["low": "\(low)", "high": "\(high)"]]
    case (let low?, nil): self["verdict.percentFrom", ["low": "\(low)"]]
    case (nil, let high?): self["verdict.percentTo", ["high": "\(high)"]]
    case (nil, nil): nil
    }
  }

  /// How good the ground of a judgement is, as a sentence: “High confidence.”; nil where nobody has said.
  public func confidence(of assessment: Assessment) -> String? {
    assessment.confidence.map { Joining.sentences([self["verdict.confidence", ["confidence": self[$0]]]]) }
  }
}

extension Assessment {
  /// Between how many percent it lies: the bounds that were given, else those of its term.
  package func bounds(on scale: Scale?) -> (low: Int?, high: Int?) {
    let band = likelihood?.band(on: scale ?? .standard)
    return (low ?? band?.lowerBound, high ?? band?.upperBound)
  }
}
