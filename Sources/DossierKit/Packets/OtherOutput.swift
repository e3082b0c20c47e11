/// Files of a format that lie in a folder of outputs and are of another edition of the dossier than the one built last.
public struct OtherOutput: Sendable, Hashable, CustomStringConvertible {
  /// The name of the format.
  public let format: String
  /// The edition that they are of, as ``OutputEdition/state``; nil where the list of the folder does not say.
  public let edition: String?

  /// For people: what lies there.
  public var description: String { "\(format) of \(OutputEdition.words(for: edition))" }
}
