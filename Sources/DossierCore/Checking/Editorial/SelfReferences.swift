/// A claim bears on other claims, an assessment on other items, a reaction on somebody else's doing.
enum SelfReferences: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.claims.indices where !dossier.claims[offset].relations.isEmpty {
      let claim = dossier.claims[offset]
      for (position, relation) in claim.relations.enumerated() where relation.to == claim.id && !claim.id.isEmpty {
        add(claim.id, .entity(.claim, offset).key("relations").item(position).key("to"), &report)
      }
    }
    for (offset, assessment) in dossier.assessments.enumerated() {
      for (position, evidence) in assessment.evidence.enumerated() where evidence.ref == assessment.id {
        add(assessment.id, .entity(.assessment, offset).key("evidence").item(position).key("ref"), &report)
      }
    }
    for (offset, section) in dossier.sections.enumerated() {
      for (position, id) in section.items.enumerated() where id == section.id {
        add(section.id, .entity(.section, offset).key("items").item(position), &report)
      }
    }
  }

  private static func add(_ id: EntityID, _ path: FieldPath, _ report: inout Report) {
    report.add(.selfReference, "\(quoted(id.text)) refers to itself: name another item, or remove it", at: path)
  }
}
