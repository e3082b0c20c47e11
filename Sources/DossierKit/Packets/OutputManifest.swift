internal import DossierCore
internal import DossierDigest

/// The list of the files that builds have put into a folder, which lies there as `.dossier-manifest`.
///
/// It tells a later build which files are ours, so that it replaces those and nothing else; and whoever receives the
/// folder whether they are as they were: `sha256sum -c .dossier-manifest`, or `dossier verify FOLDER`.
struct OutputManifest: Equatable {
  /// Its name in the folder.
  static let name = ".dossier-manifest"

  /// A file that a build has written.
  struct Entry: Equatable {
    /// Its path below the folder.
    let path: String
    /// The name of the format that it belongs to.
    let format: String
    /// The SHA-256 of its contents in hexadecimal digits.
    let digest: String
    /// Which edition of the dossier it was made of, as ``OutputEdition/state``.
    var state: String?
    /// Other contents that it may have: a build of version 0.1.0 that was killed among its moves has left two lines for
    /// one file.
    var others: Set<String> = []

    /// Every SHA-256 that its contents may have.
    var digests: Set<String> { others.union([digest]) }
  }

  /// Whether the list allows a file two contents, so that nobody can say which build the folder is of.
  var isBetweenTwo: Bool { entries.contains { !$0.others.isEmpty } }

  /// Whether a text is a path that a list may have.
  static func isPath(_ text: String) -> Bool { TextForm.isInside(text) }

  /// Which edition the files are.
  var edition: OutputEdition
  /// The files, sorted by their paths within each format.
  var entries: [Entry]

  /// The text: comments, which `sha256sum` passes over, for the edition, its title, whether its id was given or made,
  /// which edition of the dossier it is, and the formats, with the edition of those that are of another; and a line for each
  /// file.
  var text: [UInt8] {
    var text = "# dossier output 1\n# edition: \(edition.name)\n"
    if let title = edition.title {
      text += "# title: \(title)\n# id: \(edition.isNamed ? Self.given : Self.made)\n"
    }
    if let state = edition.state { text += "\(Self.state)\(state)\n" }
    var group: (format: String, state: String?) = ("", edition.state)
    for entry in entries.sorted(by: { ($0.format, $0.state ?? "", $0.path) < ($1.format, $1.state ?? "", $1.path) }) {
      if group != (entry.format, entry.state) {
        text += "# format: \(entry.format)\n"
        if entry.state != edition.state { text += "\(Self.state)\(entry.state ?? Self.unknown)\n" }
      }
      group = (entry.format, entry.state)
      text += "\(entry.digest)  \(entry.path)\n"
    }
    return Array(text.utf8)
  }

  /// The digest of a file's contents as an entry has it; empty, which no file has, where libcrypto would not make one.
  static func digest(of bytes: [UInt8]) -> String { (try? Digest.sha256.hexadecimal(of: bytes)) ?? "" }

  private static let given = "given"
  private static let made = "made"
  private static let state = "# of edition: "
  private static let unknown = "unknown"

  /// What other editions of the dossier have left than the one that was built last, sorted by format.
  var others: [OtherOutput] {
    guard let current = edition.state else { return [] }
    let left = entries.filter { $0.state != current }.map { OtherOutput(format: $0.format, edition: $0.state) }
    return Set(left).sorted { ($0.format, $0.edition ?? "") < ($1.format, $1.edition ?? "") }
  }

  /// Whether a text can be a word of a list: it is shown to whoever verifies a folder that somebody else has sent.
  private static func isWord(_ text: some StringProtocol) -> Bool {
    (1...256).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(\.isHarmless)
  }

  init(edition: OutputEdition, entries: [Entry]) {
    self.edition = edition
    self.entries = entries
  }

  /// What the text says; nil when it is no such list. Lines of a later version that are not understood make it none, so
  /// that nothing is taken for ours that is not.
  init?(_ text: [UInt8]) {
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst() == "# dossier output 1", let first = lines.popFirst(), first.hasPrefix("# edition: "),
      Self.isWord(first)
    else { return nil }
    var title: Substring?
    var isNamed = true
    // Version 0.1.0 wrote neither of the two.
    if let line = lines.first, line.hasPrefix("# title: ") {
      lines.removeFirst()
      title = line.dropFirst("# title: ".count)
      guard let id = lines.popFirst(), id == "# id: \(Self.given)" || id == "# id: \(Self.made)" else { return nil }
      isNamed = id.hasSuffix(Self.given)
    }
    let current = Self.takeState(from: &lines)
    edition = OutputEdition(
      String(first.dropFirst("# edition: ".count)), title: title.map(String.init), isNamed: isNamed, state: current)
    entries = []
    var format = ""
    var state = current
    var positions: [String: Int] = [:]
    while let line = lines.popFirst() {
      if line.hasPrefix("# format: ") {
        guard Self.isWord(line) else { return nil }
        format = String(line.dropFirst("# format: ".count))
        state = lines.first?.hasPrefix(Self.state) == true ? Self.takeState(from: &lines) : current
        continue
      }
      let digest = line.prefix { $0 != " " }
      let path = line.dropFirst(digest.count + 2)
      guard digest.utf8.count == 64, line.dropFirst(64).hasPrefix("  "), Self.isPath(String(path)) else {
        return nil
      }
      // A file has one entry, whatever was written.
      if let known = positions[String(path)] {
        if entries[known].digest != digest { entries[known].others.insert(String(digest)) }
        continue
      }
      positions[String(path)] = entries.count
      entries.append(Entry(path: String(path), format: format, digest: String(digest), state: state))
    }
  }

  /// Takes the line that says of which edition what follows is; nil where none does, or it is not known.
  ///
  /// A line that cannot be one of ours stays, and makes the text no list.
  private static func takeState(from lines: inout ArraySlice<Substring>) -> String? {
    guard let line = lines.first, line.hasPrefix(Self.state), case let state = line.dropFirst(Self.state.count),
      isWord(state)
    else { return nil }
    lines.removeFirst()
    return state == unknown ? nil : String(state)
  }
}
