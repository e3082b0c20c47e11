/// One place that refers to an entity.
public struct Backlink: Sendable, Equatable {
  /// The entity that refers.
  public let from: EntityID
  /// What kind it is.
  public let kind: EntityKind
  /// The field that refers: `about`, `claimant`, `body`.
  public let field: String
}

/// For every entity what refers to it, in document order; each other entity and field once.
struct Backlinks: Sendable {
  private let index: EntityIndex
  private let fields: [String]
  private let rows: CompressedRows<ReferenceList.Link>
  private let strangers: [EntityID: [ReferenceList.Link]]

  init(_ list: ReferenceList, _ index: EntityIndex) {
    self.index = index
    fields = list.fields
    rows = CompressedRows(count: index.count, list.references)
    strangers = list.strangers
  }

  /// What refers to the entity, or mentions what is none.
  subscript(id: EntityID) -> [Backlink] {
    guard let row = index.row(of: id) else { return backlinks(strangers[id] ?? []) }
    return backlinks(rows[row].filter { $0.from != row })
  }

  /// A field that refers to the same several times does so without another reference between: what was added last tells.
  private func backlinks(_ links: some Sequence<ReferenceList.Link>) -> [Backlink] {
    var last: ReferenceList.Link?
    return links.compactMap { link in
      guard link != last else { return nil }
      last = link
      let row = Int(link.from)
      return Backlink(from: index.id(ofRow: row), kind: index.kind(ofRow: row), field: fields[Int(link.field)])
    }
  }
}
