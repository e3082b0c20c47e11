internal import DossierCore
internal import DossierLoading
import Glibc

/// Where a dossier is read from: a folder, a YAML or JSON file, or standard input.
public struct Input: Sendable {
  /// What findings call the text: the path as the user wrote it, `-` for standard input.
  public let name: String
  /// The dossier's folder, which paths in the dossier start from; nil for standard input.
  public let folder: String?

  let syntax: Syntax?
  /// The id that the name of the folder or file gives; nil where that would be a part of the name alone.
  let nameID: EntityID?
  private let problem: Finding?

  /// Looks where the path leads: to a folder with a manuscript, to a file, or, when it is `-`, to standard input.
  public init(path: String) {
    if path == "-" {
      self.init(name: "-", folder: nil, syntax: nil, nameID: nil)
    } else if FileReading.isFolder(path) {
      self.init(folder: path)
    } else {
      let parent = Self.parent(of: path)
      self.init(
        name: path, folder: parent, syntax: Syntax(fileName: path), nameID: Self.id(ofFile: path, in: parent))
    }
  }

  private init(folder: String) {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let present = Self.manuscripts.filter { FileReading.exists("\(trimmed)/\($0)") }
    let name = "\(trimmed)/\(present.first ?? Self.manuscripts[0])"
    var problem: Finding?
    if present.isEmpty {
      problem = Finding(
        .missingFile, "\(quoted(trimmed)) has no \(Self.manuscripts.joined(separator: ", ")): it is no dossier's folder"
      )
    } else if present.count > 1 {
      problem = Finding(
        .unreadable, "\(quoted(trimmed)) has \(present.joined(separator: " and ")): say which one is meant")
    }
    self.init(
      name: name, folder: trimmed, syntax: Syntax(fileName: name), nameID: Self.id(ofFolder: trimmed),
      problem: problem)
  }

  private init(name: String, folder: String?, syntax: Syntax?, nameID: EntityID?, problem: Finding? = nil) {
    self.name = name
    self.folder = folder
    self.syntax = syntax
    self.nameID = nameID
    self.problem = problem
  }

  /// The files that a dossier's folder may have as its manuscript.
  public static let manuscripts = ["dossier.yaml", "dossier.yml", "dossier.json"]

  /// The bytes of the text, or the finding that says why there are none.
  func contents() -> Result<[UInt8], Finding> {
    if let problem { return .failure(problem) }
    do throws(SystemError) {
      let bytes =
        name == "-"
        ? try FileReading.contents(of: STDIN_FILENO, named: "standard input") : try FileReading.contents(of: name)
      return .success(bytes)
    } catch {
      return .failure(Finding(.unreadable, "cannot read \(quoted(name)): \(error.reason)"))
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A manuscript under its usual name is called by its folder, any other file by its own name.
  private static func id(ofFile path: String, in folder: String) -> EntityID? {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    if manuscripts.contains(file) { return id(ofFolder: folder) }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return EntityID(naming: stem)
  }

  private static func id(ofFolder folder: String) -> EntityID? {
    let whole = FileReading.real(folder) ?? folder
    return whole.split(separator: "/").last.flatMap { EntityID(naming: String($0)) }
  }
}
