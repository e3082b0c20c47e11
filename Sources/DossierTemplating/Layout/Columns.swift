import DossierText

/// How many columns of a terminal UTF-8 text takes.
enum Columns {
  /// Whether every byte is a character, and so takes one column.
  static func areBytes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80
  }

  /// Whether every character takes one column, as letters and signs of Latin and Cyrillic do.
  static func areCharacters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let next = position + 1 < text.count ? text[position + 1] : 0
      switch text[position] {
      case 0..<0x80: position += 1
      case 0xC2 where next >= 0xA0 && next != 0xAD: position += 2  // no controls, no soft hyphen
      case 0xC3...0xCB, 0xD0...0xD1: position += 2
      // U+2010 to U+2027: dashes, quotation marks, ellipsis.
      case 0xE2 where next == 0x80 && position + 2 < text.count && (0x90...0xA7).contains(text[position + 2]):
        position += 3
      default: return false
      }
    }
    return true
  }

  /// Where the text that begins at a place has taken so many columns and goes on, each character taking one; nil where all
  /// of it fits.
  static func edge(of text: UnsafeBufferPointer<UInt8>, from start: Int, columns: Int, areBytes: Bool) -> Int? {
    if text.count - start <= columns { return nil }
    if areBytes { return start + columns }
    var left = columns
    for position in start..<text.count where text[position] & 0xC0 != 0x80 {
      if left == 0 { return position }
      left -= 1
    }
    return nil
  }

  /// The columns of a part of a text.
  static func width(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let part = UnsafeBufferPointer(rebasing: text[range])
    return areBytes(part) ? part.count : DisplayWidth.columns(of: part.span)
  }

  /// The columns of a character that stands alone.
  static func width(of character: Character) -> Int { DisplayWidth.columns(of: String(character)) }

  /// The columns of the code point that begins at a place.
  static func width(ofCharacterAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return width(of: text, start..<end)
  }
}
