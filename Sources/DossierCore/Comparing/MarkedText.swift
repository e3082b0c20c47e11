/// A text with what it has lost and gained, for a reader: long stretches that stayed are cut short, and where little
/// stayed there is nothing to mark.
public enum MarkedText: Sendable, Equatable {
  /// The stretches, those that stayed cut to the words next to a change.
  case marked([WordDifference.Segment])
  /// The old text and the new one, which have little in common.
  case replaced(old: String, new: String)

  /// How many words of a stretch that stayed are shown next to a change.
  private static let context = 8
  /// How much of the texts must have stayed for marks to be of use.
  private static let leastLikeness = 0.4

  /// The text of a rewording; nil where one of its sides is missing.
  public init?(_ rewording: Rewording) {
    guard let old = rewording.old, let new = rewording.new, let segments = rewording.segments else { return nil }
    if WordDifference.likeness(of: segments) < Self.leastLikeness {
      self = .replaced(old: old, new: new)
    } else {
      self = .marked(
        segments.enumerated().map { position, segment in
          guard case .same(let text) = segment else { return segment }
          return .same(Self.cut(text, isFirst: position == 0, isLast: position == segments.count - 1))
        })
    }
  }

  /// The old text, what it has lost marked as deleted.
  public var old: [WordDifference.Segment] {
    switch self {
    case .marked(let segments): segments.filter { if case .inserted = $0 { false } else { true } }
    case .replaced(let old, _): [.same(old)]
    }
  }

  /// The new text, what it has gained marked as inserted.
  public var new: [WordDifference.Segment] {
    switch self {
    case .marked(let segments): segments.filter { if case .deleted = $0 { false } else { true } }
    case .replaced(_, let new): [.same(new)]
    }
  }

  private static func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = WordDifference.words(of: text)
    let head = isFirst ? 0 : 2 * context
    let tail = isLast ? 0 : 2 * context
    guard words.count > head + tail + context else { return text }
    return words.prefix(head).joined() + (isFirst ? "" : " ") + "…" + (isLast ? "" : " ") + words.suffix(tail).joined()
  }
}
