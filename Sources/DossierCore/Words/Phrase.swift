/// Words with parts to be filled in, taken apart once: `{day} {month} {year}`.
package struct Phrase: Sendable, Equatable {
  private enum Piece: Sendable, Equatable {
    case words(String)
    case part(String)
  }

  private let pieces: [Piece]

  package init(_ text: String) {
    var pieces: [Piece] = []
    // Byte by byte: labels are filled in for every item, and to look for characters takes ten times as long.
    let bytes = text.utf8
    var position = text.startIndex
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "{")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
    {
      if start > position { pieces.append(.words(String(text[position..<start]))) }
      pieces.append(.part(String(text[bytes.index(after: start)..<end])))
      position = bytes.index(after: end)
    }
    if position < text.endIndex { pieces.append(.words(String(text[position...]))) }
    self.pieces = pieces
  }

  /// The names of its parts.
  var parts: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .part(let name) = piece { name } else { nil }
      })
  }

  /// The words with their parts filled in and joined by how those end; a part that nobody fills stays as it is written.
  package func filled(_ parts: KeyValuePairs<String, String>) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .words(let words): Joining.add(words, to: &result)
      case .part(let name):
        if let value = parts.first(where: { $0.key == name })?.value {
          result += value.withoutTrailingBreaks
        } else {
          result += "{\(name)}"
        }
      }
    }
    return result
  }
}
