package import DossierCore

/// Shows findings the lines that they are about.
package enum Excerpts {
  /// The findings, which are in file order, with the lines of a file; those about other files as they are.
  ///
  /// One way through the file serves them all, and only the surroundings of a place are decoded: a line can be as long as
  /// the file.
  package static func add(to findings: [Finding], from bytes: [UInt8], file: String) -> [Finding] {
    guard findings.contains(where: { $0.place?.file == file }) else { return findings }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes.withUnsafeBufferPointer { buffer in
      var cursor = Cursor(bytes: UnsafeBufferPointer(rebasing: buffer[start...]))
      return findings.map { finding in
        guard let place = finding.place, place.file == file, cursor.advance(to: place) else { return finding }
        var shown = finding
        shown.excerpt = cursor.excerpt
        return shown
      }
    }
  }
}

/// A place in a text that moves forwards.
private struct Cursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Moves to the place, or to the end of its line where it lies behind that; false when there is no such line.
  mutating func advance(to place: Place) -> Bool {
    // What is told first need not stand first.
    if (place.line, place.column) < (line, column) { (offset, line, column) = (0, 1, 1) }
    while line < place.line {
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
      offset = end + 1
      line += 1
      column = 1
    }
    while column < place.column, !isLineEnd(offset) {
      offset += 1
      while offset < bytes.count, Self.continues(bytes[offset]) { offset += 1 }
      column += 1
    }
    return true
  }

  /// The surroundings of the place on its line.
  var excerpt: Excerpt {
    var start = offset
    var before = 0
    // A few code points more than are shown, so that the excerpt knows that the line goes on.
    while start > 0, before < Excerpt.reach + 2, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if !Self.continues(bytes[start]) { before += 1 }
    }
    var end = offset
    var after = 0
    while after < Excerpt.reach + 2, !isLineEnd(end) {
      end += 1
      while end < bytes.count, Self.continues(bytes[end]) { end += 1 }
      after += 1
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Excerpt(line: text, column: before + 1)
  }

  /// Whether nothing more of the line stands there; on Windows two characters end it.
  private func isLineEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let next = offset + 1
    return bytes[offset] == UInt8(ascii: "\n")
      || bytes[offset] == UInt8(ascii: "\r") && (next == bytes.count || bytes[next] == UInt8(ascii: "\n"))
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
