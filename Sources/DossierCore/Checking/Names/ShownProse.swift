extension Prose {
  /// What readers see of the text, a block a line, and the addresses of its links after it.
  var shownText: String {
    var text = ""
    var addresses: [String] = []
    for block in allBlocks { block.show(in: &text, &addresses) }
    for address in addresses { text += "\n" + address }
    return text
  }
}

extension Prose.Block {
  fileprivate func show(in text: inout String, _ addresses: inout [String]) {
    for line in lines {
      for inline in line { inline.show(in: &text, &addresses) }
      text += "\n"
    }
    for block in blocks { block.show(in: &text, &addresses) }
    if case .code(let code) = self { text += code + "\n" }
  }
}

extension Prose.Inline {
  fileprivate func show(in text: inout String, _ addresses: inout [String]) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .emphasis(let inlines), .strong(let inlines), .reference(_, let inlines):
      for inline in inlines { inline.show(in: &text, &addresses) }
    case .mention(let id): text += "@" + id.text
    case .note: text += " "
    case .link(let address, let inlines):
      for inline in inlines { inline.show(in: &text, &addresses) }
      addresses.append(address)
    case .softBreak, .lineBreak: text += "\n"
    // Of a reference the id is looked at where it is given, and what is shown of it where that stands; its locator and the
    // words before it are here alone.
    case .citations(let references):
      text += " "
      for words in references.flatMap({ [$0.prefix, $0.locator] }) { if let words { text += words + " " } }
    }
  }
}
