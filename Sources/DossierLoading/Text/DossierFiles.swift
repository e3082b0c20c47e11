public import DossierCore

/// The files that a dossier names, as the loader is given them: it never reads a file itself.
public struct DossierFiles: Sendable {
  /// What findings call the file at a path of the dossier.
  public let name: @Sendable (String) -> String
  /// The contents of the file at a path of the dossier, or the finding that says why there are none: `missingFile` when
  /// it is not there.
  public let contents: @Sendable (String) -> Result<[UInt8], Finding>
  /// The names in the folder at a path of the dossier, which ends with a slash or is empty; none where there is
  /// no such folder, and the finding that says why they cannot be told.
  public let names: @Sendable (String) -> Result<[String], Finding>

  /// Files that are named, read and listed so.
  public init(
    name: @escaping @Sendable (String) -> String, contents: @escaping @Sendable (String) -> Result<[UInt8], Finding>,
    names: @escaping @Sendable (String) -> Result<[String], Finding> = { _ in .success([]) }
  ) {
    self.name = name
    self.contents = contents
    self.names = names
  }

  /// None: for a dossier that is all in one text.
  public static let none = DossierFiles(
    name: { $0 },
    contents: { .failure(Finding(.missingFile, "\(quoted($0)) is named, and this dossier has no folder")) })
}
