internal import DossierCore
internal import DossierLoading

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
  private let origin: Origin

  /// Who has named the text.
  private enum Origin {
    /// The user, and a pipe is as good as a file.
    case user
    /// The user has named its folder.
    case folder
    /// A dossier has named it or its folder, by a path in its own.
    case dossier(DossierFolder, path: String)
  }

  /// Looks where the path leads: to a folder with a manuscript, to a file, or, when it is `-`, to standard input.
  public init(path: String) {
    guard path != "-" else {
      self.init(name: "-", folder: nil, syntax: nil, nameID: nil)
      return
    }
    do {
      try Self.recover(path)
    } catch {
      self.init(unreadable: path, Self.betweenTwo(error, at: path))
      return
    }
    self.init(file: path) { name, isFolder in isFolder ? .folder : .user }
  }

  /// The edition that lies at a path of a dossier's folder.
  init(_ path: String, named folder: DossierFolder, at place: String) {
    self.init(file: place) { name, isFolder in
      .dossier(folder, path: isFolder ? "\(path)/\(FileWriting.split(name).name)" : path)
    }
  }

  private init(file path: String, _ origin: (_ name: String, _ isFolder: Bool) -> Origin) {
    do throws(SystemError) {
      if try FileReading.isFolder(path) {
        self = try Self(folder: path, origin)
      } else {
        let parent = Self.parent(of: path)
        self.init(
          name: path, folder: parent, syntax: Syntax(fileName: path), nameID: Self.id(ofFile: path, in: parent),
          origin: origin(path, false))
      }
    } catch {
      self.init(unreadable: path, Finding(.unreadable, "cannot read \(quoted(path)): \(error.reason)"))
    }
  }

  private init(unreadable path: String, _ problem: Finding) {
    self.init(name: path, folder: Self.parent(of: path), syntax: nil, nameID: nil, problem: problem)
  }

  private init(folder: String, _ origin: (_ name: String, _ isFolder: Bool) -> Origin) throws(SystemError) {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var present: [String] = []
    for name in Self.manuscripts where try FileReading.exists("\(trimmed)/\(name)") { present.append(name) }
    let name = "\(trimmed)/\(present.first ?? Self.manuscripts[0])"
    var problem: Finding?
    if present.isEmpty {
      problem = Finding(
        .missingFile,
        "\(quoted(trimmed)) has no \(Self.manuscripts.joined(separator: ", ")): it is no dossier's folder"
          + Self.advice(for: trimmed))
    } else if present.count > 1 {
      problem = Finding(
        .unreadable, "\(quoted(trimmed)) has \(present.joined(separator: " and ")): say which one is meant")
    }
    self.init(
      name: name, folder: trimmed, syntax: Syntax(fileName: name), nameID: Self.id(ofFolder: trimmed),
      problem: problem, origin: origin(name, true))
  }

  private init(
    name: String, folder: String?, syntax: Syntax?, nameID: EntityID?, problem: Finding? = nil,
    origin: Origin = .user
  ) {
    self.name = name
    self.folder = folder
    self.syntax = syntax
    self.nameID = nameID
    self.problem = problem
    self.origin = origin
  }

  /// The files that a dossier's folder may have as its manuscript.
  public static let manuscripts = ["dossier.yaml", "dossier.yml", "dossier.json"]

  /// The bytes of the text, or the finding that says why there are none.
  func contents() -> Result<[UInt8], Finding> {
    if let problem { return .failure(problem) }
    do throws(SystemError) {
      switch origin {
      case .user: return .success(name == "-" ? try FileReading.standardInput() : try FileReading.contents(of: name))
      case .folder: return .success(try FileReading.file(name))
      case .dossier(let folder, let path): return folder.contents(of: path, namedBy: "the dossier")
      }
    } catch  where error.isAbsence {
      return .failure(
        Finding(.unreadable, "there is no file or folder \(quoted(name))", fix: Self.neighbour(of: name)))
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
    // Where the folder cannot be told the name that the user has written does.
    let whole = (try? FileReading.real(folder)) ?? folder
    return whole.split(separator: "/").last.flatMap { EntityID(naming: String($0)) }
  }
}
