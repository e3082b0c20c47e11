internal import DossierCore

extension Input {
  /// Takes back what a build that was broken off has left undone in a folder of outputs, before somebody reads it.
  ///
  /// - Parameter path: The folder, or a file in it.
  static func recover(_ path: String) throws {
    guard let status = try FileStatus(path, followsLinks: true) else { return }
    var folder = status.kind == .folder ? path : FileWriting.split(path).folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    // A link is read like what it leads to, and `.` has a name, beside which a build was made.
    if try FileStatus(folder)?.kind == .link || Stage.place(of: folder).prefix == Stage.inside {
      folder = try FileReading.real(folder) ?? folder
    }
    try Leftovers(of: folder).recoverForReading()
  }

  /// What is said of a folder where that did not go well.
  static func betweenTwo(_ error: any Error, at path: String) -> Finding {
    Finding(
      .brokenOff, "\(quoted(path)) cannot be read, since a build of it may have been broken off: \(error)",
      at: Place(file: path, line: 1, column: 1))
  }
}
