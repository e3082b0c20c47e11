import DossierCore

/// The names of footnotes in a Markdown text, `[^name]`, as far as libcmark does not tell them: what has no definition is text
/// to it, and a definition that no mark leads to it drops.
enum Footnotes {
  /// The names that definitions at the beginning of a line have, `[^name]: …`, with the line of each, from 1.
  static func definitions(in source: String) -> [(name: String, line: Int)] {
    guard source.contains("[^") else { return [] }
    var definitions: [(name: String, line: Int)] = []
    for (number, line) in source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.drop { " >\t".utf8.contains($0) }
      guard text.starts(with: "[^".utf8), let end = text.firstIndex(of: UInt8(ascii: "]")) else { continue }
      let name = String(Substring(text[..<end]).dropFirst(2))
      guard isName(name), text[end...].dropFirst().first == UInt8(ascii: ":") else { continue }
      definitions.append((name, number + 1))
    }
    return definitions
  }

  /// The names of what stands in a text and would be the mark of a footnote if there were one of that name.
  static func marks(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    return text.split(separator: "[^").dropFirst(text.hasPrefix("[^") ? 0 : 1).compactMap { piece in
      piece.firstIndex(of: "]").map { String(piece[..<$0]) }.flatMap { isName($0) ? $0 : nil }
    }
  }

  /// The keys of the names that are kept from being marks by a backslash.
  static func escaped(in source: String) -> Set<String> {
    guard source.contains("\\[^") else { return [] }
    return Set(marks(in: source.replacing("\\[^", with: " [^")).map(key)).subtracting(
      marks(in: source.replacing("\\[^", with: "")).map(key))
  }

  /// What names that are the same have in common.
  static func key(_ name: String) -> String { name.lowercased() }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= Limits.idLength && !name.contains { $0.isWhitespace || $0 == "[" }
  }
}
