/// Words with parts to be filled in, taken apart once: `{day} {month} {year}`.
struct Phrase: Sendable, Equatable {
  private enum Piece: Sendable, Equatable {
    case words(String)
    case part(String)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { pieces.append(.words(String(rest[..<start]))) }
      pieces.append(.part(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
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
  func filled(_ parts: KeyValuePairs<String, String>) -> String {
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
