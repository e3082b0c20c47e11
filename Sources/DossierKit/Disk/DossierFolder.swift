internal import DossierCore
internal import DossierLoading
import Glibc

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
    do throws(SystemError) {
      let opened = try Descriptor(
        file, beneath: Descriptor(opening: path, O_RDONLY | O_DIRECTORY), O_RDONLY, named: name)
      // A pipe would keep the reader waiting for ever, and a device has no end.
      guard try FileStatus(of: opened, named: name).kind == .file else {
        return failure(.unreadable, "\(quoted(name)), which is no file")
      }
      let bytes = try FileReading.contents(of: opened, named: name)
      guard bytes.count <= Limits.fileSize else {
        return failure(.limit, "\(quoted(name)), which has more than \(Limits.fileSize >> 20) MB")
      }
      return .success(bytes)
    } catch {
      switch error.number {
      case ENOENT, ENOTDIR: return .failure(missing(file, named: name, by: owner))
      case EXDEV: return failure(.outsidePath, "\(quoted(name)), which leads out of the dossier's folder")
      // A link may lead anywhere, and elsewhere tomorrow.
      case ELOOP:
        return failure(
          .outsidePath, "\(quoted(name)), which is a link or lies behind one: put the file itself into the folder")
      case ENXIO: return failure(.unreadable, "\(quoted(name)), which is no file")
      default: return failure(.unreadable, "\(quoted(name)), which cannot be read: \(error.reason)")
      }
    }
  }

  /// That a file is not there, with what lies in its place and is called nearly the same.
  private func missing(_ file: String, named name: String, by owner: String) -> Finding {
    let (folder, last) = FileWriting.split(file)
    var near = elsewhere(last)
    if near == nil, case .success(let names) = names(in: folder == "." ? "" : folder) {
      near = nearest(to: last, among: names).map { folder == "." ? $0 : "\(folder)/\($0)" }
    }
    return Finding(
      .missingFile, "\(owner) names the file \(quoted(name)), which is not there", fix: near == file ? nil : near)
  }

  /// Where the only file of that name lies, in the folder or below it, in whatever case it is written.
  private func elsewhere(_ name: String) -> String? {
    let wanted = name.lowercased()
    var folders = [""]
    var found: [String] = []
    var next = 0
    while next < min(folders.count, Limits.searchedFolders) {
      let folder = folders[next]
      next += 1
      guard case .success(let names) = names(in: folder) else { continue }
      for name in names {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if name.lowercased() == wanted { found.append(path) }
        // Hardly a folder has a dot in its name, and hardly a file has none.
        if !name.contains("."), folders.count < Limits.searchedFolders { folders.append(path) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The files of the folder, as the loader is given them.
  var files: DossierFiles {
    guard let path else { return .none }
    return DossierFiles(
      name: { path == "." ? $0 : "\(path)/\($0)" },
      contents: { contents(of: $0, namedBy: "the dossier") },
      names: { names(in: $0) })
  }

  /// The names in a folder of the folder.
  private func names(in folder: String) -> Result<[String], Finding> {
    guard let path else { return .success([]) }
    do throws(SystemError) {
      let opened = try Descriptor(
        folder.isEmpty ? "." : folder, beneath: Descriptor(opening: path, O_RDONLY | O_DIRECTORY),
        O_RDONLY | O_DIRECTORY, named: "\(path)/\(folder)")
      return .success(try FileReading.names(in: opened, named: "\(path)/\(folder)"))
    } catch  where error.isAbsence {
      return .success([])
    } catch {
      return .failure(Finding(.unreadable, "\(error)"))
    }
  }

  /// Whether a path of the dossier leads to something in its folder; otherwise why not, as the end of a sentence.
  func refusal(of file: String) -> String? {
    guard let path else { return "and a dossier from standard input has no folder" }
    do throws(SystemError) {
      _ = try Descriptor(file, beneath: Descriptor(opening: path, O_RDONLY | O_DIRECTORY), O_RDONLY, named: file)
      return nil
    } catch  where error.isAbsence {
      return "which is not there"
    } catch {
      switch error.number {
      case EXDEV: return "which leads out of the dossier's folder"
      case ELOOP: return "which is a link or lies behind one: put the edition itself into the folder"
      default: return "which cannot be read: \(error.reason)"
      }
    }
  }
}
