internal import DossierCore
import Glibc

/// A folder that builds write into: what is ours there is replaced, and what is not stays.
///
/// The whole folder is swapped for the staged one, in one step, where all that it holds is replaced. Where it also holds
/// files of the user, or of formats that were not made this time, ours are put into their places one after the other,
/// each in one step; only a run that is killed by force can leave some of them undone.
struct OutputFolder {
  /// Where it is.
  let path: String
  /// Whether files that are not ours may be replaced, too.
  let isForced: Bool

  /// Puts the files of a stage into their places.
  ///
  /// - Parameters:
  ///   - manifest: The files that are staged.
  ///   - formats: The formats that were made; files that an earlier build has made for one of them and this one has not
  ///     are removed.
  func take(_ stage: String, _ manifest: OutputManifest, formats: Set<String>) throws {
    let lock = try FolderLock(FileWriting.split(path).folder)
    defer { lock.release() }
    let handlers = Self.interrupted.map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in handlers { signal(number, handler) } }
    guard FileReading.exists(path) else {
      try FileWriting.create("\(stage)/\(OutputManifest.name)", manifest.text)
      return try FileWriting.move(stage, to: path)
    }
    guard FileReading.isFolder(path), !FileReading.isLink(path) else { throw TargetRefusal.notAFolder(path) }
    let old = try self.manifest(replacedBy: manifest)
    let isOther = old.map { !$0.edition.goes(with: manifest.edition) } ?? false
    let present = Set(try FileReading.files(in: path))
    let listed = (old?.entries ?? []).filter { present.contains($0.path) && leadsNowhereElse($0.path) }
    // By force all that another edition has left goes, also what was changed since: a looser label is on the folder now.
    let current = isOther ? listed : listed.filter(isUnchanged)
    let ours = Set(current.map(\.path))
    try refuseForeign(manifest, ours)
    let new = Set(manifest.entries.map(\.path))
    // What was changed since stays in the list, so that it is known under which label it was made.
    let remaining = listed.filter { entry in
      !new.contains(entry.path) && !isOther && !(formats.contains(entry.format) && ours.contains(entry.path))
    }
    let stale = ours.subtracting(new).subtracting(remaining.map(\.path))
    let whole = OutputManifest(edition: manifest.edition, entries: manifest.entries + remaining)
    try FileWriting.create("\(stage)/\(OutputManifest.name)", whole.text)
    if present.subtracting(new).subtracting(stale) == [OutputManifest.name], try !FileReading.hasEmptyFolder(path) {
      for file in [""] + present.map({ "/" + $0 }) { FileWriting.adoptMode(of: path + file, for: stage + file) }
      if FileWriting.exchange(stage, path) { return }
    }
    // A run that is killed among the moves leaves files of both builds; the list then knows either, so that the next build
    // takes them for ours.
    let either = OutputManifest(edition: manifest.edition, entries: whole.entries + current)
    try FileWriting.create("\(stage)/\(OutputManifest.name).either", either.text)
    try replace(from: stage, manifest, stale: stale)
  }

  /// The signals by which people end a program. They wait for the moment in which files change their places.
  private static let interrupted = [SIGINT, SIGTERM, SIGHUP]

  /// The list that an earlier build has left.
  private func manifest(replacedBy new: OutputManifest) throws -> OutputManifest? {
    let file = "\(path)/\(OutputManifest.name)"
    guard FileReading.exists(file) else { return nil }
    guard !FileReading.isLink(file), let old = OutputManifest(try FileReading.contents(of: file)) else {
      throw TargetRefusal.unknownEdition(folder: path)
    }
    guard old.edition.goes(with: new.edition) || isForced else {
      throw TargetRefusal.otherEdition(old.edition, new: new.edition, folder: path)
    }
    return old
  }

  private func isUnchanged(_ entry: OutputManifest.Entry) -> Bool {
    let file = "\(path)/\(entry.path)"
    guard leadsNowhereElse(entry.path), FileReading.isFile(file),
      let bytes = try? FileReading.contents(of: file, limit: Limits.packetFileSize)
    else { return false }
    return OutputManifest.digest(of: bytes) == entry.digest
  }

  /// Whether every folder on the way to the file is a folder, and not a link to one.
  private func leadsNowhereElse(_ file: String) -> Bool {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if FileReading.exists(folder), FileReading.isLink(folder) || !FileReading.isFolder(folder) { return false }
    }
    return true
  }

  private func refuseForeign(_ manifest: OutputManifest, _ ours: Set<String>) throws(TargetRefusal) {
    var foreign: [String] = []
    for entry in manifest.entries {
      let file = "\(path)/\(entry.path)"
      guard leadsNowhereElse(entry.path) else { throw .notOurs([entry.path], folder: path) }
      guard FileReading.exists(file), !ours.contains(entry.path) else { continue }
      // By force other files may be replaced, but no folder and no link.
      if !isForced || !FileReading.isFile(file) { foreign.append(entry.path) }
    }
    if !foreign.isEmpty { throw .notOurs(foreign.sorted(), folder: path) }
  }

  private func replace(from stage: String, _ manifest: OutputManifest, stale: Set<String>) throws(SystemError) {
    let files = manifest.entries.map(\.path) + [OutputManifest.name]
    for file in files {
      if let slash = file.lastIndex(of: "/") { try FileWriting.makeFolder("\(path)/\(file[..<slash])") }
    }
    try FileWriting.move("\(stage)/\(OutputManifest.name).either", to: "\(path)/\(OutputManifest.name)")
    for file in files { try FileWriting.move("\(stage)/\(file)", to: "\(path)/\(file)") }
    for file in stale {
      unlink("\(path)/\(file)")
      // Folders that are empty now go with their files; one that is not empty stays by itself.
      var folder = FileWriting.split(file).folder
      while folder != ".", rmdir("\(path)/\(folder)") == 0 { folder = FileWriting.split(folder).folder }
    }
  }
}
