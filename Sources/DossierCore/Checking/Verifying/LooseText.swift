/// Why a quote that stands in an archived text is not found there: what programs do to a text that they take from a page,
/// and a quote must not follow without a word.
enum LooseText {
  /// What is folded beside typography to see whether that is the reason: two or three letters in one character, as they
  /// are set; a word that is divided at the end of a line.
  private enum Trace: CaseIterable {
    case ligatures, division, both
  }

  /// The reason, as a sentence without its end; nil where it is another one.
  static func reason(for quote: [UInt32], in text: [UInt32]) -> String? {
    for trace in Trace.allCases {
      let words = Array(Passage(quote, trace).folded.trimmed)
      let passage = Passage(text, trace)
      var search = PassageSearch(text: passage.folded)
      guard let found = search.wholePlaces(of: words, limit: 1).first else { continue }
      let place = search.origin(of: found)
      guard let last = place.last else { continue }
      return sentence(trace, text[passage.origins[place.lowerBound]...passage.origins[last]], quote)
    }
    return nil
  }

  private static func sentence(_ trace: Trace, _ passage: ArraySlice<UInt32>, _ quote: [UInt32]) -> String {
    var parts: [String] = []
    if let ligature = passage.first(where: { ligatures[$0] != nil && !quote.contains($0) }),
      let letters = ligatures[ligature]
    {
      parts.append(
        "the ligature U+\(String(ligature, radix: 16, uppercase: true)) where the quote has the letters \(quoted(letters))"
      )
    } else if let ligature = quote.first(where: { ligatures[$0] != nil }), let letters = ligatures[ligature] {
      parts.append(
        "the letters \(quoted(letters)) where the quote has the ligature U+\(String(ligature, radix: 16, uppercase: true))"
      )
    }
    if trace != .ligatures, let division = division(in: passage) ?? division(in: quote[...]) {
      parts.append("a word divided at the end of a line, \(quoted(division))")
    }
    return
      "its words are there, but for what taking a text from a page leaves: it has \(parts.joined(separator: ", and ")). "
      + "Archive the text with whole words and plain letters"
  }

  /// The first word that is divided, with its two parts.
  private static func division(in text: ArraySlice<UInt32>) -> String? {
    for place in text.indices where isDivision(text, place) {
      let start = text[..<place].lastIndex(where: FoldedText.isSpace).map { $0 + 1 } ?? text.startIndex
      let next = text[(place + 1)...].firstIndex { !FoldedText.isSpace($0) } ?? text.endIndex
      let end = text[next...].firstIndex(where: FoldedText.isSpace) ?? text.endIndex
      return string(text[start...place]) + " " + string(text[next..<end])
    }
    return nil
  }

  private static func string(_ text: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(text.compactMap { Unicode.Scalar($0) }))
  }

  /// Whether a hyphen stands there at the end of a line, inside a word.
  private static func isDivision(_ text: ArraySlice<UInt32>, _ place: Int) -> Bool {
    guard [0x2D, 0x2010, 0xAD].contains(text[place]), place > text.startIndex, PassageSearch.isWordPart(text[place - 1])
    else { return false }
    var isLineEnd = false
    for value in text[(place + 1)...] {
      guard FoldedText.isSpace(value) else { return isLineEnd && PassageSearch.isWordPart(value) }
      if value == 0x0A || value == 0x0D { isLineEnd = true }
    }
    return false
  }

  /// A text without a trace, folded.
  private struct Passage {
    let folded: FoldedText
    /// Where in the text as it stands the code points come from that were folded.
    let origins: [Int]

    init(_ text: [UInt32], _ trace: Trace) {
      var kept: [UInt32] = []
      var origins: [Int] = []
      var position = 0
      while position < text.count {
        if trace != .ligatures, isDivision(text[...], position) {
          position += 1
          while FoldedText.isSpace(text[position]) { position += 1 }
          continue
        }
        let letters = trace == .division ? nil : ligatures[text[position]]
        for letter in letters?.unicodeScalars.map(\.value) ?? [text[position]] {
          kept.append(letter)
          origins.append(position)
        }
        position += 1
      }
      folded = FoldedText(kept, .typographic)
      self.origins = origins
    }
  }

  private static let ligatures: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0x0132: "IJ",
    0x0133: "ij",
  ]
}

extension Snapshot {
  /// Why the words of a quote are not found though they are there; nil where they are not.
  func reason(for quote: Quote) -> String? {
    LooseText.reason(for: quote.text.withoutTrailingBreaks.unicodeScalars.map(\.value), in: scalars)
  }
}

extension Verification.Divergence {
  /// What tells two texts apart that look the same: the code points of the first letter that differs, in brackets; empty
  /// where everybody sees it.
  var unseen: String {
    for (one, other) in zip(source.unicodeScalars, quote.unicodeScalars) where one != other {
      let isPlain = one.value >> 8 == other.value >> 8 || one.isASCII && other.isASCII
      let areLetters = one.properties.isAlphabetic && other.properties.isAlphabetic
      if isPlain && (areLetters || one.isASCII && other.isASCII) { return "" }
      return " (\(name(one)) where the quote has \(name(other)))"
    }
    return ""
  }

  private func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + WrittenDate.padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
  }
}
