import DossierCore
import DossierText

/// Line ends inside a paragraph, which stand for a space, and for nothing where no space would stand: between two
/// characters of Chinese or Japanese.
enum SoftBreaks {
  /// The parts of a line without the breaks that stand for nothing.
  static func resolve(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    // The words in hand: what was broken is one text again.
    var run = ""
    var last: Unicode.Scalar?
    for (position, inline) in inlines.enumerated() {
      switch inline {
      case .text(let words): run += words
      case .softBreak where isNothing(last, inlines.dropFirst(position + 1).first?.first): continue
      default:
        if !run.isEmpty { result.append(.text(run)) }
        run = ""
        result.append(inline)
      }
      last = inline.last
    }
    if !run.isEmpty { result.append(.text(run)) }
    return result
  }

  private static func isNothing(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let last, let next else { return false }
    return EastAsian.isUnspaced(last.value) && EastAsian.isUnspaced(next.value)
  }
}

extension Prose.Inline {
  /// The first character that a reader sees of it; nil where that is none of its words.
  fileprivate var first: Unicode.Scalar? {
    switch self {
    case .text(let words), .code(let words): words.unicodeScalars.first
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines), .reference(_, let inlines):
      inlines.first?.first
    case .softBreak, .lineBreak, .citations, .mention, .note: nil
    }
  }

  /// The last one.
  fileprivate var last: Unicode.Scalar? {
    switch self {
    case .text(let words), .code(let words): words.unicodeScalars.last
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines), .reference(_, let inlines):
      inlines.last?.last
    case .softBreak, .lineBreak, .citations, .mention, .note: nil
    }
  }
}
