import DossierCore

/// The tables of a release: one for each collection, one for each field that is a list, one for all tags, one for all
/// ids, and the views for people.
struct TableSet {
  private let profile: TableProfile
  private var recordTables: [Table] = []
  private var linkTables: [Table] = []
  private var entities: Table
  private var tags: Table
  private var views: [Table] = []

  init(_ release: Release, _ context: WritingContext, _ profile: TableProfile) {
    self.profile = profile
    entities = Table(.entities, profile)
    tags = Table(.tags, profile)
    var dossier = release.dossier
    dossier.id = release.id
    add(dossier)
    // The collections of the dossier are shown in their order, each with its type.
    dossier.visitCollections(&self)
    views = [
      MatrixView.table(of: release, context, profile), TimelineView.table(of: release, context, profile),
      HandlingView.table(of: release, context, profile),
    ]
    if let changes = release.changes { views.append(ChangesView.table(of: changes, context, profile)) }
  }

  /// The dossier and the collections in their order, all ids, the lists in the order of the fields, tags, the views.
  var tables: [Table] { recordTables + [entities] + linkTables + [tags] + views }

  private mutating func add(_ dossier: Dossier) {
    var rows = TableRows(TableShape.dossier, tags: tags, profile)
    rows.write(dossier, id: dossier.id?.text ?? "")
    take(rows)
  }

  private mutating func add<Value: Entity & Record>(_ collection: [Value]) {
    var rows = TableRows(TableShape.tables(of: Value.self), tags: tags, profile)
    for position in collection.indices {
      let id = collection[position].id.text
      rows.write(collection[position], id: id)
      entities.beginRow(id)
      entities.bare(id)
      entities.bare(Value.entityKind.rawValue)
      entities.endRow()
    }
    take(rows)
  }

  private mutating func take(_ rows: TableRows) {
    recordTables.append(rows.table)
    linkTables += rows.links
    tags = rows.tags
  }
}

extension TableSet: CollectionVisitor {
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) { add(entities) }
}
