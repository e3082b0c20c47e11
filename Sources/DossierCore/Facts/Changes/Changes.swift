/// What has changed from one edition of a dossier to the next.
public struct Changes: Sendable, Equatable {
  /// An edition, as a reader tells it from others.
  public struct Frame: Sendable, Equatable {
    /// What the dossier is called there.
    public let title: String
    /// The number of the edition.
    public let number: Int?
    /// When it was closed.
    public let date: EDTFDate?
  }

  /// The edition before.
  public let old: Frame
  /// This edition.
  public let new: Frame
  /// The changes in the dossier's order: of the dossier itself, then item by item, collection by collection; what is gone
  /// stands where it stood.
  public let list: [EditionChange]

  /// Whether nothing has changed.
  public var isEmpty: Bool { list.isEmpty }

  /// The same with some of the changes.
  package func keeping(_ isKept: (EditionChange) -> Bool) -> Changes {
    Changes(old: old, new: new, list: list.filter(isKept))
  }
}
