/// Every source, party and attachment is referred to somewhere, and every term is used in some text.
enum Unused: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    var reader = dossier.walked(by: Reader(terms: dossier.terms))
    if let cover = dossier.cover { reader.used.insert(cover) }
    func tell(_ kind: EntityKind, _ ids: [EntityID]) {
      for (offset, id) in ids.enumerated() where !id.isEmpty && !reader.used.contains(id) {
        report.add(
          .unused, "the \(kind) \(quoted(id.text)) is used nowhere: remove it, or say where it belongs",
          at: .entity(kind, offset))
      }
    }
    tell(.source, dossier.sources.map(\.id))
    tell(.party, dossier.parties.map(\.id))
    tell(.attachment, dossier.attachments.map(\.id))
    tell(.term, dossier.terms.map(\.id))
  }

  private struct Reader: FieldReader {
    var used: Set<EntityID> = []
    /// The terms whose words have not come up yet.
    private var open: [(id: EntityID, word: [UInt8])]
    private var kind: EntityKind?

    init(terms: [Term]) { open = terms.map { ($0.id, Array($0.term.lowercased().utf8)) } }

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { kind = Value.entityKind }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      if case .reference = field.form, let id = value as? EntityID {
        used.insert(id)
      } else if let text = value as? String {
        look(in: text)
      }
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      used.formUnion(prose.references)
      look(in: prose.source)
    }

    private mutating func look(in text: String) {
      guard !open.isEmpty, kind != .term else { return }
      var text = text
      text.withUTF8 { bytes in
        let found = open.filter { Self.contains(bytes, $0.word) }.map(\.id)
        guard !found.isEmpty else { return }
        used.formUnion(found)
        open.removeAll { found.contains($0.id) }
      }
    }

    /// Whether the word, in lower case, stands in the text in any case; letters beyond ASCII as they are.
    private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
      guard let first = word.first, bytes.count >= word.count else { return false }
      for start in 0...(bytes.count - word.count) where lowered(bytes[start]) == first {
        if word.indices.allSatisfy({ lowered(bytes[start + $0]) == word[$0] }) { return true }
      }
      return false
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  }
}
