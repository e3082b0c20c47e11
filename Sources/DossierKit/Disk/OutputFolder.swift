/// A folder that builds write into: what is ours there is replaced, and what is not stays.
///
/// The whole folder is swapped for the staged one, in one step, where all that it holds is ours; files of formats that were
/// not made this time get a second name in the staged one before. Where it also holds files of the user, ours are put into
/// their places one after the other, and a journal says how to take that back (``Moves``).
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
  /// - Returns: What stays there of other editions of the dossier.
  func take(_ stage: Stage, _ manifest: OutputManifest, formats: Set<String>) throws -> [OtherOutput] {
    let lock = try FolderLock(Stage.place(of: path).folder)
    defer { lock.release() }
    try Leftovers(of: path).recover()
    return try Unfinished.guarded {
      guard let status = try FileStatus(path) else {
        try FileWriting.create("\(stage.new)/\(OutputManifest.name)", manifest.text)
        try Self.place(stage, at: path)
        return []
      }
      guard status.kind == .folder else { throw TargetRefusal.notAFolder(path) }
      return try replace(from: stage, manifest, formats)
    }
  }

  /// Puts the staged folder where nothing is.
  static func place(_ stage: Stage, at path: String) throws(SystemError) {
    try FileWriting.move(stage.new, toNew: path)
    do throws(SystemError) {
      try FileWriting.synchronize(folder: FileWriting.split(path).folder)
    } catch {
      try FileWriting.move(path, toNew: stage.new)
      throw error
    }
  }

  private func replace(
    from stage: Stage, _ manifest: OutputManifest, _ formats: Set<String>
  ) throws -> [OtherOutput] {
    let old = try self.manifest(replacedBy: manifest)
    let isOther = old.map { !$0.manifest.edition.goes(with: manifest.edition) } ?? false
    var current: [OutputManifest.Entry] = []
    var changed: [OutputManifest.Entry] = []
    for entry in old?.manifest.entries ?? [] {
      guard let now = try self.entry(entry) else { continue }
      // By force all that another edition has left goes, also what was changed since: a looser label is on the folder now.
      if isOther || entry.digests.contains(now.digest) { current.append(now) } else { changed.append(entry) }
    }
    let ours = Set(current.map(\.path))
    let replaced = try refuseForeign(manifest, ours)
    let new = Set(manifest.entries.map(\.path))
    let remaining = current.filter { !new.contains($0.path) && !formats.contains($0.format) && !isOther }
    // What was changed since stays in the list, so that it is known under which label it was made.
    let listed = remaining + changed.filter { !new.contains($0.path) }
    let whole = OutputManifest(edition: manifest.edition, entries: manifest.entries + listed)
    try FileWriting.create("\(stage.new)/\(OutputManifest.name)", whole.text)
    let known = ours.union(replaced.keys).union([OutputManifest.name])
    if let old, let present = try FileReading.files(of: path, within: known) {
      var list = OutputManifest(edition: manifest.edition, entries: current)
      list.entries += replaced.filter { !ours.contains($0.key) }.map {
        OutputManifest.Entry(path: $0.key, format: "", digest: $0.value)
      }
      let listed = ReplacedFolder.listed(list, old.text)
      if try exchange(stage, remaining.map(\.path), present, listed) { return whole.others }
    }
    var digests = replaced
    for entry in current where new.contains(entry.path) { digests[entry.path] = entry.digest }
    if let text = old?.text { digests[OutputManifest.name] = OutputManifest.digest(of: text) }
    let files =
      manifest.entries + [
        OutputManifest.Entry(path: OutputManifest.name, format: "", digest: OutputManifest.digest(of: whole.text))
      ]
    let stale = current.filter { entry in
      !new.contains(entry.path) && !remaining.contains { $0.path == entry.path }
    }
    try Moves(from: stage.path, to: path, moves(of: files, digests, stale)).make()
    return whole.others
  }

  // MARK: What is there

  /// The list that an earlier build has left.
  private func manifest(
    replacedBy new: OutputManifest
  ) throws -> (manifest: OutputManifest, text: [UInt8])? {
    let file = "\(path)/\(OutputManifest.name)"
    guard let status = try FileStatus(file) else { return nil }
    let text = status.kind == .file ? try FileReading.file(file) : []
    guard let old = OutputManifest(text) else { throw TargetRefusal.unknownEdition(folder: path) }
    guard old.edition.goes(with: new.edition) || isForced else {
      throw TargetRefusal.otherEdition(old.edition, new: new.edition, folder: path)
    }
    return (old, text)
  }

  /// The entry with the digest that its file has now; nil where there is no file.
  private func entry(_ entry: OutputManifest.Entry) throws(SystemError) -> OutputManifest.Entry? {
    guard try leadsNowhereElse(entry.path), let digest = try FileReading.digest(of: "\(path)/\(entry.path)") else {
      return nil
    }
    return OutputManifest.Entry(path: entry.path, format: entry.format, digest: digest, state: entry.state)
  }

  /// Whether every folder on the way to the file is a folder, and not a link to one.
  private func leadsNowhereElse(_ file: String) throws(SystemError) -> Bool {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if let status = try FileStatus(folder), status.kind != .folder { return false }
    }
    return true
  }

  /// Refuses to replace what is not ours; gives the digests of the files that are replaced by force.
  private func refuseForeign(_ manifest: OutputManifest, _ ours: Set<String>) throws -> [String: String] {
    var foreign: [String] = []
    var forced: [String: String] = [:]
    for entry in manifest.entries + [OutputManifest.Entry(path: OutputManifest.name, format: "", digest: "")] {
      let file = "\(path)/\(entry.path)"
      guard try leadsNowhereElse(entry.path) else { throw TargetRefusal.notOurs([entry.path], folder: path) }
      guard try FileReading.exists(file), !ours.contains(entry.path) else { continue }
      // By force other files may be replaced, but no folder and no link.
      let digest = try FileReading.digest(of: file)
      if entry.path == OutputManifest.name, digest != nil {
        forced[entry.path] = digest
      } else if isForced, let digest {
        forced[entry.path] = digest
      } else {
        foreign.append(entry.path)
      }
    }
    if !foreign.isEmpty { throw TargetRefusal.notOurs(foreign.sorted(), folder: path) }
    return forced
  }

  // MARK: All at once

  /// Swaps the folder for the staged one; false where that cannot be done, and nothing has changed then.
  ///
  /// - Parameters:
  ///   - remaining: The files that stay.
  ///   - present: The files that are there.
  ///   - listed: The digests of those that may go.
  private func exchange(
    _ stage: Stage, _ remaining: [String], _ present: [String], _ listed: [String: Set<String>]
  ) throws -> Bool {
    // What lies in the folder itself cannot take its place.
    guard Stage.place(of: path).prefix != Stage.inside else { return false }
    for file in remaining {
      try FileWriting.makeFolder(FileWriting.split("\(stage.new)/\(file)").folder)
      guard try FileWriting.link("\(path)/\(file)", as: "\(stage.new)/\(file)") else { return false }
    }
    for file in [""] + Self.withFolders(present).map({ "/" + $0 }) {
      try FileWriting.adoptMode(of: path + file, for: stage.new + file)
    }
    let out = "\(stage.path)/out"
    try FileWriting.move(stage.new, toNew: out)
    try FileWriting.synchronize(folder: stage.path)
    guard try FileWriting.exchange(out, path) else {
      try FileWriting.move(out, toNew: stage.new)
      return false
    }
    let old = ReplacedFolder(out, by: path, listed: listed)
    do {
      try FileWriting.synchronize(folder: FileWriting.split(path).folder)
      try FileWriting.synchronize(folder: stage.path)
      // Somebody may have put something into the folder between the look into it and this moment.
      try old.carryOver(isFinal: false)
    } catch {
      for _ in 0..<3 {
        if (try? FileWriting.exchange(out, path)) != nil { break }
      }
      throw error
    }
    // The new folder is in its place. What cannot be removed now is removed by the next run.
    for _ in 0..<3 {
      if (try? old.remove()) != nil { break }
    }
    return true
  }

  /// The paths and the folders that they lie in.
  private static func withFolders(_ files: [String]) -> [String] {
    var all: Set<String> = []
    for file in files {
      var path = file
      while path != ".", all.insert(path).inserted { path = FileWriting.split(path).folder }
    }
    return all.sorted()
  }

  // MARK: One after the other

  /// The moves that put these files into their places.
  private func moves(
    of files: [OutputManifest.Entry], _ digests: [String: String], _ stale: [OutputManifest.Entry]
  ) throws(SystemError) -> [Moves.Move] {
    var moves: [Moves.Move] = []
    let new = Self.withFolders(files.map(\.path))
    for folder in Set(new).subtracting(files.map(\.path)).sorted()
    where try !FileReading.exists("\(path)/\(folder)") { moves.append(.make(folder)) }
    for file in files {
      moves.append(
        digests[file.path].map { .replace(file.path, old: $0, new: file.digest) } ?? .add(file.path, new: file.digest))
    }
    moves += stale.map { .remove($0.path, old: $0.digest) }
    // Folders that are empty now go with their files; one that is not empty stays by itself.
    let left = Set(Self.withFolders(stale.map(\.path))).subtracting(stale.map(\.path)).subtracting(new)
    moves += left.sorted { $0.utf8.count > $1.utf8.count }.map { .clear($0) }
    return moves
  }

  /// Puts files into a folder that is not one of outputs, where nothing has their names.
  static func add(_ files: [OutputManifest.Entry], from stage: Stage, to path: String) throws {
    let lock = try FolderLock(Stage.place(of: path).folder)
    defer { lock.release() }
    try Leftovers(of: path).recover()
    try Unfinished.guarded {
      guard let status = try FileStatus(path) else { return try place(stage, at: path) }
      guard status.kind == .folder else { throw TargetRefusal.notAFolder(path) }
      let moves = try OutputFolder(path: path, isForced: false).moves(of: files, [:], [])
      try Moves(from: stage.path, to: path, moves).make()
    }
  }
}
