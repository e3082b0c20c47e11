/// About how much room a text takes in a cell, in digits of its font.
enum TextMeasure {
  /// How wide a text is on one line; ideographs take two digits.
  static func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) {
      $0 + ((0x1100...0xFFFD).contains($1.value) && !(0x2000...0x20CF).contains($1.value) ? 2 : 1)
    }
  }

  /// How many lines a text takes that is broken between words, and inside those that are wider than a line.
  static func lines(of text: Substring, room: Int) -> Int {
    let room = max(1, room)
    var lines = 1
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let width = width(of: word)
      let gap = used > 0 ? 1 : 0
      if used + gap + width <= room {
        used += gap + width
        continue
      }
      if used > 0 { lines += 1 }
      lines += max(0, width - 1) / room
      used = width > 0 ? (width - 1) % room + 1 : 0
    }
    return lines
  }
}
