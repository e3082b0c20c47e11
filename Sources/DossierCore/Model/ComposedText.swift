internal import DossierText

/// A text as code points in the composed form of Unicode (NFC), with the way back to the text: `é` is one letter, whether
/// it was written as one or as `e` and an accent.
struct ComposedText {
  /// The code points after composition.
  private(set) var scalars: [UInt32] = []
  /// For each of them, where what it comes from begins in the text.
  private(set) var origins: [Int] = []
  /// For what was composed, by where it begins in the text, where it ends.
  private(set) var ends: [Int: Int] = [:]

  init(_ text: [UInt32]) {
    scalars.reserveCapacity(text.count)
    origins.reserveCapacity(text.count)
    var start = 0
    while start < text.count {
      var end = start + 1
      while end < text.count, !Self.isInert(text[end]) { end += 1 }
      if end == start + 1, Self.isInert(text[start]) {
        append(text[start], start)
      } else {
        compose(text, start..<end)
      }
      start = end
    }
  }

  /// Composes letters one by one, so that each keeps its place.
  private mutating func compose(_ text: [UInt32], _ range: Range<Int>) {
    var view = String.UnicodeScalarView()
    for value in text[range] { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    var offset = range.lowerBound
    for letter in String(view) {
      let written = letter.unicodeScalars
      // Where memory is short the letter stays as it is.
      let composed = ((try? normalizedNFC(String(letter))) ?? String(letter)).unicodeScalars
      if composed.elementsEqual(written) {
        for scalar in written {
          append(scalar.value, offset)
          offset += 1
        }
      } else {
        for scalar in composed { append(scalar.value, offset) }
        ends[offset] = offset + written.count
        offset += written.count
      }
    }
  }

  private mutating func append(_ scalar: UInt32, _ origin: Int) {
    scalars.append(scalar)
    origins.append(origin)
  }

  private static func isInert(_ value: UInt32) -> Bool { Unicode.Scalar(value).map(isSurelyNFC) ?? true }
}
