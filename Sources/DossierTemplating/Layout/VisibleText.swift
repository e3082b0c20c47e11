/// What of the data would act on a terminal, or hide in plain sight, is shown by its code point instead: `\u{202E}`.
///
/// Control characters, controls of writing direction, and characters without width or sight, but for the joiners that
/// Persian, Hindi and emoji are written with, and variation selectors. A line feed begins a new line.
package enum VisibleText {
  /// Adds words to a page.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to page: inout Page, isVerbatim: Bool = false) {
    var start = 0
    var position = 0
    while position < text.count {
      guard mayLead(text[position]), let (scalar, length) = hidden(at: position, in: text) else {
        position += 1
        continue
      }
      page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
      if !isVerbatim, let mark = Isolation.mark(of: scalar) {
        for byte in mark { page.append(byte: byte) }
      } else if scalar != "\n" {
        show(scalar, on: &page)
      } else if isVerbatim {
        if position > start, text[position - 1] == 0x20 {
          page.dropLast()
          show(" ", on: &page)
        }
        page.breakVerbatimLine()
      } else {
        page.breakLine(indentation: page.indentation)
      }
      position += length
      start = position
    }
    page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The characters of a text that are shown by their code points, each once, in order of code point.
  package static func hidden(in text: String) -> [Unicode.Scalar] {
    var found: Set<Unicode.Scalar> = []
    var text = text
    text.withUTF8 { bytes in
      for position in bytes.indices where mayLead(bytes[position]) {
        if let (scalar, _) = hidden(at: position, in: bytes) {
          if scalar != "\n" {
            found.insert(scalar)
          } else if position > 0, bytes[position - 1] == 0x20 {
            found.insert(" ")
          }
        }
      }
    }
    return found.sorted()
  }

  /// The notation of a code point.
  package static func notation(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// A text of one line with what has to be shown by its code points.
  static func shown(_ text: String) -> String {
    let found = hidden(in: text)
    if found.isEmpty { return text }
    return text.unicodeScalars.map { found.contains($0) ? notation(of: $0) : String($0) }.joined()
  }

  private static func show(_ scalar: Unicode.Scalar, on page: inout Page) {
    for byte in notation(of: scalar).utf8 { page.append(byte: byte) }
  }

  /// Whether a byte can begin one of the characters in question.
  @inline(__always)
  static func mayLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }

  /// The character that begins at a place, and its length in bytes, when it has to be shown by its code point.
  static func hidden(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, Int)? {
    let lead = text[position]
    guard mayLead(lead) else { return nil }
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for next in position + 1..<position + length {
      guard next < text.count else { return nil }
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    guard isHidden(value), let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x200B, 0x200E...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1_BCA0...0x1_BCA3,
      0xFFFE...0xFFFF, 0x1_D173...0x1_D17A, 0xE_0000...0xE_007F:
      true
    default: false
    }
  }
}
