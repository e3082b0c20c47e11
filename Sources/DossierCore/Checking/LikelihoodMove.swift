/// How the likelihood of an assessment has moved from one edition to the next.
struct LikelihoodMove {
  /// A likelihood in percent, bounds that are not written taken from the term's band.
  struct Span: Equatable {
    let term: Likelihood?
    let low: Int
    let high: Int

    /// Nil when the assessment has none.
    init?(_ assessment: Assessment, on scale: Scale) {
      let band = assessment.likelihood?.band(on: scale)
      guard let low = assessment.low ?? band?.lowerBound ?? assessment.high,
        let high = assessment.high ?? band?.upperBound ?? assessment.low
      else { return nil }
      term = assessment.likelihood
      self.low = low
      self.high = high
    }

    /// Twice the middle: below 100 it says no, above it says yes.
    var middle: Int { low + high }
  }

  let from: Span?
  let to: Span?

  init(from: Assessment, in old: Dossier, to: Assessment, in new: Dossier) {
    self.from = Span(from, on: old.scale ?? .standard)
    self.to = Span(to, on: new.scale ?? .standard)
  }

  /// Up as 1, down as -1; 0 where the middle has not moved or there is none on one side.
  var direction: Int {
    guard let from, let to else { return 0 }
    return (to.middle - from.middle).signum()
  }

  /// Whether it went from one side of fifty percent to the other.
  var crossesMiddle: Bool {
    guard let from, let to else { return false }
    return (from.middle - 100).signum() * (to.middle - 100).signum() < 0
  }

  /// What has happened, by the numbers and by the authors' own word; nil when the likelihood is what it was.
  ///
  /// Likely after unlikely is a reversal, unless the authors call it a rise; and theirs is the word where the statement
  /// itself has been turned round.
  func kind(in words: Change?) -> EditionChange.Kind? {
    guard from != to else { return nil }
    if from == nil { return .likelihoodGiven }
    if to == nil { return .dropped }
    if words == .reversed || crossesMiddle && words != .raised && words != .lowered { return .reversed }
    return direction > 0 ? .raised : direction < 0 ? .lowered : .rangeChanged
  }
}

extension ChangedValue {
  init?(_ span: LikelihoodMove.Span?) {
    guard let span else { return nil }
    self = .likelihood(span.term, low: span.low, high: span.high)
  }
}
