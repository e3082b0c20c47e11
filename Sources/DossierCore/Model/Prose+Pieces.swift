extension Prose {
  /// The words of the text, without code and references.
  var texts: [String] { pieces { if case .text(let text) = $0 { [text] } else { [] } } }

  /// Where the links of the text lead.
  var addresses: [String] { pieces { if case .link(let address, _) = $0 { [address] } else { [] } } }

  /// The authors' words around references in brackets: what stands before them, and where in them.
  var referenceWords: [String] {
    pieces { inline in
      guard case .citations(let references) = inline else { return [] }
      return references.flatMap { [$0.prefix, $0.locator].compactMap(\.self) }
    }
  }

  private func pieces(_ piece: (Inline) -> [String]) -> [String] {
    var pieces: [String] = []
    func add(_ inline: Inline) {
      pieces += piece(inline)
      inline.inlines.forEach(add)
    }
    func add(_ block: Block) {
      block.lines.joined().forEach(add)
      block.blocks.forEach(add)
    }
    allBlocks.forEach(add)
    return pieces
  }
}
