/// About how much room a text takes in a cell, in digits of its font.
enum TextMeasure {
  /// How wide the widest line of a text is; ideographs take two digits.
  static func width(of text: String) -> Int {
    var (widest, line) = (0, 0)
    words(of: text) { width, endsLine in
      line += width
      widest = max(widest, line)
      line = endsLine ? 0 : line + 1
    }
    return widest
  }

  /// How many lines a text takes that is broken between words, and inside those that are wider than a line.
  static func lines(of text: String, room: Int) -> Int {
    let room = max(1, room)
    // No character takes more digits than bytes.
    if text.utf8.count <= room, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
    var lines = 0
    var used = 0
    words(of: text) { width, endsLine in
      let gap = used > 0 ? 1 : 0
      if used + gap + width <= room {
        used += gap + width
      } else {
        if used > 0 { lines += 1 }
        lines += max(0, width - 1) / room
        used = width > 0 ? (width - 1) % room + 1 : 0
      }
      if endsLine {
        lines += 1
        used = 0
      }
    }
    return lines
  }

  /// Tells of each word, in order, how wide it is and whether a line ends with it. Words are parted by one space.
  @inline(__always)
  private static func words(of text: String, _ tell: (_ width: Int, _ endsLine: Bool) -> Void) {
    var width = 0
    var previous: Unicode.Scalar = " "
    // A space with an accent is a letter, and the end of a line in two characters is none.
    var pending = false
    for scalar in text.unicodeScalars {
      if pending {
        if scalar.value >= 0x300, isJoined(scalar) {
          width += 1
        } else {
          tell(width, false)
          width = 0
        }
        pending = false
      }
      if scalar == " " {
        pending = true
      } else if scalar == "\n", previous != "\r" {
        tell(width, true)
        width = 0
      } else {
        width += (0x1100...0xFFFD).contains(scalar.value) && !(0x2000...0x20CF).contains(scalar.value) ? 2 : 1
      }
      previous = scalar
    }
    if pending {
      tell(width, false)
      width = 0
    }
    tell(width, true)
  }

  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .spacingMark || scalar == "\u{200D}"
  }
}
