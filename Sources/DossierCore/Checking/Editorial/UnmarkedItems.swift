/// Where some items are marked, all are: a release cannot judge one that is not.
enum UnmarkedItems: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.marking == nil else { return }
    let reader = dossier.collectionsRead(by: Reader())
    guard reader.marked > 0, let first = reader.first else { return }
    let others = reader.unmarked - 1
    report.add(
      .unmarked,
      "\(quoted(first.id.text))\(others > 0 ? " and \(others) other items have" : " has") no marking, and others have: mark "
        + "them, or give the dossier a `marking`", at: first.path)
  }

  private struct Reader: CollectionReader {
    var marked = 0
    var unmarked = 0
    /// The first that is not marked.
    var first: (id: EntityID, path: FieldPath)?

    mutating func read<Value: Entity & Record>(_ entities: [Value]) {
      for offset in entities.indices {
        guard entities[offset].marking == nil else {
          marked += 1
          continue
        }
        if first == nil { first = (entities[offset].id, .entity(Value.entityKind, offset)) }
        unmarked += 1
      }
    }
  }
}
