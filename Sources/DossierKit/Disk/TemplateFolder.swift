public import DossierCore
internal import DossierTemplates

/// The templates, style sheets and label files in use.
public struct TemplateFolder: Sendable {
  /// Where they lie.
  public let path: String
  /// Every file by its path below the folder: `epub/style.css`.
  public let files: [String: [UInt8]]
  /// The English words that came with the program, which hold where a folder of the user's own, made for an older one, has none.
  var ownWords: [UInt8]?

  /// The files of a folder.
  public init(path: String) throws(SystemError) {
    var files: [String: [UInt8]] = [:]
    var folders: [String] = []
    for part in Self.parts where try FileReading.isFolder("\(path)/\(part)") { folders.append(part) }
    while let folder = folders.popLast() {
      for name in try FileReading.names(in: "\(path)/\(folder)") where !name.hasPrefix(".") {
        let file = "\(folder)/\(name)"
        if try FileReading.isFolder("\(path)/\(file)") {
          if folder.split(separator: "/").count < Limits.templateFolders { folders.append(file) }
        } else {
          files[file] = try FileReading.file("\(path)/\(file)")
        }
      }
    }
    self.path = path
    self.files = files
  }

  /// The folders of a template folder.
  private static let parts = ["briefing", "epub", "explanations", "labels", "markdown", "starter"]

  /// The files that came with the program, or those of a folder that the user has chosen.
  ///
  /// - Parameter chosen: The folder that the user has named; nothing else is looked at then.
  /// - Throws: A finding that lists the places, when they are in none of them.
  public static func installed(chosen: String? = nil) throws(Missing) -> TemplateFolder {
    let places = Templates.folders(chosen: chosen, executableFolder: executableFolder)
    for place in places {
      do throws(SystemError) {
        guard try FileReading.isFolder("\(place)/labels") else { continue }
        var folder = try TemplateFolder(path: place)
        if chosen != nil {
          for own in Templates.folders(chosen: nil, executableFolder: executableFolder) where folder.ownWords == nil {
            folder.ownWords = try? FileReading.file("\(own)/\(english)")
          }
        }
        return folder
      } catch {
        throw Missing(finding: Finding(.missingTemplate, "\(error)"))
      }
    }
    let looked = places.map { quoted($0) }.joined(separator: ", ")
    throw Missing(
      finding: Finding(
        .missingTemplate, "the templates are not in \(looked): name their folder with --templates or DOSSIER_TEMPLATES")
    )
  }

  /// The file of the English words.
  static let english = "labels/en.yaml"

  /// That the templates are nowhere.
  public struct Missing: Error, Sendable {
    /// Where they were looked for.
    public let finding: Finding
  }

  /// The folder of the running program.
  private static var executableFolder: String? {
    guard let program = try? FileReading.real("/proc/self/exe"), let slash = program.lastIndex(of: "/") else {
      return nil
    }
    return String(program[..<slash])
  }
}
