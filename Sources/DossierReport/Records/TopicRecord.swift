import DossierCore

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
    .written("items", "the items that bear it") { $0.briefing.marks.written($0.topic.items) },
  ]
}

/// A tag with the items that bear it.
struct Topic {
  let tag: String
  var items: [EntityID]

  /// Every tag of a dossier, in order of its bytes.
  static func topics(of dossier: Dossier) -> [Topic] {
    var items: [String: [EntityID]] = [:]
    func add(_ entities: [some Entity]) {
      for entity in entities {
        for tag in entity.tags { items[tag, default: []].append(entity.id) }
      }
    }
    add(dossier.sources)
    add(dossier.parties)
    add(dossier.events)
    add(dossier.claims)
    add(dossier.quotes)
    add(dossier.reactions)
    add(dossier.questions)
    add(dossier.assessments)
    add(dossier.sections)
    add(dossier.attachments)
    add(dossier.terms)
    return items.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      Topic(tag: $0, items: items[$0] ?? [])
    }
  }
}
