/// A folder of outputs whose place another has taken, in one step.
///
/// Somebody may have put something into it up to that moment, and after it. So it is looked at again: what is not ours is
/// carried over into the folder that is there now, and only what is listed, and unchanged, is removed.
struct ReplacedFolder {
  private let path: String
  /// The folder that is there now; nil where nobody knows, so that what is not ours stays where it is.
  private let target: String?
  /// The digests of the files that may be removed.
  private let listed: [String: Set<String>]
  /// The folders of these files.
  private let folders: Set<String>

  /// The folder and the list that lies in it; without one nothing in it is ours.
  init(_ path: String, by target: String?) throws(SystemError) {
    let file = "\(path)/\(OutputManifest.name)"
    var listed: [String: Set<String>] = [:]
    if try FileStatus(file)?.kind == .file {
      let text = try FileReading.file(file)
      if let manifest = OutputManifest(text) { listed = Self.listed(manifest, text) }
    }
    self.init(path, by: target, listed: listed)
  }

  init(_ path: String, by target: String?, listed: [String: Set<String>]) {
    self.path = path
    self.target = target
    self.listed = listed
    var folders: Set<String> = []
    for file in listed.keys {
      var folder = FileWriting.split(file).folder
      while folder != ".", folders.insert(folder).inserted { folder = FileWriting.split(folder).folder }
    }
    self.folders = folders
  }

  /// What a list makes ours, with itself.
  static func listed(_ manifest: OutputManifest, _ text: [UInt8]) -> [String: Set<String>] {
    var listed: [String: Set<String>] = [OutputManifest.name: [OutputManifest.digest(of: text)]]
    for entry in manifest.entries { listed[entry.path] = entry.digests }
    return listed
  }

  /// Carries over what is not ours; what has been moved when an error comes is moved back.
  ///
  /// - Parameter isFinal: Whether the new folder stays in any case. What is not ours then gets another name where the new
  ///   folder has the same.
  /// - Throws: `SystemError`, and ``TargetRefusal/notOurs(_:folder:)`` where the folder that is there now has the name too.
  func carryOver(isFinal: Bool) throws {
    guard let target, try FileReading.isFolder(target) else { return }
    var moved: [(from: String, to: String)] = []
    do {
      try carryOver("", to: target, isFinal, &moved)
    } catch {
      for (from, to) in moved.reversed() { try? FileWriting.move(to, toNew: from) }
      throw error
    }
  }

  private func carryOver(
    _ folder: String, to target: String, _ isFinal: Bool, _ moved: inout [(from: String, to: String)]
  ) throws {
    for name in try FileReading.names(in: path + folder) {
      let entry = folder + "/" + name
      let relative = String(entry.dropFirst())
      guard let status = try FileStatus(path + entry), try !isOurs(relative, status) else { continue }
      if status.kind == .folder, folders.contains(relative) {
        try carryOver(entry, to: target, isFinal, &moved)
        continue
      }
      var place = target + entry
      if let other = try FileStatus(place) {
        if other.isSame(as: status) { continue }
        if other.kind == .folder, status.kind == .folder {
          try carryOver(entry, to: target, isFinal, &moved)
          continue
        }
        guard isFinal else { throw TargetRefusal.notOurs([relative], folder: target) }
        place = try Self.freeName(beside: place)
      }
      try FileWriting.makeFolder(target + folder)
      try FileWriting.move(path + entry, toNew: place)
      moved.append((path + entry, place))
    }
  }

  private static func freeName(beside path: String) throws(SystemError) -> String {
    var number = 1
    while try FileReading.exists("\(path).yours-\(number)") { number += 1 }
    return "\(path).yours-\(number)"
  }

  private func isOurs(_ file: String, _ status: FileStatus) throws(SystemError) -> Bool {
    guard let digests = listed[file], status.kind == .file, let digest = try FileReading.digest(of: "\(path)/\(file)")
    else { return false }
    return digests.contains(digest)
  }

  /// Removes what is ours, and the folder with it. Whatever appears in it meanwhile is carried over, too.
  func remove() throws {
    // Somebody who had the folder open may go on for a while.
    for _ in 0..<100 {
      try carryOver(isFinal: true)
      for file in listed.keys.sorted() where file != OutputManifest.name { try removeIfOurs(file) }
      for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        _ = try FileWriting.removeEmpty("\(path)/\(folder)")
      }
      // The list goes last: as long as it is there, whoever finds this folder knows what is ours.
      guard try FileReading.names(in: path).allSatisfy({ $0 == OutputManifest.name }) else {
        if target == nil { return }
        continue
      }
      try removeIfOurs(OutputManifest.name)
      if try FileWriting.removeEmpty(path) { return }
    }
  }

  private func removeIfOurs(_ file: String) throws(SystemError) {
    let name = "\(path)/\(file)"
    guard let status = try FileStatus(name) else { return }
    var mayGo = try isOurs(file, status)
    // A second name of a file that stays.
    if let target, status.isSame(as: try FileStatus("\(target)/\(file)")) { mayGo = true }
    if mayGo { try FileWriting.remove(name) }
  }
}
