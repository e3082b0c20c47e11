/// What leaves out of a dossier what must not leave.
enum Redaction {
  /// The dossier without notes, and with protected parties under their public names alone.
  static func redacted(_ dossier: Dossier) -> Dossier {
    var result = dossier
    for position in result.parties.indices where result.parties[position].protectIdentity == true {
      result.parties[position] = shielded(result.parties[position])
    }
    var eraser = NoteEraser()
    result.visit(&eraser)
    return result
  }

  /// A protected party by its public name alone. What else is known of it could tell who it is.
  private static func shielded(_ party: Party) -> Party {
    var shield = Party(id: party.id, name: party.publicName ?? "")
    shield.kind = party.kind
    shield.protectIdentity = true
    shield.publicName = party.publicName
    shield.marking = party.marking
    return shield
  }

  /// The highest of all markings, the dossier's own among them.
  static func highestMarking(of dossier: Dossier) -> Marking? {
    dossier.walked(by: MarkingReader(highest: dossier.marking)).highest
  }

  private struct MarkingReader: FieldReader {
    var highest: Marking?

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
      guard let marking = entity.marking else { return }
      highest = max(highest ?? marking, marking)
    }
  }

  private struct NoteEraser: CollectionVisitor {
    mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
      for position in entities.indices where entities[position].note != nil {
        entities[position].note = nil
      }
    }
  }
}
