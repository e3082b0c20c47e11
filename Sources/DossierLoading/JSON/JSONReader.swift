import DossierCore

/// Reads JSON as RFC 8259 has it, and nothing more, into a node tree: no comments, no trailing commas, no lone halves of
/// surrogate pairs, no bytes after the value.
struct JSONReader {
  private var builder: NodeTreeBuilder
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private var scratch: [UInt8] = []
  /// Characters that cannot stand in a text, each with its offset; reading goes on behind them.
  private var forbidden: [(character: UInt32, offset: Int)] = []

  /// The tree of the text, nil with a finding when it is not JSON. The text is free of byte order marks and bad UTF-8.
  static func read(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> NodeTree? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = PlacedText(file: file, bytes: bytes)
      var reader = JSONReader(builder: NodeTreeBuilder(text), bytes: buffer)
      defer { findings += reader.forbiddenFindings() }
      do throws(Problem) {
        try reader.document()
        return reader.builder.tree(readableAgainAs: .json)
      } catch {
        findings.append(Finding(error.code, error.message, at: reader.place(at: error.offset)))
        return nil
      }
    }
  }

  /// The tree of a mapping that was read already, and begins where the range does.
  static func mapping(in range: Range<Int>, of text: PlacedText) -> NodeTree? {
    text.bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(builder: NodeTreeBuilder(text, in: range), bytes: buffer, offset: range.lowerBound)
      try? reader.value()
      return reader.builder.tree
    }
  }

  private struct Problem: Error {
    var code = FindingCode.jsonSyntax
    let message: String
    let offset: Int
  }

  private init(builder: NodeTreeBuilder, bytes: UnsafeBufferPointer<UInt8>, offset: Int = 0) {
    self.builder = builder
    self.bytes = bytes
    self.offset = offset
  }

  // MARK: Structure

  private mutating func document() throws(Problem) {
    skipSpace()
    try value()
    skipSpace()
    guard offset == bytes.count else { throw fail("nothing may follow the value") }
  }

  /// An object or array, with all that is in it.
  private mutating func collection(_ kind: NodeTree.Kind) throws(Problem) {
    guard builder.depth < Limits.depth else {
      throw Problem(
        code: .limit, message: "more than \(Limits.depth) objects and arrays in one another", offset: offset)
    }
    builder.begin(kind, at: offset)
    offset += 1
    skipSpace()
    if try ends(kind) { return }
    while true {
      if kind == .mapping { try key() }
      try value()
      skipSpace()
      if try ends(kind) { return }
      try comma(in: kind)
    }
  }

  /// Takes the end of an object or array if it is here.
  private mutating func ends(_ kind: NodeTree.Kind) throws(Problem) -> Bool {
    guard offset < bytes.count else { throw fail("the text ends before \(Self.endInWords(kind))") }
    guard bytes[offset] == Self.end(kind) else { return false }
    offset += 1
    builder.end()
    return true
  }

  /// Takes the comma before the next item, and the space behind it.
  private mutating func comma(in kind: NodeTree.Kind) throws(Problem) {
    guard bytes[offset] == UInt8(ascii: ",") else {
      throw fail("a comma or \(Self.endInWords(kind)) is expected here\(hint)")
    }
    let comma = offset
    offset += 1
    skipSpace()
    if offset < bytes.count, bytes[offset] == Self.end(kind) {
      throw Problem(
        message: "a comma may not stand before \(Self.endInWords(kind)): remove it", offset: comma)
    }
  }

  private static func end(_ kind: NodeTree.Kind) -> UInt8 { UInt8(ascii: kind == .mapping ? "}" : "]") }

  private static func endInWords(_ kind: NodeTree.Kind) -> String { kind == .mapping ? "`}`" : "`]`" }

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
    case UInt8(ascii: "{"): try collection(.mapping)
    case UInt8(ascii: "["): try collection(.sequence)
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

  // MARK: Scalars

  private mutating func word(_ word: StaticString, _ kind: NodeTree.Kind) throws(Problem) {
    let end = offset + word.utf8CodeUnitCount
    let isThere = end <= bytes.count && word.withUTF8Buffer { $0.elementsEqual(bytes[offset..<end]) }
    guard isThere else { throw fail("`\(word)` is expected here") }
    builder.add(kind, at: offset, length: word.utf8CodeUnitCount)
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
    builder.add(.number, at: start, length: offset - start)
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
    offset = endOfPlainText(from: quote + 1)
    guard offset < bytes.count else { throw Self.lacksEnd(quote) }
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      builder.add(.string, at: quote, isQuoted: true, length: offset - quote - 1)
      offset += 1
    case UInt8(ascii: "\\"): try escapedString(from: quote)
    case let byte: throw controlCharacter(byte)
    }
  }

  /// The offset of the first quotation mark, backslash or control character, else the end of the text.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    // Vectors on both sides: against a single byte it is compared byte by byte.
    let quote = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
    let backslash = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
    let space = SIMD16<UInt8>(repeating: 0x20)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset + 16 <= raw.count {
      let block = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let isPlain = (block .!= quote) .& (block .!= backslash) .& (block .>= space)
      if unsafeBitCast(isPlain, to: SIMD2<UInt64>.self) != SIMD2(repeating: .max) { break }
      offset += 16
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      offset += 1
    }
    return offset
  }

  /// Goes on with a text at its first escape.
  private mutating func escapedString(from quote: Int) throws(Problem) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[(quote + 1)..<offset])
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        scratch.withUnsafeBufferPointer { _ = builder.add(.string, at: quote, text: $0) }
        offset += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case let byte where byte < 0x20: throw controlCharacter(byte)
      default:
        let end = endOfPlainText(from: offset)
        scratch.append(contentsOf: bytes[offset..<end])
        offset = end
      }
    }
    throw Self.lacksEnd(quote)
  }

  private static func lacksEnd(_ quote: Int) -> Problem {
    Problem(message: "the text that begins here has no end: a quotation mark is missing", offset: quote)
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
    forbidden.map { character, offset in
      Finding(
        .forbiddenCharacter,
        "\(hexadecimal(character, prefix: "U+", digits: 4)) cannot stand in a text: remove it", at: place(at: offset))
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

  private func place(at offset: Int) -> Place { builder.tree.files[0].place(at: offset) }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}
