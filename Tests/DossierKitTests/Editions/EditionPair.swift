import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Two editions of a small dossier in which every kind of item has a few.
enum EditionPair {
  static func base() throws -> Dossier {
    var dossier = Dossier(title: "The bridge at Mill Park")
    dossier.id = "mill-park"
    dossier.marking = .green
    dossier.summary = .words("The bridge is closed.")
    dossier.gaps = ["Who ordered the closure."]
    dossier.sources = ["gazette", "survey", "radio", "letter", "blog"].map {
      var source = Source(id: EntityID("src-\($0)"), title: "The \($0)")
      source.reliability = .fairly
      return source
    }
    dossier.sources[1].snapshot = "sources/survey.txt"
    dossier.sources[1].snapshotSha256 = String(repeating: "0", count: 64)
    dossier.parties = ["Council", "Baker", "Crane", "Ivens", "Dunn", "Moss"].map {
      Party(id: EntityID("pty-\($0.lowercased())"), name: $0)
    }
    dossier.events = [
      Event(id: "evt-closure", title: "The bridge is closed", date: try EDTFDate("2024-06-12")),
      Event(id: "evt-protest", title: "People protest", date: try EDTFDate("2024-06-15")),
    ]
    dossier.claims = (0..<12).map { number in
      var claim = Claim(
        id: EntityID("clm-\(number)"), statement: "Statement number \(number) about the bridge.",
        claimant: "pty-council")
      claim.sources = [Citation(source: "src-gazette")]
      claim.credibility = .possiblyTrue
      return claim
    }
    dossier.quotes = (0..<5).map { number in
      var quote = Quote(
        id: EntityID("quo-\(number)"), text: "We said \(number) times that it is safe.", speaker: "pty-baker")
      quote.source = "src-radio"
      return quote
    }
    dossier.reactions = try [("clm-5", Stance.denies), ("clm-6", .affirms), ("clm-7", .doubts)].map { claim, stance in
      var reaction = Reaction(id: EntityID("rea-\(claim)"), party: "pty-crane", to: EntityID(claim))
      reaction.stance = stance
      reaction.date = try EDTFDate("2024-06-20")
      reaction.summary = .words("Spoke to the council.")
      reaction.sources = [Citation(source: "src-radio")]
      return reaction
    }
    dossier.questions = [
      Question(id: "qst-when", question: "When will it open?"), Question(id: "qst-who", question: "Who pays?"),
    ]
    dossier.questions[0].state = .open
    dossier.assessments = (0..<8).map { number in
      var assessment = Assessment(id: EntityID("jdg-\(number)"), statement: "Judgement number \(number) on the bridge.")
      assessment.likelihood = .unlikely
      assessment.confidence = .moderate
      return assessment
    }
    dossier.sections = [Section(id: "sec-story", title: "The story")]
    dossier.sections[0].body = .words(
      "In the spring the council surveyed the bridge and found cracks in two of its piers.")
    dossier.sections[0].items = ["clm-0", "clm-1"]
    dossier.attachments = [Attachment(id: "att-plan", path: "media/plan.txt")]
    dossier.terms = [Term(id: "trm-pier", term: "pier", definition: .words("What a bridge stands on."))]
    return dossier
  }

  /// The English words, read once.
  private static let english: Labels? = {
    var findings: [Finding] = []
    let folder = try? TemplateFolder(path: Project.root.appending(path: "Templates").path())
    return folder?.labels(for: "en", findings: &findings)
  }()

  static func labels() throws -> Labels { try #require(english) }

  static func release(_ dossier: Dossier) throws -> Release {
    let checkResult = dossier.checked()
    return try #require(checkResult.dossier, "\(checkResult.findings.filter { $0.severity == .error }.map(\.message))")
      .release()
  }

  static func changes(_ old: Dossier, _ new: Dossier, isFiltered: Bool = false) throws -> Changes {
    .between(try release(old), and: try release(new), isFiltered: isFiltered)
  }
}

extension Prose {
  static func words(_ text: String) -> Prose { Prose(source: text, blocks: [.paragraph([.text(text)])]) }
}
