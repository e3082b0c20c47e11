public import DossierCore

/// What loading a text has come to.
public struct LoadedDossier: Sendable {
  /// As much of a dossier as could be read; nil when the text could not be read at all.
  public let dossier: Dossier?
  /// Where its values were written.
  public let places: (any SourceMap)?
  /// What is wrong with the text and its values, in file order.
  public let findings: [Finding]

  /// The files, and what findings call them.
  let texts: [(file: String, bytes: [UInt8])]

  /// Whether a file has the same contents as one of those that the dossier was read from: the manuscript or a collection.
  public func wasRead(from contents: [UInt8]) -> Bool { texts.contains { $0.bytes == contents } }

  /// What checking has come to, with what was found later on at the places of the values that it is about.
  public func adding(_ found: [Finding], to checkResult: CheckResult) -> CheckResult {
    guard !found.isEmpty else { return checkResult }
    let all = (checkResult.findings + found.map { $0.placed(by: places) }).inFileOrder.withinLimit
    return checkResult.showing(places?.showing(all) ?? all)
  }

  /// Goes on with checking: everything that is wrong, at once, each with the line it is about.
  ///
  /// - Parameters:
  ///   - found: What else has been found, such as files that are missing.
  ///   - snapshots: The archived texts of sources, by the sources' ids.
  ///   - severities: How bad findings are.
  ///   - before: The edition before, where the dossier is to be held against that one too.
  ///   - defaultID: What the dossier is called where it has no `id`.
  public func checked(
    after found: [Finding] = [], snapshots: [EntityID: String] = [:],
    severities: SeverityRules = SeverityRules(), since before: CheckedDossier? = nil, defaultID: EntityID? = nil
  ) -> CheckResult {
    let found = findings + found
    let checkResult =
      dossier?.checked(
        places: places, after: found, snapshots: snapshots, severities: severities, since: before,
        defaultID: defaultID)
      ?? CheckResult(findings: found.inFileOrder)
    return checkResult.showing(
      texts.reduce(checkResult.findings) { Excerpts.add(to: $0, from: $1.bytes, file: $1.file) })
  }
}

/// The two ways in which a dossier is written.
public enum Syntax: Sendable {
  case yaml, json

  /// By the ending of the file's name; nil when that does not tell.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else if name.hasSuffix(".json") {
      self = .json
    } else {
      return nil
    }
  }

  /// By content: JSON begins with `{` and a quotation mark or `}`, which in YAML only somebody imitating JSON writes.
  public init(content: [UInt8]) {
    let visible = content.lazy.filter { $0 > 0x20 && $0 < 0x80 }.prefix(2)
    let start = Array(visible)
    self =
      start.first == UInt8(ascii: "[")
        || start == [UInt8(ascii: "{"), UInt8(ascii: "\"")] || start == [UInt8(ascii: "{"), UInt8(ascii: "}")]
      ? .json : .yaml
  }
}

/// Reads the bytes of a dossier: text, then a tree of nodes, then typed values.
public enum DossierLoader {
  /// The dossier that the bytes say.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - file: The name that findings call it by.
  ///   - syntax: How it is written; told by content when nil.
  ///   - files: The files that hold collections of their own.
  public static func load(
    _ bytes: [UInt8], file: String, syntax: Syntax? = nil, files: DossierFiles = .none
  ) -> LoadedDossier {
    var findings: [Finding] = []
    let tree = tree(of: bytes, file: file, syntax: syntax, findings: &findings)
    if !isDossier(tree), !findings.contains(where: { $0.code == .badEncoding }),
      let message = OtherFile.message(onText: file)
    {
      let finding = Finding(.wrongType, message, at: Place(file: file, line: 1, column: 1))
      return LoadedDossier(dossier: nil, places: nil, findings: [finding], texts: [(file, bytes)])
    }
    guard let tree else {
      return LoadedDossier(dossier: nil, places: nil, findings: findings.inFileOrder, texts: [(file, bytes)])
    }
    guard let root = tree.root, tree.nodes[root].kind == .mapping else {
      let place = tree.root.map(tree.place) ?? Place(file: file, line: 1, column: 1)
      let isEmpty = tree.root == nil || tree.root.map { tree.nodes[$0].kind == .null } == true
      findings.append(
        Finding(
          .wrongType,
          (isEmpty ? "there is nothing in the file" : "this is no dossier")
            + ": a dossier is keys with values, a line each, and begins with `dossier: 1` and `title: …`; `dossier new NAME` "
            + "makes one to start from", at: place))
      return LoadedDossier(dossier: nil, places: nil, findings: findings.inFileOrder, texts: [(file, bytes)])
    }
    var reader = NodeReader(tree: tree, mapping: root, files: files)
    var dossier = Dossier.blank
    dossier.visit(&reader)
    // What the JSON writer adds: computed again on the next release, so nothing is lost.
    reader.ignore("computed")
    // Where an editor finds the schema.
    reader.ignore("$schema")
    reader.finish()
    reader.finishTables(of: dossier)
    findings += reader.findings
    let texts = [(file, bytes)] + reader.texts
    return LoadedDossier(
      dossier: dossier, places: TreeSourceMap(tree: tree, elsewhere: reader.collections, texts: texts),
      findings: findings.inFileOrder, texts: texts)
  }

  /// Whether a text has keys, and what every dossier has among them, or may have meant to.
  private static func isDossier(_ tree: NodeTree?) -> Bool {
    guard let tree, let root = tree.root, tree.nodes[root].kind == .mapping else { return false }
    return tree.pairs(of: root).contains { tree.isKey($0.key, "dossier") || tree.isKey($0.key, "title") }
  }

  /// The tree of nodes that the bytes say, duplicate keys told; nil, with findings, when they cannot be read.
  static func tree(of bytes: [UInt8], file: String, syntax: Syntax?, findings: inout [Finding]) -> NodeTree? {
    guard let text = SourceText.accept(bytes, file: file, findings: &findings) else { return nil }
    let tree =
      switch syntax ?? Syntax(content: text) {
      case .yaml: YAMLReader.read(text, file: file, findings: &findings)
      case .json: JSONReader.read(text, file: file, findings: &findings)
      }
    if let tree { DuplicateKeys.find(in: tree, findings: &findings) }
    return tree
  }
}
