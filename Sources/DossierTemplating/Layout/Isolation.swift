package import DossierCore

/// Keeps words that run against the direction of the briefing from mixing with what stands around them.
///
/// They stand between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Standard Annex #9, section 6.3), since the
/// direction of a name is known only by its letters. Without them the digit of a date behind a Latin name would move to
/// the far side of that name in an Arabic line. Quotations stand on lines of their own, whose direction follows from
/// their own first letter, and carry no marks.
///
/// Until a text is on the page the two marks are U+FFFE and U+FFFF, which XML 1.0 forbids and no dossier can hold; those
/// of the data are shown by their code points as ever, and never act.
package enum Isolation {
  private static let begin: Unicode.Scalar = "\u{FFFE}"
  private static let end: Unicode.Scalar = "\u{FFFF}"
  private static let beginMark: [UInt8] = [0xE2, 0x81, 0xA8]
  private static let endMark: [UInt8] = [0xE2, 0x81, 0xA9]

  /// The text, kept apart where it begins or ends with letters that run against `direction`, and these are not kept apart
  /// already. Those in its midst have its own words between them and what stands around.
  package static func isolated(_ text: String, in direction: TextDirection) -> String {
    if direction == .leftToRight, !TextDirection.mayTurn(text) { return text }
    return endsTurn(text, direction) ? marked(text) : text
  }

  /// Numbers that run from left to right whatever stands around them: an isolate without letters does.
  package static func leftToRight(_ numbers: String, in direction: TextDirection) -> String {
    direction == .leftToRight ? numbers : marked(numbers)
  }

  private static func marked(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.append(begin)
    result += text
    result.unicodeScalars.append(end)
    return result
  }

  /// Whether the first or the last letter that is not kept apart runs against a direction.
  private static func endsTurn(_ text: String, _ direction: TextDirection) -> Bool {
    var depth = 0
    var first: TextDirection?
    var last: TextDirection?
    for scalar in text.unicodeScalars {
      if scalar == begin {
        depth += 1
      } else if scalar == end {
        depth -= 1
      } else if depth == 0, let own = TextDirection(of: scalar) {
        first = first ?? own
        last = own
      }
    }
    return (first ?? direction) != direction || (last ?? direction) != direction
  }

  /// The mark on the page for what stands for it in a text; nil when it stands for none.
  static func mark(of scalar: Unicode.Scalar) -> [UInt8]? {
    scalar == begin ? beginMark : scalar == end ? endMark : nil
  }

  /// Whether the mark that begins an isolate stands at a place.
  @inline(__always)
  static func begins(_ line: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position + 2 < line.count && line[position] == 0xE2 && line[position + 1] == 0x81 && line[position + 2] == 0xA8
  }

  /// Whether a mark that begins or ends an isolate stands anywhere in a line.
  static func stands(in line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.indices.contains { position in
      line[position] == 0xE2 && position + 2 < line.count && line[position + 1] == 0x81
        && line[position + 2] & 0xFE == 0xA8
    }
  }

  /// Ends at each line end what is kept apart there, and begins it again on the next line: the algorithm takes every
  /// line of plain text for itself. What fills a line alone has nothing to be kept apart from, and gets no marks.
  ///
  /// - Parameter start: Where in `bytes` the lines of a paragraph begin.
  static func balance(_ bytes: inout [UInt8], from start: Int) {
    var result: [UInt8] = []
    var depth = 0
    for line in bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      result += line.prefix(line.count - text.count)
      if depth == 0, let alone = alone(text) {
        result += alone
      } else {
        for _ in 0..<depth { result += beginMark }
        add(text, to: &result, depth: &depth)
        for _ in 0..<depth { result += endMark }
      }
      result.append(UInt8(ascii: "\n"))
    }
    bytes.replaceSubrange(start..., with: result)
  }

  /// Adds a line without marks that end nothing.
  private static func add(_ line: ArraySlice<UInt8>, to result: inout [UInt8], depth: inout Int) {
    var rest = line
    while let byte = rest.first {
      if rest.starts(with: beginMark) {
        depth += 1
        result += beginMark
        rest = rest.dropFirst(3)
      } else if rest.starts(with: endMark) {
        if depth > 0 { result += endMark }
        depth = max(0, depth - 1)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
  }

  /// The text of a line that is one isolate as a whole.
  private static func alone(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.count > 6, line.starts(with: beginMark), line.suffix(3).elementsEqual(endMark) else { return nil }
    let inner = line.dropFirst(3).dropLast(3)
    return contains(inner, beginMark) || contains(inner, endMark) ? nil : inner
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    var rest = bytes
    while let lead = rest.firstIndex(of: 0xE2) {
      rest = rest[lead...]
      if rest.starts(with: mark) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
