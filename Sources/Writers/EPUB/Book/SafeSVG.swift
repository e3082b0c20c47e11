import DossierXML

/// Drawings that are safe to put into a book: well-formed, and without anything that runs, loads or links.
enum SafeSVG {
  /// What a drawing must not contain, in lower case: scripts, handlers, foreign content, links out of the file.
  private static let refused = [
    "<script", "<foreignobject", "<image", "<iframe", "<a ", "<set", "<animate", "<handler", "<listener",
    "xml-stylesheet", "@import", "javascript:", "data:", "http-equiv", "xml:base", "<?", "&#",
  ]

  /// Whether the bytes are such a drawing.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(1024).contains(UInt8(ascii: "<")), XMLCheck().problem(in: bytes) == nil else { return false }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let content = text.hasPrefix("<?xml") ? text.drop { $0 != ">" } : text[...]
    guard let root = content.range(ofTag: "svg"), !content[..<root].contains("</") else { return false }
    return !refused.contains { content.contains($0) } && !content.hasHandler && !content.hasOutsideReference
  }
}

extension Substring {
  /// Where the first tag of this name begins, nil when another tag comes before it.
  fileprivate func range(ofTag name: String) -> Index? {
    var rest = self
    while let start = rest.firstIndex(of: "<") {
      let tag = rest[rest.index(after: start)...]
      if tag.hasPrefix(name) { return start }
      guard tag.hasPrefix("!--"), let end = tag.firstIndex(of: ">") else { return nil }
      rest = tag[end...]
    }
    return nil
  }

  /// Whether some attribute is an event handler: white space, `on`, letters, `=`.
  fileprivate var hasHandler: Bool {
    split(whereSeparator: \.isWhitespace).contains { word in
      word.hasPrefix("on") && word.dropFirst(2).first?.isLetter == true && word.contains("=")
    }
  }

  /// Whether a reference leads out of the file: anything but `href="#…"` and `url(#…)`.
  fileprivate var hasOutsideReference: Bool {
    for (mark, inside) in [("href", ["=\"#", "='#"]), ("url(", ["#"]), ("src", [])] {
      var rest = self
      while let found = rest.firstRange(ofText: mark) {
        rest = rest[found...]
        if !inside.contains(where: { rest.hasPrefix($0) }) { return true }
      }
    }
    return false
  }

  /// The end of the first place where the text stands.
  private func firstRange(ofText text: String) -> Index? { firstRange(of: text)?.upperBound }
}
