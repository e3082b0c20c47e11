import DossierCore
import DossierTemplating

/// A tag and the items that bear it.
struct TopicRecord: TemplateSubject {
  let briefing: BriefingContext
  let topic: Topic
  let mark: Marking?

  static let scopeName = "topic"
  static let fields: [TemplateField<TopicRecord>] = [
    .text("tag", "the tag, with the TLP label of the items where it is stricter than what is not marked") {
      $0.briefing.marked($0.topic.tag, $0.mark)
    },
    .written("items", "the items that bear it") { $0.briefing.marks.written($0.topic.members.map(\.id)) },
  ]
}
