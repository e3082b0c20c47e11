internal import DossierCore

/// The files that a writer's options name.
enum OptionFiles {
  /// The contents by path; what cannot be read is a finding.
  static func read(
    of options: WriterOptions, for writer: any Writer, in folder: DossierFolder, findings: inout [Finding]
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in options.files(of: writer.options) {
      switch folder.contents(of: file, namedBy: "the output \(quoted(writer.format.name))") {
      case .success(let bytes): files[file] = bytes
      case .failure(let finding): findings.append(finding)
      }
    }
    return files
  }
}
