import DossierCore
import DossierTemplating

/// What stands around an item and is stricter than what is told of it, with one mark.
struct BeyondRecord: TemplateSubject {
  let briefing: BriefingContext
  let marking: Marking
  let links: [Beyond]

  static let scopeName = "stricter"
  static let fields: [TemplateField<BeyondRecord>] = [
    .text("marking", "the TLP label") { $0.marking.rawValue },
    .written("items", "the items, with what is said of them") { record in
      { page in record.write(into: &page) }
    },
  ]

  private func write(into page: inout Page) {
    for (position, link) in links.enumerated() {
      if position > 0 { page.append(joining: briefing.semicolon) }
      briefing.marks.write(link.id, into: &page)
      let details = link.details.map { detail in
        switch detail {
        case .text(let text): text
        case .label(let key): briefing.labels[key]
        }
      }
      if let details = briefing.joined(details) { page.append(" (\(details))") }
    }
  }
}

extension BriefingContext {
  /// What the field for these records is for.
  static let beyondMeaning = "what stands around it and is stricter than it, by TLP label"

  /// What stands around an item and is stricter than what is told of it: what it refers to, and what bears on it.
  func beyond(
    _ id: EntityID, above mark: Marking? = nil, where isMeant: (Beyond) -> Bool = { _ in true }
  ) -> [BeyondRecord] {
    let links = whole.beyond(id).filter { link in
      // A briefing says of few items what refers to them.
      (!link.isIncoming || link.field.isKey([FieldKey.about, FieldKey.relations])) && isMeant(link)
        && mark.map { $0 < link.marking } ?? true
    }
    return whole.stricterMarkings.compactMap { marking in
      let alike = links.filter { $0.marking == marking }
      return alike.isEmpty ? nil : BeyondRecord(briefing: self, marking: marking, links: alike)
    }
  }
}
