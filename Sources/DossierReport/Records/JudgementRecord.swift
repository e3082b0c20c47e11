import DossierCore

/// An assessment.
struct JudgementRecord: TemplateSubject {
  let desk: Desk
  let assessment: Assessment
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(desk: Desk, assessment: Assessment, offset: Int) {
    self.desk = desk.at(assessment.id)
    self.assessment = self.desk.release.assessment(assessment.id) ?? assessment
    self.offset = offset
  }

  static let scopeName = "judgement"
  static let fields: [TemplateField<JudgementRecord>] = [
    .id("id", "its id") { $0.assessment.id.text },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.desk.mark(of: $0.assessment.id)
    },
    .text("statement", "the judgement") { $0.assessment.statement },
    .text("sentence", "the same with a full stop, where it has no end of its own") {
      Joining.sentence($0.assessment.statement)
    },
    .text("kind", "what part it plays, in words") { record in record.assessment.kind.map { record.desk.labels[$0] } },
    .flag("isKey", "whether it is a key judgement") { $0.assessment.kind == .keyJudgement },
    .text("likelihood", "a term of the scale") { record in record.assessment.likelihood.map { record.desk.labels[$0] }
    },
    .text("range", "its bounds in percent") { range(of: $0.assessment, $0.desk) },
    .text("estimate", "the term with its bounds; the bounds alone where the statement says the term") {
      estimate(of: $0.assessment, $0.desk)
    },
    .text("confidence", "how good its ground is") { record in
      record.assessment.confidence.map { record.desk.labels[$0] }
    },
    .written("confidenceBasis", "why that confidence") { $0.desk.prose($0.assessment.confidenceBasis) },
    .text("horizon", "the time that it speaks of") { $0.assessment.horizon },
    .written("evidenceFor", "the items that it rests on") { $0.evidence(.for) },
    .written("evidenceAgainst", "the items that speak against it") { $0.evidence(.against) },
    .written("evidenceContext", "the items around it") { $0.evidence(.context) },
    .list("dissent", "who disagrees, and how") { record in
      record.assessment.dissent.map { DissentRecord(desk: record.desk, dissent: $0) }
    },
    .flag("hasAssumptions", "whether it takes something for granted") { !$0.assessment.assumptions.isEmpty },
    .texts("assumptions", "what it takes for granted") { $0.assessment.assumptions },
    .flag("hasAlternatives", "whether something else could be the case") { !$0.assessment.alternatives.isEmpty },
    .texts("alternatives", "what else could be the case") { $0.assessment.alternatives },
    .flag("hasIndicators", "whether it tells what to watch for") { !$0.assessment.indicators.isEmpty },
    .texts("indicators", "what would show that it comes true or not") { $0.assessment.indicators },
    .text("change", "how it stands against the edition before") { record in
      record.desk.tellsChange(record.assessment) ? record.assessment.change.map { record.desk.labels[$0] } : nil
    },
    .written("changeReason", "why it changed") { $0.desk.prose($0.assessment.changeReason) },
    .written("citations", "its sources, in brackets") { $0.desk.citations($0.assessment.sources) },
    .list("stricter", Desk.beyondMeaning) { $0.desk.beyond($0.assessment.id) },
  ]

  /// The term of its likelihood with its bounds; the bounds alone where the statement says the term.
  static func estimate(of assessment: Assessment, _ desk: Desk) -> String? {
    guard let likelihood = assessment.likelihood else { return nil }
    guard let range = range(of: assessment, desk) else { return desk.labels[likelihood] }
    return desk.labels.likelihood(of: assessment, on: desk.dossier.scale).map {
      $0 + desk.label("range", ["range": range])
    } ?? range
  }

  /// The bounds that were given, else those of the term's band.
  private static func range(of assessment: Assessment, _ desk: Desk) -> String? {
    let band = assessment.likelihood?.band(on: desk.dossier.scale ?? .standard)
    guard let low = assessment.low ?? band?.lowerBound, let high = assessment.high ?? band?.upperBound else {
      return nil
    }
    return desk.percent(low, high)
  }

  private func evidence(_ role: CitationRole) -> ((inout Page) -> Void)? {
    desk.marks.written(assessment.evidence.filter { ($0.role ?? .standard) == role }.map(\.ref))
  }
}

/// Judgements that stand alike against the edition before.
struct JudgementChangeRecord: TemplateSubject {
  let desk: Desk
  let change: Change
  let judgements: [EntityID]
  let mark: Marking?

  /// Those judgements that differ alike, by their change and what they are marked with.
  static func all(of desk: Desk, where isMeant: (Assessment) -> Bool) -> [JudgementChangeRecord] {
    let meant = desk.whole.dossier.assessments.filter { desk.tellsChange($0) && isMeant($0) }
    return Change.allCases.flatMap { change in
      desk.labelsInUse.compactMap { mark in
        let alike = meant.filter {
          $0.change == change && (desk.whole.ground == nil || desk.whole.mark(of: $0.id) == mark)
        }.map(\.id)
        return alike.isEmpty ? nil : JudgementChangeRecord(desk: desk, change: change, judgements: alike, mark: mark)
      }
    }
  }

  static let scopeName = "judgementChange"
  static let fields: [TemplateField<JudgementChangeRecord>] = [
    .text("change", "how they stand, as the beginning of a sentence") { record in
      record.desk.marked(record.desk.sentence(record.desk.labels[record.change]), record.mark)
    },
    .written("judgements", "which") { $0.desk.marks.written($0.judgements) },
  ]
}

/// A view that departs from an assessment.
struct DissentRecord: TemplateSubject {
  let desk: Desk
  let dissent: Dissent

  static let scopeName = "dissent"
  static let fields: [TemplateField<DissentRecord>] = [
    .text("party", "who dissents") { $0.desk.name(of: $0.dissent.party) },
    .text("text", "what they hold") { $0.dissent.text },
  ]
}

extension Desk {
  /// A span in percent, `80 to 95 percent`.
  func percent(_ low: Int, _ high: Int) -> String {
    low == high ? label("percent", ["percent": "\(low)"]) : label("percentRange", ["low": "\(low)", "high": "\(high)"])
  }

  /// The scale of likelihood with its bands, where judgements use it.
  var scale: String? {
    guard dossier.assessments.contains(where: { $0.likelihood != nil }) else { return nil }
    let scale = dossier.scale ?? .standard
    let terms = Likelihood.terms(of: scale).compactMap { term in
      term.band(on: scale).map {
        label("scaleTerm", ["term": labels[term], "low": "\($0.lowerBound)", "high": "\($0.upperBound)"])
      }
    }
    return label("scaleSentence", ["scale": labels[scale], "terms": terms.joined(separator: comma)])
  }
}
