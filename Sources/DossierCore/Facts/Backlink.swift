/// One place that refers to an entity.
public struct Backlink: Sendable, Equatable {
  /// The entity that refers.
  public let from: EntityID
  /// What kind it is.
  public let kind: EntityKind
  /// The field that refers: `about`, `claimant`, `body`.
  public let field: String
}

extension Backlink {
  /// For every entity that is referred to, what refers to it, in document order; each entity and field once.
  static func backlinks(of dossier: Dossier) -> [EntityID: [Backlink]] {
    dossier.walked(by: Reader()).found
  }

  private struct Reader: FieldReader {
    var found: [EntityID: [Backlink]] = [:]
    private var from: EntityID?
    private var kind = EntityKind.source

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
      from = entity.id
      kind = Value.entityKind
    }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      guard case .reference = field.form, let id = value as? EntityID else { return }
      add(id, path)
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      for id in prose.items(where: { _ in true }) { add(id, path) }
    }

    private mutating func add(_ id: EntityID, _ path: () -> FieldPath) {
      guard let from, from != id else { return }
      // The key of the entity's own field, also where the reference lies deeper: `relations` for relations[0].to.
      guard case .key(let field)? = path().steps.dropFirst(2).first else { return }
      let link = Backlink(from: from, kind: kind, field: field)
      if found[id]?.last != link { found[id, default: []].append(link) }
    }
  }
}
