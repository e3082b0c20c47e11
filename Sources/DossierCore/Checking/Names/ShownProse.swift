extension Prose {
  /// What readers see of the text, a block a line, and the addresses of its links after it.
  var shownText: String {
    var text = ""
    var addresses: [String] = []
    for block in blocks { block.show(in: &text, &addresses) }
    for address in addresses { text += "\n" + address }
    return text
  }
}

extension Prose.Block {
  fileprivate func show(in text: inout String, _ addresses: inout [String]) {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines):
      for inline in inlines { inline.show(in: &text, &addresses) }
    case .list(_, _, let items): for block in items.joined() { block.show(in: &text, &addresses) }
    case .quotation(let blocks): for block in blocks { block.show(in: &text, &addresses) }
    case .code(let code): text += code
    case .rule, .embed: break
    }
    text += "\n"
  }
}

extension Prose.Inline {
  fileprivate func show(in text: inout String, _ addresses: inout [String]) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .emphasis(let inlines), .strong(let inlines):
      for inline in inlines { inline.show(in: &text, &addresses) }
    case .link(let address, let inlines):
      for inline in inlines { inline.show(in: &text, &addresses) }
      addresses.append(address)
    case .softBreak, .lineBreak: text += "\n"
    // Of a reference the id is looked at where it is given, and what is shown of it where that stands; its locator is here
    // alone.
    case .citations(let references):
      text += " "
      for reference in references { if let locator = reference.locator { text += locator + " " } }
    }
  }
}
