public import DossierCore

/// The files of a new dossier, which teach the format by a small example.
///
/// The template is a dossier itself, in the folder `starter` of the templates; the new one has an id and a title of its
/// own, and the schema beside it for editors.
public struct Starter: Sendable {
  /// The files, by their paths in the new folder.
  public let files: [Artifact]

  /// The files of a dossier with this name.
  ///
  /// - Parameters:
  ///   - name: What somebody calls it: the last part of its folder's path.
  ///   - templates: Where the folder `starter` is.
  /// - Throws: A finding that says what is missing, when the templates have no such folder.
  public init(name: String, templates: TemplateFolder) throws(TemplateFolder.Missing) {
    let template = templates.files.filter { $0.key.hasPrefix(Self.folder) }
    let manuscript = Self.folder + "dossier.yaml"
    guard template[manuscript] != nil else {
      throw TemplateFolder.Missing(
        finding: Finding(.missingTemplate, "\(quoted("\(templates.path)/\(manuscript)")) is missing"))
    }
    var files = [Artifact(path: "dossier.schema.json", mediaType: "application/schema+json", body: DossierSchema.json)]
    for (path, bytes) in template {
      let body = path == manuscript ? Self.named(name, bytes) : bytes
      files.append(Artifact(path: String(path.dropFirst(Self.folder.count)), mediaType: "text/plain", body: body))
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let folder = "starter/"

  /// The manuscript with the id and the title that the name suggests in place of its own.
  private static func named(_ name: String, _ manuscript: [UInt8]) -> [UInt8] {
    var lines = String(decoding: manuscript, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    func replace(_ key: String, _ value: String) {
      guard let line = lines.firstIndex(where: { $0.hasPrefix(key + ": ") }) else { return }
      let old = lines[line]
      lines[line] = "\(key): \(value)"
      // A comment stays in its column.
      guard let comment = old.firstIndex(of: "#") else { return }
      let column = old.distance(from: old.startIndex, to: comment)
      lines[line] += String(repeating: " ", count: max(1, column - lines[line].count)) + old[comment...]
    }
    if let id = EntityID(naming: name) ?? DefaultID.id(of: title(name)) { replace("id", id.text) }
    replace("title", quotation(title(name)))
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// `harbour-lane` as `Harbour lane`.
  private static func title(_ name: String) -> String {
    let words = name.unicodeScalars.map { $0 == "-" || $0 == "_" || !$0.isHarmless ? " " : Character($0) }
    let text = String(words).split(separator: " ").joined(separator: " ")
    return text.isEmpty ? "Untitled" : text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text as YAML.
  private static func quotation(_ title: String) -> String {
    "\"" + title.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
