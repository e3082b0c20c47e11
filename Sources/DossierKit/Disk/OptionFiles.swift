internal import DossierCore
internal import DossierTemplating

/// The files that a writer's options name.
enum OptionFiles {
  /// The contents by path; what cannot be read is a finding.
  static func read(
    of options: WriterOptions, for writer: any Writer, in folder: DossierFolder, findings: inout [Finding]
  ) -> [String: [UInt8]] {
    let owner = "the output \(quoted(writer.format.name))"
    var files: [String: [UInt8]] = [:]
    for (name, file) in options.files(of: writer.options) {
      switch folder.contents(of: file, namedBy: owner) {
      case .success(let bytes): files[file] = bytes
      case .failure(let finding): findings.append(finding.about(path(name, of: writer)))
      }
    }
    for (name, template) in options.templates(of: writer.options) {
      var told: [Finding] = []
      let read = templates(template, findings: &told) { folder.contents(of: $0, namedBy: owner) }
      findings += told.map { $0.about(path(name, of: writer)) }
      files.merge(read) { one, _ in one }
    }
    return files
  }

  /// Where a dossier says an option.
  private static func path(_ name: String, of writer: any Writer) -> FieldPath {
    FieldPath([.key("outputs"), .key(writer.format.name), .key(name)])
  }

  /// The contents of a template that lies anywhere, and of its partials, by path.
  static func read(template path: String, findings: inout [Finding]) -> [String: [UInt8]] {
    templates(path, findings: &findings) { file in
      do throws(SystemError) {
        // The user may name a pipe; what a template names is a file.
        return .success(file == path ? try FileReading.contents(of: file) : try FileReading.file(file))
      } catch  where error.isAbsence {
        return .failure(Finding(.missingFile, "there is no template \(quoted(file))"))
      } catch {
        return .failure(Finding(.unreadable, "the template \(quoted(file)) cannot be read: \(error.reason)"))
      }
    }
  }

  /// A template and the partials that it uses, and those that they use. One that is missing is left to who compiles the
  /// template and knows the place that asks for it.
  private static func templates(
    _ path: String, findings: inout [Finding], contents: (String) -> Result<[UInt8], Finding>
  ) -> [String: [UInt8]] {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let ending = path[name...].lastIndex(of: ".").map { path[$0...] } ?? ""
    var files: [String: [UInt8]] = [:]
    var waiting = [path]
    var asked: Set = [path]
    while let file = waiting.popLast() {
      switch contents(file) {
      case .success(let bytes):
        files[file] = bytes
        let partials = TemplateGuide.partials(of: bytes).map { "\(path[..<name])\($0)\(ending)" }
        waiting += partials.filter { asked.insert($0).inserted }
      case .failure(let finding) where file == path || finding.code != .missingFile: findings.append(finding)
      case .failure: break
      }
    }
    return files
  }
}
