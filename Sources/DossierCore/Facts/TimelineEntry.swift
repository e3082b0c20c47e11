/// A dated thing of a dossier.
public struct TimelineEntry: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case event, claim, withdrawal, quote, reaction, correction, edition
  }

  /// When.
  public let date: EDTFDate
  /// What it is.
  public let kind: Kind
  /// The entity; nil for corrections and editions.
  public let id: EntityID?
  /// The text of a correction, the note of an edition; nil for entities.
  public let text: String?
}
