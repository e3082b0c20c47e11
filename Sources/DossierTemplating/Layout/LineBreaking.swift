/// Breaks a logical line where the page ends.
///
/// A line breaks at a single space, or between two ideographs, where the Unicode line breaking algorithm (UAX #14) allows
/// it, and nowhere else: not inside a URL, not after a hyphen. Where that leaves more than fits a line, it breaks at the
/// first of several spaces too, and the others begin the next line. So whoever joins the lines again, with nothing between
/// two ideographs and a space elsewhere, has the text back to the byte. Only a word that is wider than a whole line is
/// broken between grapheme clusters, unless it is a URL, which stays whole.
package struct LineBreaking {
  /// The logical line.
  private let line: UnsafeBufferPointer<UInt8>
  /// How many bytes at its start are indentation and mark.
  private let margin: Int
  /// What further lines begin with, a column a byte.
  private let prefix: UnsafeBufferPointer<UInt8>
  /// Spaces at which the line stays whole, as between `claim` and its number, in their order.
  private let held: UnsafeBufferPointer<Int>
  private let width: Int

  /// Puts a logical line, broken to `width` columns, each further line with the prefix.
  static func fill(
    _ line: [UInt8], margin: Int, prefix: [UInt8], held: [Int] = [], width: Int, into bytes: inout [UInt8]
  ) {
    // Bare pointers: arrays would be retained and released for every line.
    line.withUnsafeBufferPointer { line in
      prefix.prefix(width / 2).withUnsafeBufferPointer { prefix in
        held.withUnsafeBufferPointer { held in
          LineBreaking(line: line, margin: margin, prefix: prefix, held: held, width: width).fill(into: &bytes)
        }
      }
    }
  }

  private func fill(into bytes: inout [UInt8]) {
    let start = bytes.count
    let isASCII = Columns.areBytes(line)
    if line.count <= width, margin <= line.count {
      put(0..<line.count, inset: 0, into: &bytes)
    } else if isASCII || Columns.areCharacters(line) {
      return fillByCharacters(areBytes: isASCII, into: &bytes)
    } else {
      fillAny(into: &bytes)
    }
    if !isASCII, Isolation.stands(in: line) { Isolation.balance(&bytes, from: start) }
  }

  /// The lines of a text that stands in a column of so many columns, the further ones two columns less.
  package static func lines(of text: String, width: Int) -> [String] {
    var bytes: [UInt8] = []
    fill(Array(VisibleText.shown(text).utf8), margin: 0, prefix: [0x20, 0x20], width: width, into: &bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0)
    }
  }

  private var indentation: Int { prefix.count }

  private func put(_ range: Range<Int>, inset: Int, into bytes: inout [UInt8]) {
    if inset > 0 { bytes += prefix }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[range]))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Looks back from the edge for the last place to break; a character is a column here.
  private func fillByCharacters(areBytes: Bool, into bytes: inout [UInt8]) {
    var start = 0
    var inset = 0
    while let edge = Columns.edge(of: line, from: start, columns: width - inset, areBytes: areBytes) {
      let first = max(start + 1, margin)
      var end = edge
      while end >= first, !mayBreak(at: end) { end -= 1 }
      if end < first {
        // More than fits without a place to break.
        return fillAny(from: start, inset: inset, into: &bytes)
      }
      put(start..<end, inset: inset, into: &bytes)
      start = end + 1
      inset = indentation
    }
    put(start..<line.count, inset: inset, into: &bytes)
  }

  /// Takes the pieces that stay whole one after the other, with the columns that each takes.
  private func fillAny(from beginning: Int = 0, inset beginningInset: Int = 0, into bytes: inout [UInt8]) {
    let ideographBreaks = Ideographs.breaks(in: line)
    var start = beginning
    var inset = beginningInset
    var position = start < margin ? margin : start
    var used = inset + Columns.width(of: line, start..<position)
    var isEmpty = true
    // What is left of a piece that is wider than a line and is taken word by word: looked through and measured once.
    var rest: (end: Int, columns: Int)?
    while position < line.count {
      var piece = position..<(rest?.end ?? pieceEnd(from: position, ideographBreaks))
      var columns = rest?.columns ?? Columns.width(of: line, piece)
      rest = nil
      if columns > width - indentation, let end = wordEnd(in: piece) {
        let taken = Columns.width(of: line, position..<end)
        if end + 1 < piece.upperBound { rest = (piece.upperBound, columns - taken - 1) }
        piece = position..<end
        columns = taken
      }
      let gap = !isEmpty && line[position - 1] == UInt8(ascii: " ") ? 1 : 0
      if !isEmpty, used + gap + columns > width {
        put(start..<position - gap, inset: inset, into: &bytes)
        start = position
        inset = indentation
        used = inset + columns
      } else {
        used += gap + columns
      }
      isEmpty = false
      position = piece.upperBound
      if used > width {
        let first = width - (used - columns)
        let cuts = OverlongWord.cuts(line, piece, room: width - indentation, first: first) ?? []
        for cut in cuts {
          put(start..<cut, inset: inset, into: &bytes)
          start = cut
          inset = indentation
        }
        if !cuts.isEmpty { used = inset + Columns.width(of: line, start..<position) }
      }
      if position < line.count, line[position] == UInt8(ascii: " ") { position += 1 }
    }
    put(start..<line.count, inset: inset, into: &bytes)
  }

  /// The end of what must stay whole from a place on.
  private func pieceEnd(from start: Int, _ ideographBreaks: [Bool]?) -> Int {
    var end = start + 1
    while end < line.count {
      if line[end] == UInt8(ascii: " ") ? mayBreak(at: end) : ideographBreaks?[end] == true { return end }
      end += 1
    }
    return end
  }

  /// The end of the first word of a piece, where there is a space behind it.
  private func wordEnd(in piece: Range<Int>) -> Int? {
    var position = piece.lowerBound
    while position < piece.upperBound, line[position] == UInt8(ascii: " ") { position += 1 }
    while position < piece.upperBound {
      if line[position] == UInt8(ascii: " "), !Ideographs.surround(line, position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether the comma stands behind the number of a source, `[12,`, which its locator follows.
  private func followsMark(_ comma: Int) -> Bool {
    var position = comma - 1
    while position >= 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[position]) { position -= 1 }
    guard position >= 0, position < comma - 1 else { return false }
    if line[position] == UInt8(ascii: "[") { return true }
    return position > 0 && line[position] == UInt8(ascii: " ") && line[position - 1] == UInt8(ascii: ";")
  }

  private func isDigit(_ position: Int) -> Bool {
    line.indices.contains(position) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[position])
  }

  /// Whether a number keeps a space from being broken at: one that closes brackets, `(reaction 9)`, belongs to what it
  /// counts, and one of up to two digits to the word behind it, `3 May`.
  private func isBoundToNumber(_ space: Int) -> Bool {
    var end = space + 1
    while isDigit(end) { end += 1 }
    if end > space + 1, end < line.count, line[end] == UInt8(ascii: ")") || line[end] == UInt8(ascii: "]") {
      return true
    }
    guard isDigit(space - 1), line[space + 1] >= 0x80 || MarkdownText.isAlphanumeric(line[space + 1]),
      !isDigit(space + 1)
    else { return false }
    let start = isDigit(space - 2) ? space - 2 : space - 1
    return start == 0 || line[start - 1] == UInt8(ascii: " ") || line[start - 1] == UInt8(ascii: "(")
  }

  /// Whether a space is one of those at which the line stays whole.
  private func isHeld(_ space: Int) -> Bool {
    var (start, end) = (0, held.count)
    while start < end {
      let middle = (start + end) / 2
      if held[middle] < space { start = middle + 1 } else { end = middle }
    }
    return start < held.count && held[start] == space
  }

  /// Whether the byte is a single space that a line may break at: not before what closes, nor behind what opens.
  @inline(__always)
  private func mayBreak(at position: Int) -> Bool {
    guard line[position] == UInt8(ascii: " "), position > 0, position + 1 < line.count, !isHeld(position)
    else { return false }
    switch line[position - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return false
    case UInt8(ascii: ",") where followsMark(position - 1): return false
    default: break
    }
    switch line[position + 1] {
    case UInt8(ascii: " "), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "/"):
      return false
    case 0..<0x80: return !isBoundToNumber(position)
    default:
      if isBoundToNumber(position) { return false }
      return !Ideographs.surround(line, position)
        && (Columns.width(ofCharacterAt: position + 1, in: line) > 0 || Isolation.begins(line, position + 1))
    }
  }
}
