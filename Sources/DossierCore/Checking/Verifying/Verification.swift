/// What the archived text of its source says of the wording of a quote (format.md, section 6).
public struct Verification: Sendable, Equatable {
  /// The passage, as W3C Web Annotation selectors describe it: a TextPositionSelector and a TextQuoteSelector.
  public struct Passage: Sendable, Equatable {
    /// Where it begins and ends, in Unicode code points of the archived text as it stands; nil where nothing but quoted words
    /// may leave, since it tells how much stands before them.
    public internal(set) var position: Range<Int>?
    /// The passage itself.
    public let exact: String
    /// Up to 32 code points before it; nil where nothing but quoted words may leave.
    public internal(set) var prefix: String?
    /// Up to 32 code points after it; nil where nothing but quoted words may leave.
    public internal(set) var suffix: String?
    /// Invisible characters in the passage that were passed over: soft hyphens, zero-width spaces, bidirectional
    /// controls; in order of first appearance.
    public let hidden: [Unicode.Scalar]
  }

  /// How far it vouches.
  public let level: VerificationLevel
  /// Where the words stand; nil when they were not found, found more than once, or not looked for.
  @Rare public internal(set) var passage: Passage?
  /// How often they were found, when more than once.
  public let occurrences: Int
  /// Where the words part from the text, for a quote that was not found: what agrees, what the source has, what the
  /// quote has.
  @Rare public private(set) var divergence: Divergence?

  /// Where a quote parts from the nearest passage of its source.
  public struct Divergence: Sendable, Equatable {
    /// The last words that agree.
    public let agreed: String
    /// How the source goes on.
    public let source: String
    /// How the quote goes on.
    public let quote: String
  }

  /// Nothing was looked for: there is no archived text, or the words are not meant to be verbatim.
  static let unchecked = Verification(level: .unchecked, passage: nil, occurrences: 0, divergence: nil)
}
