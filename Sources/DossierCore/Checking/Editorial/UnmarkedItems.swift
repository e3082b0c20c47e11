/// Where some items are marked, all are: a release cannot judge one that is not.
enum UnmarkedItems: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.marking == nil else { return }
    let reader = dossier.walked(by: Reader())
    guard reader.marked > 0, let first = reader.unmarked.first else { return }
    let others = reader.unmarked.count - 1
    report.add(
      .unmarked,
      "\(quoted(first.id.text))\(others > 0 ? " and \(others) other items have" : " has") no marking, and others have: mark "
        + "them, or give the dossier a `marking`", at: first.path)
  }

  private struct Reader: FieldReader {
    var marked = 0
    var unmarked: [(id: EntityID, path: FieldPath)] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
      if entity.marking == nil { unmarked.append((entity.id, path())) } else { marked += 1 }
    }
  }
}
