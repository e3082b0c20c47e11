public import DossierCore

/// A label file: YAML mappings of keys to words, as deep as one likes.
public struct LabelFile: Sendable {
  /// The words.
  public let labels: Labels
  /// Where each of them stands, by key.
  public let places: [String: Place]
  /// The file's name.
  public let name: String

  /// The words that a file says, keys joined by dots; nil, with findings, when it cannot be read.
  public static func read(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> LabelFile? {
    guard let tree = DossierLoader.tree(of: bytes, file: file, syntax: .yaml, findings: &findings) else { return nil }
    guard let root = tree.root, tree.nodes[root].kind == .mapping else {
      findings.append(
        Finding(.wrongType, "a label file is a mapping of keys to words", at: Place(file: file, line: 1, column: 1)))
      return nil
    }
    var texts: [String: String] = [:]
    var places: [String: Place] = [:]
    add(root, under: "", in: tree, to: &texts, places: &places, findings: &findings)
    guard let language = texts.removeValue(forKey: "language") else {
      findings.append(Finding(.missingField, "`language` is required here, and missing", at: tree.place(root)))
      return nil
    }
    return LabelFile(labels: Labels(language: language, texts: texts), places: places, name: file)
  }

  private static func add(
    _ mapping: Int, under prefix: String, in tree: NodeTree, to texts: inout [String: String],
    places: inout [String: Place], findings: inout [Finding]
  ) {
    for pair in tree.pairs(of: mapping) {
      let key = prefix + tree.text(pair.key)
      switch tree.nodes[pair.value].kind {
      case .mapping:
        add(pair.value, under: key + ".", in: tree, to: &texts, places: &places, findings: &findings)
      case .sequence, .null:
        findings.append(
          Finding(.wrongType, "the label \(quoted(key)) has no words", at: tree.place(pair.value)))
      case .plain, .string, .number, .boolean:
        texts[key] = tree.text(pair.value)
        places[key] = tree.place(pair.value)
      }
    }
  }
}
