internal import DossierCore

/// Why nothing is written to a place that the user has named: something is there that is not the program's.
public enum TargetRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// A link has that name; what it leads to may be anything, and nobody has named it.
  case link(String)
  /// A file is to be written, and something else has that name.
  case notAFile(String)
  /// A folder is to be written, and something else has that name.
  case notAFolder(String)
  /// These files of the folder would be replaced, and no build has written them, or they were changed since.
  case notOurs([String], folder: String)
  /// The folder holds the outputs of another dossier, or of this one under another label.
  case otherEdition(OutputEdition, new: OutputEdition, folder: String)
  /// The list of what builds have written there cannot be read, so that nobody knows which files are theirs.
  case unknownEdition(folder: String)

  /// The dossier is made from what is there: its manuscript, or a file that it names.
  case source(String)

  /// What is in the way, and what would be right.
  public var description: String {
    switch self {
    case .link(let path): "\(quoted(path)) is a link: name what it leads to"
    case .notAFile(let path): "\(quoted(path)) is there and is not a file: choose another name"
    case .notAFolder(let path): "\(quoted(path)) is there and is not a folder: choose another name"
    case .notOurs(let files, let folder):
      "\(quoted(folder)) has \(Self.list(files)), which \(files.count == 1 ? "was" : "were") not written by a build or "
        + "changed since: choose another folder, move \(files.count == 1 ? "it" : "them") away, or say --force"
    case .source(let path): "\(quoted(path)) is what the dossier is made from: choose another name"
    case .otherEdition(let edition, let new, let folder):
      "\(quoted(folder)) holds the outputs of \(edition); these are those of \(new): choose another folder, or say --force, "
        + "which takes all of the old ones away"
        + (edition.name == new.name ? ", and give each dossier an `id` of its own" : "")
    case .unknownEdition(let folder):
      "\(quoted(folder)) has a \(OutputManifest.name) that cannot be read, so that nobody knows what lies there and who may see it: "
        + "choose another folder, or empty this one"
    }
  }

  private static func list(_ files: [String]) -> String {
    let shown = files.prefix(3).map { quoted($0) }.joined(separator: ", ")
    return files.count > 3 ? "\(shown) and \(files.count - 3) more" : shown
  }
}
