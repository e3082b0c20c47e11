import DossierCore

/// The tables of a dossier: one for each collection, one for each field that is a list, and one for all tags.
struct TableSet {
  private var entityTables: [Table] = []
  private var linkTables: [Table] = []
  private var tags = Table(name: "tags")

  init() {
    tags.header("entity")
    tags.header("position")
    tags.header("tag")
    tags.endRow()
  }

  /// Entity tables in the order of the collections, then link tables in the order of the fields, then tags.
  var tables: [Table] { entityTables + linkTables + [tags] }

  /// Adds the table of a collection and those of its fields that are lists.
  mutating func add<Value: Entity & Record>(_ entities: [Value]) {
    let kind = Value.entityKind
    var rows = TableRows(table: Table(name: kind.collection), kind: kind.rawValue, key: kind.rawValue, tags: tags)
    rows.writeHeader(of: Value.blank)
    for position in entities.indices { rows.write(entities[position], id: entities[position].id.text) }
    take(rows)
  }

  /// Adds the table of the dossier itself, which has one row, and those of its lists.
  mutating func addDossier(_ release: Release) {
    var dossier = release.dossier
    dossier.id = release.id
    var rows = TableRows(table: Table(name: "dossier"), kind: "dossier", key: "dossier", tags: tags)
    rows.writeHeader(of: Dossier.blank)
    rows.write(dossier, id: release.id.text)
    take(rows)
  }

  private mutating func take(_ rows: TableRows) {
    entityTables.append(rows.table)
    linkTables += rows.links
    tags = rows.tags
  }
}
