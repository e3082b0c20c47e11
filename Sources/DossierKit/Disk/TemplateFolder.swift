public import DossierCore
internal import DossierLoading
internal import DossierTemplates
import Glibc

/// The templates, style sheets and label files in use.
public struct TemplateFolder: Sendable {
  /// Where they lie.
  public let path: String
  /// Every file by its path below the folder: `epub/style.css`.
  public let files: [String: [UInt8]]

  /// The files of a folder.
  public init(path: String) throws(SystemError) {
    var files: [String: [UInt8]] = [:]
    var folders = Self.parts.filter { FileReading.isFolder("\(path)/\($0)") }
    while let folder = folders.popLast() {
      for name in try FileReading.names(in: "\(path)/\(folder)") where !name.hasPrefix(".") {
        let file = "\(folder)/\(name)"
        if FileReading.isFolder("\(path)/\(file)") {
          if folder.split(separator: "/").count < Self.deepest { folders.append(file) }
        } else {
          files[file] = try FileReading.contents(of: "\(path)/\(file)")
        }
      }
    }
    self.path = path
    self.files = files
  }

  /// The folders of a template folder.
  private static let parts = ["briefing", "epub", "explanations", "labels", "markdown", "starter"]

  /// How deep a template may lie, so that a link back up ends somewhere.
  private static let deepest = 4

  /// The files that came with the program, or those of a folder that the user has chosen.
  ///
  /// - Parameter chosen: The folder that the user has named; nothing else is looked at then.
  /// - Throws: A finding that lists the places, when they are in none of them.
  public static func installed(chosen: String? = nil) throws(Missing) -> TemplateFolder {
    let places = Templates.folders(chosen: chosen, executableFolder: executableFolder)
    for place in places where FileReading.isFolder("\(place)/labels") {
      do throws(SystemError) {
        return try TemplateFolder(path: place)
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

  /// That the templates are nowhere.
  public struct Missing: Error, Sendable {
    /// Where they were looked for.
    public let finding: Finding
  }

  /// The words of a language: those of its own file, of the language without its region, else English.
  func labels(for language: String, findings: inout [Finding]) -> Labels {
    let english = labels(in: "labels/en.yaml", findings: &findings) ?? Labels(language: "en", texts: [:])
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    let own = [language, primary].lazy.map { "labels/\($0).yaml" }.first { files[$0] != nil }
    guard let own else {
      findings.append(
        Finding(.missingLabel, "there are no labels for the language \(quoted(language)): the English ones are used"))
      return english
    }
    if own == "labels/en.yaml" { return english }
    guard let labels = labels(in: own, findings: &findings) else { return english }
    let missing = english.keys.subtracting(labels.keys).sorted()
    if let first = missing.first {
      findings.append(
        Finding(
          .missingLabel,
          "\(quoted(own)) lacks \(quoted(first)) and \(missing.count - 1) more labels: the English ones are used"))
    }
    return labels.completed(by: english)
  }

  private func labels(in file: String, findings: inout [Finding]) -> Labels? {
    guard let bytes = files[file] else {
      findings.append(Finding(.missingTemplate, "\(quoted("\(path)/\(file)")) is missing"))
      return nil
    }
    return LabelFile.read(bytes, file: "\(path)/\(file)", findings: &findings)
  }

  /// The folder of the running program.
  private static var executableFolder: String? {
    guard let program = FileReading.real("/proc/self/exe"), let slash = program.lastIndex(of: "/") else { return nil }
    return String(program[..<slash])
  }
}
