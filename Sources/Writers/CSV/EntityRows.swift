import DossierCore

/// The id and the kind of every entity, so that a reference to more than one kind leads somewhere too.
struct EntityRows: CollectionVisitor {
  private var table: Table

  static func add(_ release: Release, to table: inout Table) {
    var rows = EntityRows(table: table)
    var dossier = release.dossier
    dossier.visitCollections(&rows)
    table = rows.table
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for entity in entities {
      table.beginRow(entity.id.text)
      table.bare(entity.id.text)
      table.bare(Value.entityKind.rawValue)
      table.endRow()
    }
  }
}
