/// Finds ids in texts, as people write them: `@id`, `[id]`, `(#id)`, `[-@id, p. 3]`, `@{id}`, in code and in addresses.
///
/// An id with a hyphen or a digit is found wherever it stands by itself, with a hyphen also in capitals, and with dashes or
/// underscores for hyphens; one that is a word like others, `council`, only where something shows that the item is meant.
/// Looking through a text takes as long for many ids as for one.
struct IDSearch: Sendable {
  private let ids: Set<EntityID>
  /// Of how many parts an id can be whose hyphens are written in another way.
  private let mostParts: Int

  init(_ ids: Set<EntityID>) {
    self.ids = ids
    mostParts = ids.map { $0.text.utf8.count { $0 == UInt8(ascii: "-") } + 1 }.max() ?? 0
  }

  func contains(_ id: EntityID) -> Bool { ids.contains(id) }

  /// The ids that are in the text, in order, repetitions included.
  func ids(in text: String) -> [EntityID] { found(in: text) { $0.isMarked || $0.endsAddress } }

  /// The ids that are in a piece of code, where every word may be one.
  func ids(inCode text: String) -> [EntityID] { found(in: text) { _ in true } }

  private func found(in text: String, where isMeant: (Token) -> Bool) -> [EntityID] {
    let characters = Self.plain(text)
    var found: [EntityID] = []
    var start = 0
    while start < characters.count {
      guard Self.isPart(characters[start]) else {
        start += 1
        continue
      }
      var parts: [Range<Int>] = []
      var end = start
      while end < characters.count, Self.isPart(characters[end]) || Self.isLink(at: end, in: characters) {
        let part = end
        while end < characters.count, Self.isPart(characters[end]) { end += 1 }
        parts.append(part..<end)
        if end < characters.count, Self.isLink(at: end, in: characters) { end += 1 }
      }
      found += ids(of: parts, in: characters, where: isMeant)
      start = end
    }
    return found
  }

  /// The ids among parts that dashes or underscores link: `media/old_clm-cracks.png` has one, `clm_cracks` is one.
  private func ids(
    of parts: [Range<Int>], in characters: [Unicode.Scalar], where isMeant: (Token) -> Bool
  ) -> [EntityID] {
    var found: [EntityID] = []
    for first in parts.indices {
      for last in first..<min(parts.count, first + mostParts) {
        let run = parts[first].lowerBound..<parts[last].upperBound
        if let id = id(in: characters, run, where: isMeant) { found.append(id) }
      }
    }
    return found
  }

  private func id(
    in characters: [Unicode.Scalar], _ run: Range<Int>, where isMeant: (Token) -> Bool
  ) -> EntityID? {
    // Hyphens at the ends are those of `[-@id]` and dashes.
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, characters[start] == "-" { start += 1 }
    while end > start, characters[end - 1] == "-" { end -= 1 }
    guard start < end else { return nil }
    let written = String(String.UnicodeScalarView(characters[start..<end].map { Self.isLink($0) ? "-" : $0 }))
    let id = EntityID(written.lowercased())
    // `Mill-Park` and `A1` are names of other things, too.
    let isCapital = written.contains("-") && written == written.uppercased()
    let isTelling = isCapital || written == id.text && written.utf8.contains { !(0x61...0x7A).contains($0) }
    if isTelling, ids.contains(id) { return id }
    return ids.contains(id) && isMeant(Token(characters: characters, range: start..<end)) ? id : nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
  }

  /// Whether a dash or an underscore stands there, and a part of a word on both sides.
  private static func isLink(at position: Int, in characters: [Unicode.Scalar]) -> Bool {
    guard position > 0, position + 1 < characters.count, isLink(characters[position]) else { return false }
    return isPart(characters[position - 1]) && isPart(characters[position + 1])
  }

  private static func isLink(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (0x2012...0x2015).contains(scalar.value)
  }

  /// The text without percent-encoding and without characters that nobody sees, letters of full width as others.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    var characters: [Unicode.Scalar] = []
    for scalar in decoded(text).unicodeScalars where scalar.properties.generalCategory != .format {
      switch scalar.value {
      case 0xFF01...0xFF5E: characters.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      // Hyphens that word processors make of one, and the minus sign. Dashes part words.
      case 0x2010, 0x2011, 0x2212, 0xFE63: characters.append("-")
      default: characters.append(scalar)
      }
    }
    return characters
  }
}

extension IDSearch {
  /// The text without percent-encoding.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A word that is an id, and what stands around it.
private struct Token {
  let characters: [Unicode.Scalar]
  let range: Range<Int>

  private func before(_ distance: Int) -> Unicode.Scalar? {
    let position = range.lowerBound - distance
    return position < 0 ? nil : characters[position]
  }

  private var after: Unicode.Scalar? { range.upperBound < characters.count ? characters[range.upperBound] : nil }

  /// Whether marks around it say that an item is meant.
  var isMarked: Bool {
    switch before(1) {
    // Not in `ada@council.example`.
    case "@": before(2).map { !$0.properties.isAlphabetic && $0.properties.numericType == nil } ?? true
    case "{": before(2) == "@"
    // Not a keyword, `#council`.
    case "#": before(2).map { !$0.properties.isWhitespace } ?? false
    case "[": after.map { "],;".unicodeScalars.contains($0) } ?? false
    case "-": before(2) == "[" && after == "]"
    default: false
    }
  }

  /// Whether it is a part of an address between its slashes, or a value behind its question mark.
  var endsAddress: Bool {
    guard let mark = before(1), mark == "=" || (mark == "/" && before(2) != "/"),
      after.map({ "/?&#)>]\"'`,;".unicodeScalars.contains($0) || $0.properties.isWhitespace }) ?? true
    else { return false }
    var position = range.lowerBound - 1
    let first = max(2, position - Limits.addressLength)
    while position >= first, !characters[position].properties.isWhitespace {
      if characters[position] == "/", characters[position - 1] == "/", characters[position - 2] == ":" { return true }
      position -= 1
    }
    return false
  }
}

extension Prose {
  /// The words of the text as readers see them, without markup: what emphasis parts is one word.
  var shown: String {
    var text = ""
    for block in allBlocks { Self.show(block, in: &text) }
    return text
  }

  /// The pieces of code in the text.
  var codes: [String] {
    var codes: [String] = []
    for block in allBlocks { Self.collect(block, into: &codes) }
    return codes
  }

  private static func show(_ block: Block, in text: inout String) {
    if case .code(let code) = block { text += code + "\n" }
    for line in block.lines {
      show(line, in: &text)
      text += "\n"
    }
    for block in block.blocks { show(block, in: &text) }
  }

  private static func show(_ inlines: [Inline], in text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .emphasis, .strong, .link, .reference: show(inline.inlines, in: &text)
      case .mention(let id): text += "@" + id.text
      case .softBreak, .lineBreak, .citations, .note: text += "\n"
      }
    }
  }

  private static func collect(_ block: Block, into codes: inout [String]) {
    if case .code(let code) = block { codes.append(code) }
    for line in block.lines { collect(line, into: &codes) }
    for block in block.blocks { collect(block, into: &codes) }
  }

  private static func collect(_ inlines: [Inline], into codes: inout [String]) {
    for inline in inlines {
      if case .code(let code) = inline { codes.append(code) }
      collect(inline.inlines, into: &codes)
    }
  }
}
