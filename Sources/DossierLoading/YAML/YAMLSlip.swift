import DossierCore

/// An everyday slip in YAML: where it is, what is wrong, and what would be right.
///
/// libyaml tells where it could not go on, in words of its own grammar. People slip some lines before that, in one of a
/// few ways; these are looked for in the lines up to there.
struct YAMLSlip {
  /// What is wrong and what would be right.
  let message: String
  /// From 1.
  let line: Int
  /// From 1, in code points.
  let column: Int
  /// The text to write in place of that which begins there.
  var fix: String?
  /// Whether nothing else can be meant, so that it is told whatever follows from it.
  var isCertain = false

  /// What to do with a text whose signs mean something to YAML.
  static let advice = "put this text in double quotation marks"

  /// The slip that keeps a text from being read.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - stop: The line and column, from 1, where libyaml could not go on.
  static func find(in bytes: [UInt8], stop: (line: Int, column: Int)) -> YAMLSlip {
    let lines = YAMLLines(bytes)
    var scanner = YAMLSlipScanner(lines: lines, last: stop.line)
    if let slip = scanner.run() { return slip }
    if let slip = lineEnd(in: lines, before: stop.line) { return slip }
    // Where it stops at the end of a line, the line above is the one that is not complete.
    var line = min(stop.line, lines.count)
    var column = stop.column
    while line > 1, stop.column == 1 || stop.line > lines.count, lines[line - 1].allSatisfy({ $0 == " " }) {
      line -= 1
      column = 1
    }
    return YAMLSlip(
      message:
        "this cannot be read as YAML: every key has a colon and a space behind it, every item of a list a dash and "
        + "a space before it, keys that belong together begin in one column, and a text with other signs at its "
        + "beginning stands in double quotation marks", line: line, column: column)
  }

  /// A sign in one of the lines up to there that ends a line to YAML and to nobody else; the last of them.
  private static func lineEnd(in lines: YAMLLines, before last: Int) -> YAMLSlip? {
    for number in (0..<min(last, lines.count)).reversed() {
      let line = lines[number]
      guard let column = line.lastIndex(where: { [0x0D, 0x85, 0x2028, 0x2029].contains($0.value) }) else { continue }
      let name = "U+" + hexadecimal(line[column].value, prefix: "", digits: 4)
      return YAMLSlip(
        message:
          "\(name), which stands here and is not seen, ends the line to YAML: write a space in its place, or a line break",
        line: number + 1, column: column + 1)
    }
    return nil
  }

  /// A text in quotation marks that keep it as it is.
  static func quotation(_ text: some Collection<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(text))
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}

/// The lines of a text, each decoded when it is asked for.
struct YAMLLines {
  private let bytes: [UInt8]
  private var starts = [0]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
  }

  var count: Int { starts.count }

  /// The code points of a line, from 0, without its end.
  subscript(line: Int) -> [Unicode.Scalar] {
    guard line < starts.count else { return [] }
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > starts[line], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Array(String(decoding: bytes[starts[line]..<end], as: UTF8.self).unicodeScalars)
  }
}
