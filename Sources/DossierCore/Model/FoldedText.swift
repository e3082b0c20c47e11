/// A text as code points, with differences that do not matter at a level folded away, and the way back to the text.
///
/// Letters are composed where typography is folded, and a step before. Never a compatibility normalisation, and joiners (U+200C, U+200D) stay: they spell words.
struct FoldedText {
  /// What is folded.
  enum Folding {
    /// Nothing.
    case none
    /// Runs of white space are one space; soft hyphens, zero-width spaces and bidirectional controls are dropped.
    case whitespace
    /// That, and letters that are the same to Unicode (canonical equivalence, UAX #15) are composed.
    case canonical
    /// That, and quotation marks, hyphens and dashes, and the ellipsis are those of a typewriter.
    case typographic
  }

  /// The code points after folding.
  private(set) var scalars: [UInt32] = []
  /// For each of them, where the code point that it comes from stands in the text.
  private(set) var origins: [Int] = []
  /// For letters that were composed, by where they begin in the text, where they end.
  private var ends: [Int: Int] = [:]

  /// A text, folded.
  init(_ text: [UInt32], _ folding: Folding) {
    scalars.reserveCapacity(text.count)
    origins.reserveCapacity(text.count)
    let isComposed = folding == .canonical || folding == .typographic
    let composed = isComposed ? ComposedText(text) : nil
    ends = composed?.ends ?? [:]
    for (position, scalar) in (composed?.scalars ?? text).enumerated() {
      let offset = composed?.origins[position] ?? position
      guard folding != .none else {
        append(scalar, offset)
        continue
      }
      if Self.isHidden(scalar) { continue }
      if Self.isSpace(scalar) {
        if scalars.last != 0x20 { append(0x20, offset) }
        continue
      }
      guard folding == .typographic else {
        append(scalar, offset)
        continue
      }
      if scalar == 0x2026 {
        for _ in 0..<3 { append(0x2E, offset) }
      } else {
        append(Self.typewriter(scalar), offset)
      }
    }
  }

  /// Where in the text what a code point comes from ends.
  func end(of position: Int) -> Int { ends[origins[position]] ?? origins[position] + 1 }

  private mutating func append(_ scalar: UInt32, _ offset: Int) {
    scalars.append(scalar)
    origins.append(offset)
  }

  /// The code points without spaces at either end.
  var trimmed: ArraySlice<UInt32> {
    guard let first = scalars.firstIndex(where: { $0 != 0x20 }), let last = scalars.lastIndex(where: { $0 != 0x20 })
    else { return [] }
    return scalars[first...last]
  }

  /// Soft hyphen, zero-width space, word joiner, byte order mark, and the bidirectional controls.
  static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// White_Space of Unicode.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func typewriter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x301D...0x301F, 0xFF02: 0x22
    case 0x2018...0x201B, 0x60, 0xB4, 0x2BC, 0x2032, 0x2039, 0x203A, 0xFF07: 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
    default: scalar
    }
  }
}
