/// One thing in which an edition of a dossier differs from the edition before, in the terms of those who read it.
///
/// Which facts a change has depends on its kind. What stands on the old side is left out where it may not be told
/// (``Disclosure``): then there is only what holds now.
public struct EditionChange: Sendable, Equatable {
  /// What it is about.
  public enum Subject: Sendable, Equatable {
    /// The dossier itself.
    case dossier
    /// An item, under the name that outputs give it.
    case item(EntityKind, EntityID, name: String)
    /// So many items of a kind that may not be named.
    case unnamed(EntityKind, count: Int)
  }

  /// What it is about.
  public let subject: Subject
  /// What has happened to it.
  public internal(set) var kind: Kind
  /// The field, where the kind does not tell: `statement`, `derivesFrom`.
  public var field: String?
  /// What held before; nil where there was nothing, or where it may not be told.
  public var from: ChangedValue?
  /// What holds now; nil where there is nothing.
  public var to: ChangedValue?
  /// A text before and now.
  public var wording: Rewording?
  /// Whether something that held before may not be told.
  public internal(set) var isOldHidden = false
  /// What a list has that it did not have, in the order of the list.
  public var added: [ChangedValue] = []
  /// What a list no longer has, in the order of the list.
  public var removed: [ChangedValue] = []
  /// Whose stance it is, who asserts the claim, who reacts.
  public var party: ChangedValue?
  /// What a reaction is to.
  public var target: ChangedValue?
  /// When it came about.
  public var date: EDTFDate?
  /// The sources of it, as items.
  public var sources: [ChangedValue] = []
  /// Why, in the author's words and without markup.
  public var reason: String?
  /// What follows from it and was computed: a claim that is now contested, a quote that now agrees with its source.
  public var consequences: [EditionChange] = []

  /// A change, without the facts of its kind.
  init(_ subject: Subject, _ kind: Kind, field: String? = nil) {
    self.subject = subject
    self.kind = kind
    self.field = field
  }

  /// Whether it is about where a file lies, which concerns those alone who work on the dossier: readers are told that it is
  /// another one.
  package var isOfFile: Bool { isOf([FieldKey.path, FieldKey.previous]) }

  /// Whether it is of one of these fields.
  func isOf(_ keys: [StaticString]) -> Bool { field?.isKey(keys) == true }

  /// Whether it leaves what is said as it was: other punctuation, spelling or order.
  public var isWordingOnly: Bool { kind == .reworded || kind == .reordered }
}

/// A text before and now, without markup.
public struct Rewording: Sendable, Equatable {
  /// The text before; nil where there was none, or where it may not be told.
  public let old: String?
  /// The text now; nil where there is none.
  public let new: String?

  /// Whether both texts are short enough to stand in a sentence.
  public var isShort: Bool {
    (old?.count ?? 0) <= Self.longestInSentence && (new?.count ?? 0) <= Self.longestInSentence
  }

  private static let longestInSentence = 60

  /// The text now with what it has lost and gained, as a reader would mark it; nil where one of the two is missing.
  public var segments: [WordDifference.Segment]? {
    guard let old, let new else { return nil }
    return WordDifference.segments(from: old, to: new)
  }
}
