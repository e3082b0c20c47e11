import DossierCore

/// Reads JSON as RFC 8259 has it, and nothing more, into a node tree: no comments, no trailing commas, no lone halves of
/// surrogate pairs, no bytes after the value.
struct JSONReader {
  private var builder: NodeTreeBuilder
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  /// The column of the byte at `counted`.
  private var column = 1
  private var counted = 0
  private var open: [NodeTree.Kind] = []
  private var scratch: [UInt8] = []
  /// Characters that cannot stand in a text, each with its offset; reading goes on behind them.
  private var forbidden: [(character: UInt32, offset: Int)] = []

  /// The tree of the text, nil with a finding when it is not JSON. The text is free of byte order marks and bad UTF-8.
  static func read(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> NodeTree? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(builder: NodeTreeBuilder(file: file, bytes: bytes), bytes: buffer)
      defer { findings += reader.forbiddenFindings() }
      do throws(Problem) {
        try reader.document()
        return reader.builder.tree
      } catch {
        // A reader goes forwards only; the few mistakes that lie behind it are counted again from the start.
        var counter = PlaceCounter(file: file)
        let place = counter.advance(to: error.offset, in: buffer)
        findings.append(Finding(error.code, error.message, at: place))
        return nil
      }
    }
  }

  private struct Problem: Error {
    var code = FindingCode.jsonSyntax
    let message: String
    let offset: Int
  }

  private init(builder: NodeTreeBuilder, bytes: UnsafeBufferPointer<UInt8>) {
    self.builder = builder
    self.bytes = bytes
    self.builder.reserve(bytes.count / 24)
  }

  // MARK: Structure

  private mutating func document() throws(Problem) {
    skipSpace()
    try value()
    while let kind = open.last {
      skipSpace()
      let isFirst = try separatorIsDue() ? false : true
      if try closes(kind, isFirst: isFirst) { continue }
      if !isFirst { skipSpace() }
      if kind == .mapping { try key() }
      try value()
    }
    skipSpace()
    guard offset == bytes.count else { throw fail("nothing may follow the value") }
  }

  /// Whether something stands in the open collection already, so that a comma or the end has to come.
  private var hasItems: [Bool] = []

  private mutating func separatorIsDue() throws(Problem) -> Bool {
    guard let last = hasItems.indices.last else { return false }
    defer { hasItems[last] = true }
    return hasItems[last]
  }

  /// Takes the end of the open collection if it is here, else the comma before its next item.
  private mutating func closes(_ kind: NodeTree.Kind, isFirst: Bool) throws(Problem) -> Bool {
    let end = UInt8(ascii: kind == .mapping ? "}" : "]")
    let what = kind == .mapping ? "`}`" : "`]`"
    guard offset < bytes.count else { throw fail("the text ends before \(what)") }
    if bytes[offset] == end {
      offset += 1
      builder.end()
      open.removeLast()
      hasItems.removeLast()
      return true
    }
    guard !isFirst else { return false }
    guard bytes[offset] == UInt8(ascii: ",") else { throw fail("a comma or \(what) is expected here\(hint)") }
    let comma = offset
    offset += 1
    skipSpace()
    if offset < bytes.count, bytes[offset] == end {
      throw Problem(message: "a comma may not stand before \(what): remove it", offset: comma)
    }
    return false
  }

  private mutating func key() throws(Problem) {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw fail("a key in double quotation marks is expected here\(hint)")
    }
    try string()
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw fail("a colon is expected here") }
    offset += 1
    skipSpace()
  }

  private mutating func value() throws(Problem) {
    guard builder.count < Limits.nodes else {
      throw Problem(code: .limit, message: "more than \(Limits.nodes) values in one file", offset: offset)
    }
    guard offset < bytes.count else { throw fail("a value is expected here, and the text ends") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): try begin(.mapping)
    case UInt8(ascii: "["): try begin(.sequence)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .null)
    default:
      let hint = hint
      throw fail(
        hint.isEmpty
          ? "a value is expected here: a text in double quotation marks, a number, true, false, null, { or ["
          : "a value is expected here\(hint)")
    }
  }

  private mutating func begin(_ kind: NodeTree.Kind) throws(Problem) {
    guard open.count < Limits.depth else {
      throw Problem(
        code: .limit, message: "more than \(Limits.depth) objects and arrays in one another", offset: offset)
    }
    moveColumn(to: offset)
    builder.begin(kind, line: line, column: column)
    open.append(kind)
    hasItems.append(false)
    offset += 1
  }

  // MARK: Scalars

  private mutating func word(_ word: StaticString, _ kind: NodeTree.Kind) throws(Problem) {
    let end = offset + word.utf8CodeUnitCount
    let isThere = end <= bytes.count && word.withUTF8Buffer { $0.elementsEqual(bytes[offset..<end]) }
    guard isThere else { throw fail("`\(word)` is expected here") }
    moveColumn(to: offset)
    builder.add(kind, line: line, column: column, start: offset, length: word.utf8CodeUnitCount)
    offset = end
  }

  private mutating func number() throws(Problem) {
    let start = offset
    skip("-")
    if !skip("0"), !digits() { throw fail("a digit is expected here") }
    if skip("."), !digits() { throw fail("a digit is expected after the point") }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      if !digits() { throw fail("a digit is expected in the exponent") }
    }
    moveColumn(to: start)
    builder.add(.number, line: line, column: column, start: start, length: offset - start)
  }

  @discardableResult
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func digits() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
    return offset > start
  }

  /// A text or key; one without escapes stays where it is.
  private mutating func string() throws(Problem) {
    let quote = offset
    moveColumn(to: quote)
    offset += 1
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        builder.add(.string, line: line, column: column, start: start, length: offset - start)
        offset += 1
        return
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw controlCharacter(byte) }
      offset += 1
    }
    throw Problem(message: "the text that begins here has no end: a quotation mark is missing", offset: quote)
  }

  private mutating func escapedString(from start: Int) throws(Problem) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        scratch.withUnsafeBufferPointer { builder.add(.string, line: line, column: column, text: $0) }
        offset += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        try escape()
      } else {
        guard byte >= 0x20 else { throw controlCharacter(byte) }
        scratch.append(byte)
        offset += 1
      }
    }
    throw Problem(message: "the text that begins here has no end: a quotation mark is missing", offset: start - 1)
  }

  private func controlCharacter(_ byte: UInt8) -> Problem {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      ? Problem(message: "the line ends inside a text: write \\n, or add the missing quotation mark", offset: offset)
      : Problem(
        message: "the control character \(hexadecimal(UInt32(byte), prefix: "U+", digits: 4)) must be escaped",
        offset: offset)
  }

  private mutating func escape() throws(Problem) {
    let start = offset
    guard offset + 1 < bytes.count else { throw fail("the text ends inside an escape") }
    offset += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): refuse(0x08, start)
    case UInt8(ascii: "f"): refuse(0x0C, start)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape(start)
    default:
      throw Problem(
        message: "there is no such escape: \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX are", offset: start)
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(Problem) {
    var code = try hexadecimalDigits(start)
    if code & 0xFC00 == 0xD800 {
      let isPair =
        offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == UInt8(ascii: "u")
      guard isPair else { throw half(start) }
      offset += 2
      let low = try hexadecimalDigits(offset - 2)
      guard low & 0xFC00 == 0xDC00 else { throw half(start) }
      code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
    }
    guard let scalar = Unicode.Scalar(code) else { throw half(start) }
    if code < 0x20 && code != 0x09 && code != 0x0A && code != 0x0D || code == 0xFFFE || code == 0xFFFF {
      refuse(code, start)
      return
    }
    scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func hexadecimalDigits(_ start: Int) throws(Problem) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw fail("the text ends inside an escape") }
    var code: UInt32 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard
        let digit = Unicode.Scalar(byte).properties.isASCIIHexDigit
          ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
      else { throw Problem(message: "four hexadecimal digits are expected after \\u", offset: start) }
      code = code << 4 | UInt32(digit)
    }
    offset += 4
    return code
  }

  private func half(_ start: Int) -> Problem {
    Problem(message: "this escape is one half of a surrogate pair, and the other half is missing", offset: start)
  }

  private mutating func refuse(_ character: UInt32, _ offset: Int) {
    scratch.append(contentsOf: UTF8.encodedReplacementCharacter)
    if forbidden.count < Limits.findings { forbidden.append((character, offset)) }
  }

  private func forbiddenFindings() -> [Finding] {
    var counter = PlaceCounter(file: builder.tree.files[0])
    return forbidden.map { character, offset in
      Finding(
        .forbiddenCharacter,
        "\(hexadecimal(character, prefix: "U+", digits: 4)) cannot stand in a text: remove it",
        at: counter.advance(to: offset, in: bytes))
    }
  }

  /// What stands here in place of what JSON takes, and what to write.
  private var hint: String {
    let rest = bytes[offset...].prefix(3)
    if let mark = ["“", "”", "„", "‟", "«", "»"].first(where: { rest.starts(with: $0.utf8) }) {
      return ", and `\(mark)` is a curly one: write `\"`, the straight one, around every key and text"
    }
    if rest.first == UInt8(ascii: "'") { return ", and this is a single one: write `\"` around every key and text" }
    if rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) || rest.first == UInt8(ascii: "#") {
      return ", and JSON has no comments: remove it, or write the dossier as YAML, which has them"
    }
    return ""
  }

  // MARK: Places

  private func fail(_ message: String) -> Problem { Problem(message: message, offset: offset) }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A:
        offset += 1
        line += 1
        column = 1
        counted = offset
      default: return
      }
    }
  }

  /// Counts the code points up to a byte of the same line.
  private mutating func moveColumn(to target: Int) {
    while counted < target {
      if bytes[counted] & 0xC0 != 0x80 { column += 1 }
      counted += 1
    }
  }
}
