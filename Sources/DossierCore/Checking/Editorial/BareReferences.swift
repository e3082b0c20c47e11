/// An id of the dossier in brackets refers to its item, and needs the `@` that makes it do so.
enum BareReferences: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for (id, path) in dossier.walked(by: Reader(ids: Set(dossier.ids))).found {
      report.add(
        .bareReference, "`[\(id.text)]` is shown as it stands: a reference begins with @", at: path,
        mend: "[@\(id.text)]")
    }
  }

  private struct Reader: FieldReader {
    let ids: Set<EntityID>
    var found: [(id: EntityID, path: FieldPath)] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      guard prose.source.utf8.contains(UInt8(ascii: "[")) else { return }
      for text in prose.texts {
        for piece in text.split(separator: "[").dropFirst() {
          guard let end = piece.firstIndex(of: "]") else { continue }
          let id = EntityID(String(piece[..<end].prefix { $0 != "," && $0 != ";" }))
          if ids.contains(id) { found.append((id, path())) }
        }
      }
    }
  }
}

extension Prose {
  /// The words of the text, without code and references.
  fileprivate var texts: [String] { blocks.flatMap(Self.texts) }

  private static func texts(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(texts)
    case .list(_, _, let items): items.joined().flatMap(texts)
    case .quotation(let blocks): blocks.flatMap(texts)
    case .code, .rule, .embed: []
    }
  }

  private static func texts(_ inline: Inline) -> [String] {
    switch inline {
    case .text(let text): [text]
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.flatMap(texts)
    case .code, .softBreak, .lineBreak, .citations: []
    }
  }
}
