import DossierText

/// How many columns of a terminal UTF-8 text takes.
enum Columns {
  /// Whether every byte is a character, and so takes one column.
  static func areBytes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80
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
