import DossierCore
import DossierTemplating

/// An assessment.
final class JudgementRecord: TemplateSubject {
  let briefing: BriefingContext
  let assessment: Assessment
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, assessment: Assessment, offset: Int) {
    let briefing = briefing.at(assessment.id)
    self.briefing = briefing
    self.assessment = briefing.seen(assessment) { $0.assessment($1) }
    self.offset = offset
  }

  static let scopeName = "judgement"
  static let fields: [TemplateField<JudgementRecord>] = [
    .id("id", "its id") { $0.assessment.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.assessment.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.assessment.id)
    },
    .text("statement", "the judgement") { $0.assessment.statement },
    .text("sentence", "the same with a full stop, where it has no end of its own") {
      Joining.sentence($0.assessment.statement)
    },
    .text("judged", "the judgement as a sentence, its likelihood in it") { record in
      record.briefing.labels.judgement(record.assessment, on: record.briefing.dossier.scale)
    },
    .text("confidenceSentence", "how good its ground is, as a sentence") {
      $0.briefing.labels.confidence(of: $0.assessment)
    },
    .text("kind", "what part it plays, in words") { record in record.assessment.kind.map { record.briefing.labels[$0] }
    },
    .flag("isKey", "whether it is a key judgement") { $0.assessment.kind == .keyJudgement },
    .text("likelihood", "a term of the scale") { record in
      record.assessment.likelihood.map { record.briefing.labels[$0] }
    },
    .text("range", "its bounds in percent") { range(of: $0.assessment, $0.briefing) },
    .text("estimate", "the term with its bounds; the bounds alone where the statement says the term") {
      estimate(of: $0.assessment, $0.briefing)
    },
    .text("confidence", "how good its ground is") { record in
      record.assessment.confidence.map { record.briefing.labels[$0] }
    },
    .written("confidenceBasis", "why that confidence") { $0.briefing.prose($0.assessment.confidenceBasis) },
    .text("horizon", "the time that it speaks of") { $0.assessment.horizon },
    .written("evidenceFor", "the items that it rests on") { $0.evidence(.for) },
    .written("evidenceAgainst", "the items that speak against it") { $0.evidence(.against) },
    .written("evidenceContext", "the items around it") { $0.evidence(.context) },
    .list("dissent", "who disagrees, and how") { record in
      record.assessment.dissent.map { DissentRecord(briefing: record.briefing, dissent: $0) }
    },
    .flag("hasAssumptions", "whether it takes something for granted") { !$0.assessment.assumptions.isEmpty },
    .texts("assumptions", "what it takes for granted") { $0.assessment.assumptions },
    .flag("hasAlternatives", "whether something else could be the case") { !$0.assessment.alternatives.isEmpty },
    .texts("alternatives", "what else could be the case") { $0.assessment.alternatives },
    .flag("hasIndicators", "whether it tells what to watch for") { !$0.assessment.indicators.isEmpty },
    .texts("indicators", "what would show that it comes true or not") { $0.assessment.indicators },
    .text("change", "how it stands against the edition before") { record in
      guard record.briefing.tellsChange(record.assessment), let change = record.assessment.change else { return nil }
      return record.briefing.sentence(record.briefing.labels[change])
    },
    .written("changeReason", "why it changed") { $0.briefing.prose($0.assessment.changeReason) },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.assessment.sources) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.assessment.id) },
  ]

  /// The term of its likelihood with its bounds; the bounds alone where the statement says the term.
  static func estimate(of assessment: Assessment, _ briefing: BriefingContext) -> String? {
    guard let likelihood = assessment.likelihood else { return nil }
    guard let range = range(of: assessment, briefing) else { return briefing.labels[likelihood] }
    return briefing.labels.likelihood(of: assessment, on: briefing.dossier.scale).map {
      $0 + briefing.label("range", ["range": range])
    } ?? range
  }

  /// The bounds that were given, else those of the term's band.
  private static func range(of assessment: Assessment, _ briefing: BriefingContext) -> String? {
    let band = assessment.likelihood?.band(on: briefing.dossier.scale ?? .standard)
    guard let low = assessment.low ?? band?.lowerBound, let high = assessment.high ?? band?.upperBound else {
      return nil
    }
    return briefing.percent(low, high)
  }

  private func evidence(_ role: CitationRole) -> ((inout Page) -> Void)? {
    briefing.marks.written(assessment.evidence.filter { ($0.role ?? .standard) == role }.map(\.ref))
  }
}

/// Judgements that stand alike against the edition before.
struct JudgementChangeRecord: TemplateSubject {
  let briefing: BriefingContext
  let change: Change
  let judgements: [EntityID]
  let mark: Marking?

  /// Those judgements that differ alike, by their change and what they are marked with.
  static func all(of briefing: BriefingContext, where isMeant: (Assessment) -> Bool) -> [JudgementChangeRecord] {
    let meant = briefing.whole.dossier.assessments.filter { briefing.tellsChange($0) && isMeant($0) }
    return Change.allCases.flatMap { change in
      briefing.labelsInUse.compactMap { mark in
        let alike = meant.filter {
          $0.change == change && (briefing.whole.ground == nil || briefing.whole.mark(of: $0.id) == mark)
        }.map(\.id)
        return alike.isEmpty
          ? nil : JudgementChangeRecord(briefing: briefing, change: change, judgements: alike, mark: mark)
      }
    }
  }

  static let scopeName = "judgementChange"
  static let fields: [TemplateField<JudgementChangeRecord>] = [
    .text("change", "how they stand, as the beginning of a sentence") { record in
      record.briefing.marked(record.briefing.sentence(record.briefing.labels[record.change]), record.mark)
    },
    .written("judgements", "which") { $0.briefing.marks.written($0.judgements) },
  ]
}

/// A view that departs from an assessment.
struct DissentRecord: TemplateSubject {
  let briefing: BriefingContext
  let dissent: Dissent

  static let scopeName = "dissent"
  static let fields: [TemplateField<DissentRecord>] = [
    .text("party", "who dissents") { $0.briefing.name(of: $0.dissent.party) },
    .text("text", "what they hold") { $0.dissent.text },
  ]
}

extension BriefingContext {
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
