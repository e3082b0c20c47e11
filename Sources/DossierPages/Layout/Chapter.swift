/// A part of the book, in reading order.
package enum Chapter: CaseIterable, Sendable {
  case cover, titlePage, contents, guide, bottomLine, changes, matrix, timeline, sections, sectionClaims, claim,
    events, quotes
  case reactions, questions, assessments, method, glossary, provenance, sources, parties, topics, attachments, colophon

  /// What it is called; a chapter of one claim and a part of the narrative have the names of their items.
  var title: Word {
    switch self {
    case .cover: .cover
    case .titlePage: .titlePage
    case .contents: .contents
    case .guide: .howToRead
    case .bottomLine: .bottomLine
    case .changes: .whatChanged
    case .matrix: .whoSaysWhat
    case .timeline: .timeline
    case .sections, .sectionClaims, .claim: .claims
    case .events: .events
    case .quotes: .quotes
    case .reactions: .reactions
    case .questions: .questions
    case .assessments: .assessments
    case .method: .gapsAndMethod
    case .glossary: .glossary
    case .provenance: .provenance
    case .sources: .sources
    case .parties: .parties
    case .topics: .topics
    case .attachments: .attachments
    case .colophon: .colophon
    }
  }

  /// The part of the book that it belongs to; nil for what stands before the first.
  var part: Word? {
    switch self {
    case .cover, .titlePage, .contents, .guide: nil
    case .bottomLine, .assessments, .changes, .matrix, .timeline: .partBriefing
    case .sections, .sectionClaims, .claim, .questions: .partAccount
    case .quotes, .events, .reactions, .parties, .provenance, .sources, .glossary, .topics, .attachments, .method,
      .colophon:
      .partRecord
    }
  }

  /// The name of its first file, from which those of the others are made.
  var fileName: String {
    switch self {
    case .cover: "cover"
    case .titlePage: "title-page"
    case .contents: "nav"
    case .guide: "how-to-read"
    case .bottomLine: "bottom-line"
    case .changes: "what-changed"
    case .matrix: "who-says-what"
    case .timeline: "timeline"
    case .sections, .sectionClaims: "section"
    case .claim: "claim"
    case .events: "events"
    case .quotes: "quotes"
    case .reactions: "reactions"
    case .questions: "questions"
    case .assessments: "assessments"
    case .method: "gaps-and-method"
    case .glossary: "glossary"
    case .provenance: "provenance"
    case .sources: "sources"
    case .parties: "parties"
    case .topics: "topics"
    case .attachments: "attachments"
    case .colophon: "colophon"
    }
  }
}
