internal import DossierCore
internal import DossierLoading

/// The folder of a dossier, out of which no path leads.
struct DossierFolder: Sendable {
  /// The folder as the user wrote it; nil for a dossier from standard input, which has none.
  let path: String?

  /// The contents of a file that the dossier names, or the finding that says why there are none.
  ///
  /// - Parameters:
  ///   - file: The path as the dossier has it, relative to the folder.
  ///   - owner: Who names it, as the beginning of the finding's sentence: `the source …`.
  func contents(of file: String, namedBy owner: String) -> Result<[UInt8], Finding> {
    func failure(_ code: FindingCode, _ message: String) -> Result<[UInt8], Finding> {
      .failure(Finding(code, "\(owner) names the file \(message)"))
    }
    guard let path else {
      return failure(.missingFile, "\(quoted(file)), and a dossier from standard input has no folder")
    }
    let name = path == "." ? file : "\(path)/\(file)"
    guard let real = FileReading.real(name), let root = FileReading.real(path) else {
      return failure(.missingFile, "\(quoted(name)), which is not there")
    }
    // A link may lead anywhere; what it leads to must lie in the folder too.
    guard real.hasPrefix(root == "/" ? root : root + "/") else {
      return failure(.outsidePath, "\(quoted(name)), which leads out of the dossier's folder")
    }
    // A pipe would keep the reader waiting for ever, and a device has no end.
    guard FileReading.isFile(real) else { return failure(.unreadable, "\(quoted(name)), which is no file") }
    do throws(SystemError) {
      let bytes = try FileReading.contents(of: real)
      guard bytes.count <= Limits.fileSize else {
        return failure(.limit, "\(quoted(name)), which has more than \(Limits.fileSize >> 20) MB")
      }
      return .success(bytes)
    } catch {
      return failure(.unreadable, "\(quoted(name)), which cannot be read: \(error.reason)")
    }
  }

  /// The files of the folder, as the loader is given them.
  var files: DossierFiles {
    guard let path else { return .none }
    return DossierFiles(
      name: { path == "." ? $0 : "\(path)/\($0)" },
      contents: { contents(of: $0, namedBy: "the dossier") },
      names: { (try? FileReading.names(in: "\(path)/\($0)")) ?? [] })
  }
}
