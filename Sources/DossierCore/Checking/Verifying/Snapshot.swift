/// The archived text of a source, ready to be searched.
struct Snapshot {
  /// The code points as they stand.
  let scalars: [UInt32]
  private let whitespace: FoldedText
  private let typographic: FoldedText
  private let plain: FoldedText

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    plain = FoldedText(scalars, .none)
    whitespace = FoldedText(scalars, .whitespace)
    typographic = FoldedText(scalars, .typographic)
  }

  /// The text at a level of folding.
  func folded(_ folding: FoldedText.Folding) -> FoldedText {
    switch folding {
    case .none: plain
    case .whitespace: whitespace
    case .typographic: typographic
    }
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
      start: range.lowerBound, end: range.upperBound, exact: text(range),
      prefix: text(max(0, range.lowerBound - 32)..<range.lowerBound),
      suffix: text(range.upperBound..<min(scalars.count, range.upperBound + 32)), hidden: hidden)
  }
}
