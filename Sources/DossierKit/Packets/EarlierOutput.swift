/// Files of a format that lie in a folder of outputs and are of another edition of the dossier than the one built last.
public struct EarlierOutput: Sendable, Hashable {
  /// The name of the format.
  public let format: String
  /// The number of the edition that they are of, else its date, else ``OutputEdition/noState``.
  public let edition: String

  /// For people: what lies there.
  public var description: String {
    "\(format) of \(edition == OutputEdition.noState ? "an edition that has no number" : "edition \(edition)")"
  }
}
