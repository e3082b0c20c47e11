/// A character reference of HTML or XML: `&#233;`, `&eacute;`, `&nbsp;`.
struct CharacterReference {
  /// What it stands for; of a letter with a mark the letter.
  let scalars: [UInt32]
  /// Where the text goes on.
  let end: Int

  /// The reference that begins at the offset; nil where there is none that is known.
  init?(in bytes: [UInt8], at offset: Int, before end: Int) {
    let rest = bytes[(offset + 1)..<min(end, offset + 12)]
    guard let close = rest.firstIndex(of: UInt8(ascii: ";")),
      let name = String(validating: rest[..<close], as: UTF8.self)
    else { return nil }
    self.end = close + 1
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
      scalars = [value]
    } else if let scalar = Self.named[name] {
      scalars = [scalar.value]
    } else if let letter = name.unicodeScalars.first, letter.isASCII, letter.properties.isAlphabetic,
      Self.marks.contains(String(name.dropFirst()))
    {
      scalars = [letter.value]
    } else {
      return nil
    }
  }

  private static let marks: Set = [
    "acute", "grave", "circ", "tilde", "uml", "cedil", "ring", "caron", "slash", "strok", "ogon", "macr", "breve",
    "dot",
    "dblac", "midot", "nodot",
  ]

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ", "Tab": " ", "NewLine": "\n", "shy": "\u{AD}",
    "zwj": "\u{200D}", "zwnj": "\u{200C}", "lrm": "\u{200E}", "rlm": "\u{200F}", "NoBreak": "\u{2060}",
    "ZeroWidthSpace": "\u{200B}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "lsquo": "‘",
    "rsquo": "’",
    "hyphen": "‐", "dash": "‐", "ndash": "–", "mdash": "—", "middot": "·", "szlig": "ß", "aelig": "æ", "AElig": "Æ",
    "oelig": "œ", "OElig": "Œ", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "inodot": "ı", "imath": "ı",
    "period": ".", "lowbar": "_", "commat": "@", "num": "#",
  ]
}
