/// The archived text of a source, ready to be searched.
struct Snapshot {
  /// The code points as they stand.
  let scalars: [UInt32]
  private var whitespace: PassageSearch
  private var plain: PassageSearch
  private var canonical: PassageSearch
  /// The search in which typography does not matter.
  var typographic: PassageSearch
  /// How many places may still be looked at for quotes with omissions.
  var steps = Limits.quoteSteps

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    plain = PassageSearch(text: FoldedText(scalars, .none))
    whitespace = PassageSearch(text: FoldedText(scalars, .whitespace))
    canonical = PassageSearch(text: FoldedText(scalars, .canonical))
    typographic = PassageSearch(text: FoldedText(scalars, .typographic))
  }

  /// The first places of the words at a level of folding, in code points of the text as it stands.
  mutating func places(of words: [UInt32], _ folding: FoldedText.Folding) -> [Range<Int>] {
    let pattern = FoldedText(words, folding)
    return switch folding {
    case .none: Self.places(of: pattern.scalars[...], in: &plain)
    case .whitespace: Self.places(of: pattern.trimmed, in: &whitespace)
    case .canonical: Self.places(of: pattern.trimmed, in: &canonical)
    case .typographic: Self.places(of: pattern.trimmed, in: &typographic)
    }
  }

  private static func places(of words: ArraySlice<UInt32>, in search: inout PassageSearch) -> [Range<Int>] {
    let places = search.wholePlaces(of: words, limit: Limits.quotePlaces)
    return places.map(search.origin)
  }

  /// A part of the text.
  func text(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for value in scalars[range.clamped(to: scalars.indices)] {
      if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
    return String(result)
  }

  /// The passage in code points of the text as it stands.
  func passage(_ range: Range<Int>) -> Verification.Passage {
    var hidden: [Unicode.Scalar] = []
    for value in scalars[range] where FoldedText.isHidden(value) {
      if let scalar = Unicode.Scalar(value), !hidden.contains(scalar) { hidden.append(scalar) }
    }
    return Verification.Passage(
      position: range, exact: text(range),
      prefix: text(max(0, range.lowerBound - 32)..<range.lowerBound),
      suffix: text(range.upperBound..<min(scalars.count, range.upperBound + 32)), hidden: hidden)
  }
}
