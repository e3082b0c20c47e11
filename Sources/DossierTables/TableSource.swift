public import DossierCore

/// What makes tables of one format.
@usableFromInline package protocol TableSink {
  associatedtype Cells: TableCells

  /// An empty table that is filled while others are, and handed back in the end.
  func begin(_ shape: TableShape) -> Cells
  /// Takes a table whose rows are made one after the other.
  mutating func put(_ shape: TableShape, rows: (inout Cells) -> Void) throws
}

/// The tables of a release: one for each collection, one for each field that is a list, one for all tags.
///
/// A collection is walked once. Its own table goes to the sink at once; those of lists and tags wait until all are through.
@usableFromInline package struct TableSource<Sink: TableSink>: CollectionVisitor {
  @usableFromInline package var sink: Sink
  /// The tables of lists so far, in the order of the fields.
  @usableFromInline package var lists: [Sink.Cells] = []
  /// The table of all tags.
  @usableFromInline package var tags: Sink.Cells
  @usableFromInline var failure: (any Error)?

  @inlinable package init(_ sink: Sink) {
    self.sink = sink
    tags = sink.begin(.tags)
  }

  /// Puts the table of the dossier itself, which has one row.
  @inlinable package mutating func putDossier(of release: Release) throws {
    var dossier = release.dossier
    dossier.id = release.id
    try put(TableShape.dossier) { $0.add(dossier, id: release.id.text) }
  }

  /// Puts the table of each collection, in their order.
  @inlinable package mutating func putCollections(of release: Release) throws {
    var dossier = release.dossier
    // The collections are shown in their order, each with its type.
    dossier.visitCollections(&self)
    if let failure { throw failure }
  }

  @inlinable package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    guard failure == nil else { return }
    let collection = entities
    do {
      try put(TableShape.tables(of: Value.self)) { rows in
        for position in collection.indices { rows.add(collection[position], id: collection[position].id.text) }
      }
    } catch {
      failure = error
    }
  }

  @inlinable mutating func put(
    _ shapes: [TableShape], records: (inout RecordRows<Sink.Cells>) -> Void
  ) throws {
    var lists = shapes.dropFirst().map { sink.begin($0) }
    var tags = self.tags
    try sink.put(shapes[0]) { table in
      var rows = RecordRows(table, lists: lists, tags: tags)
      records(&rows)
      (table, lists, tags) = (rows.table, rows.lists, rows.tags)
    }
    self.lists += lists
    self.tags = tags
  }
}
