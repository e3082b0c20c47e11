extension ReleaseRule {
  /// The head of a dossier is the title and all else that stands before the collections. Where its effective marking,
  /// `headMarking` or else the dossier's, is above the label, only what a dossier cannot be without is left of it: what it
  /// is called, in which language and by which scale it is to be read, which edition it is and what time it speaks of.
  static let head = ReleaseRule(name: "head") { draft in
    guard draft.withholdsHead else { return }
    let whole = draft.dossier
    var head = Dossier(title: whole.title)
    head.id = whole.id
    head.language = whole.language
    head.scale = whole.scale
    head.cutoff = whole.cutoff
    head.embargo = whole.embargo
    head.chathamHouse = whole.chathamHouse
    head.edition = whole.edition
    head.edition?.note = nil
    head.edition?.previous = nil
    // The cover is an item with a marking of its own.
    head.cover = whole.cover
    // Numbers and truth values are how outputs are made; a text may be what they say, such as who has certified them.
    head.outputs = whole.outputs.withoutTexts
    head.takeCollections(of: whole)
    draft.dossier = head
  }
}

extension OptionTree {
  /// The numbers and truth values.
  fileprivate var withoutTexts: OptionTree {
    OptionTree(
      entries.compactMap { entry in
        Self.withoutTexts(entry.value).map { Entry(key: entry.key, value: $0) }
      })
  }

  private static func withoutTexts(_ value: Value) -> Value? {
    switch value {
    case .scalar(_, .text): return nil
    case .scalar: return value
    case .list(let values):
      let left = values.compactMap(withoutTexts)
      return left.isEmpty ? nil : .list(left)
    case .tree(let tree):
      let left = tree.withoutTexts
      return left.isEmpty ? nil : .tree(left)
    }
  }
}
