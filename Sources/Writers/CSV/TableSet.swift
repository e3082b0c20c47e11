import DossierCore

/// The tables of a release: one for each collection, one for each field that is a list, one for all tags, one for all
/// ids, and the views for people.
///
/// A collection is walked once. Its table goes into the sink as it is made; those of lists, tags and ids, which other
/// collections add to or come before, wait until all collections are through.
struct TableSet<Base: Sink> {
  var output: TableOutput<Base>
  private var lists: [Table] = []
  private var entities: Table
  private var tags: Table
  private var failure: (any Error)?

  init(_ output: TableOutput<Base>) {
    self.output = output
    entities = Table(.entities, output.profile)
    tags = Table(.tags, output.profile)
  }

  /// Puts the dossier and the collections in their order, all ids, the lists in the order of the fields, tags, the views.
  mutating func put(_ release: Release, _ context: WritingContext) throws {
    var dossier = release.dossier
    dossier.id = release.id
    try put(TableShape.dossier) { $0.write(dossier, id: release.id.text) }
    // The collections of the dossier are shown in their order, each with its type.
    dossier.visitCollections(&self)
    if let failure { throw failure }
    try output.put(entities)
    for list in lists { try output.put(list) }
    try output.put(tags)
    let matrix = release.matrix
    try output.put(MatrixView.shape(matrix, of: release)) { MatrixView.add(matrix, of: release, context, to: &$0) }
    try output.put(TimelineView.shape) { TimelineView.add(release, context, to: &$0) }
    try output.put(HandlingView.shape) { HandlingView.add(release, context, to: &$0) }
    if let changes = release.changes {
      try output.put(ChangesView.shape) { ChangesView.add(changes, context, to: &$0) }
    }
  }

  private mutating func put(_ shapes: [TableShape], records: (inout TableRows) -> Void) throws {
    var rows = TableRows(shapes, tags: tags, output.profile)
    try output.put(shapes[0]) { table in
      rows.table = table
      records(&rows)
      table = rows.table
    }
    lists += rows.links
    tags = rows.tags
  }

  private mutating func put<Value: Entity & Record>(_ collection: [Value]) throws {
    try put(TableShape.tables(of: Value.self)) { rows in
      for position in collection.indices { rows.write(collection[position], id: collection[position].id.text) }
    }
    for position in collection.indices {
      let id = collection[position].id.text
      entities.beginRow(id)
      entities.bare(id)
      entities.bare(Value.entityKind.rawValue)
      entities.endRow()
    }
  }
}

extension TableSet: CollectionVisitor {
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    guard failure == nil else { return }
    do { try put(entities) } catch { failure = error }
  }
}
