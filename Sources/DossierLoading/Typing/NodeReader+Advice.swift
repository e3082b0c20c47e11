import DossierCore

/// What would be right where a value is of another type than its field, or is missing.
extension NodeReader {
  /// How the items of a list are written, where there is a mapping.
  func advice(onList node: Int) -> String {
    guard tree.nodes[node].kind == .mapping, let first = tree.pairs(of: node).first else { return "" }
    let key = tree.text(first.key)
    if Self.lacksSpace(key) {
      let value = isScalar(first.value) ? " \(tree.text(first.value))" : ""
      return ": a space is missing behind the dash: write `- \(key.dropFirst()):\(value)`"
    }
    // The name of an item stands as a key, and what is said of it below.
    if tree.nodes[first.value].kind == .mapping {
      return ": put a dash and a space before each item and its id behind `id:`, as in `- id: \(tree.text(first.key))`"
    }
    let value = isScalar(first.value) ? " \(tree.text(first.value))" : ""
    return ": put a dash and a space before the first key of each item, as in `- \(tree.text(first.key)):\(value)`"
  }

  /// Whether a key is one of an item whose dash has no space behind it.
  static func lacksSpace(_ key: String) -> Bool { key.hasPrefix("-") && key.dropFirst().first?.isLetter == true }

  /// How an item is written that has the form of a relation in prose, `contradicts clm-a` or `contradicts: clm-a`.
  func relation(_ node: Int) -> String? {
    let words: [String]
    if tree.nodes[node].kind == .mapping {
      guard case let pairs = tree.pairs(of: node), pairs.count == 1, isScalar(pairs[0].value) else { return nil }
      words = [tree.text(pairs[0].key), tree.text(pairs[0].value)]
    } else {
      guard isScalar(node) else { return nil }
      words = tree.text(node).split { $0 == " " || $0 == ":" }.map(String.init)
    }
    guard words.count == 2, RelationType(rawValue: words[0]) != nil else { return nil }
    return "{to: \(words[1]), type: \(words[0])}"
  }

  /// How a text is written that YAML has taken for a mapping or a list.
  func advice(onText node: Int) -> String {
    switch tree.nodes[node].kind {
    case .mapping where writtenText(node) != nil:
      ": the text has a colon with a space behind it, which to YAML ends a key; put this text in double quotation marks"
    case .mapping where tree.end(of: node) == node + 1:
      ": if braces are part of the text, put it in double quotation marks"
    case .sequence: ": write one text, and if brackets or a dash are part of it, put it in double quotation marks"
    default: ""
    }
  }

  /// A text with a colon in it that YAML has taken for a mapping of one key, in quotation marks.
  func writtenText(_ node: Int) -> String? {
    guard tree.nodes[node].kind == .mapping, case let pairs = tree.pairs(of: node), pairs.count == 1,
      tree.nodes[pairs[0].value].kind == .plain
    else { return nil }
    return YAMLSlip.quotation(Array("\(tree.text(pairs[0].key)): \(tree.text(pairs[0].value))".unicodeScalars))
  }

  /// What to write for a required field.
  static func advice(onMissing field: Field) -> String {
    switch field.form {
    case .version: ": write `\(field.name): \(Dossier.formatVersion)`, the version of the format, in the first line"
    case .identity: ": give it one of its own, such as `\(field.name): one-word-or-more`"
    case .reference(let kinds): ": write the id of a \(kinds.kinds.map(\.rawValue).joined(separator: ", "))"
    default: ""
    }
  }
}
