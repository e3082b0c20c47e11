internal import DossierCore
internal import DossierPacket
import Glibc

/// The files of a folder that was received. No link is followed.
struct ReceivedFolder: ReceivedFiles {
  let name: String
  let files: [ReceivedFile]
  let archiveSize: UInt64? = nil

  /// Reads the names in the folder and below it, sorted by bytes within each folder.
  init(_ path: String) throws(SystemError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    name = String(trimmed)
    var files: [ReceivedFile] = []
    try Self.collect(in: name, below: "", depth: 0, into: &files)
    self.files = files
  }

  func contents(of position: Int) throws(Unreadable) -> [UInt8] {
    do throws(SystemError) {
      return try FileReading.file("\(name)/\(files[position].name)", limit: Limits.packetFileSize)
    } catch {
      throw Unreadable(reason: error.reason)
    }
  }

  private static func collect(
    in root: String, below folder: String, depth: Int, into files: inout [ReceivedFile]
  ) throws(SystemError) {
    guard depth < Limits.packetDepth else { throw SystemError("cannot read \(root)/\(folder)", number: ELOOP) }
    for name in try FileReading.names(in: folder.isEmpty ? root : "\(root)/\(folder)") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard let status = try FileStatus("\(root)/\(path)") else { continue }
      switch status.kind {
      case .folder: try collect(in: root, below: path, depth: depth + 1, into: &files)
      case .file: files.append(ReceivedFile(name: path, size: UInt64(status.size), kind: .file))
      case .link: files.append(ReceivedFile(name: path, size: 0, kind: .link))
      case .other: files.append(ReceivedFile(name: path, size: 0, kind: .other))
      }
    }
  }
}
