extension Prose {
  /// The words of the text, without code and references.
  var texts: [String] { pieces { if case .text(let text) = $0 { text } else { nil } } }

  /// Where the links of the text lead.
  var addresses: [String] { pieces { if case .link(let address, _) = $0 { address } else { nil } } }

  private func pieces(_ piece: (Inline) -> String?) -> [String] {
    var pieces: [String] = []
    func add(_ inline: Inline) {
      if let piece = piece(inline) { pieces.append(piece) }
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
