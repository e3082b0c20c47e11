/// Single moves of files into a folder that also holds what is not ours: all of them, or none.
///
/// Before the first one they are written into a journal, and the journal goes after the last one. Whoever finds a journal
/// (this run after an error, or the next that looks at the folder) takes back what was done.
struct Moves {
  /// What becomes of a file.
  enum Move: Equatable {
    /// It takes the place of one with the digest `old`.
    case replace(String, old: String, new: String)
    /// It is put where nothing is.
    case add(String, new: String)
    /// One with the digest `old` goes.
    case remove(String, old: String)
    /// A folder is made where nothing is.
    case make(String)
    /// A folder goes, if it is empty then.
    case clear(String)
  }

  let stage: String
  let target: String
  let moves: [Move]

  private static let journal = "journal"
  /// The journal before it is whole.
  static let draft = "journal.new"

  /// Makes the moves from `new/` of the stage to the target.
  ///
  /// - Throws: `SystemError`, and ``TargetRefusal/notOurs(_:folder:)`` where somebody has changed a file meanwhile; nothing
  ///   has been moved then.
  func make() throws {
    let place = FileWriting.split(stage).folder
    try FileWriting.makeFolder("\(stage)/old")
    try FileWriting.create("\(stage)/\(Self.draft)", text)
    try FileWriting.move("\(stage)/\(Self.draft)", toNew: "\(stage)/\(Self.journal)")
    do {
      try FileWriting.synchronize(folder: stage)
      try FileWriting.synchronize(folder: place)
      for move in moves { try make(move) }
      for folder in try touched() { try FileWriting.synchronize(folder: folder) }
      try FileWriting.remove("\(stage)/\(Self.journal)")
    } catch {
      try takeBack(after: error)
    }
    // The folder is new and whole from here on. A journal that comes back after a loss of power would undo it, wholly.
    try? FileWriting.synchronize(folder: stage)
  }

  private func make(_ move: Move) throws {
    switch move {
    case .make(let folder): try FileWriting.makeFolder("\(target)/\(folder)")
    case .clear(let folder): _ = try FileWriting.removeEmpty("\(target)/\(folder)")
    case .add(let file, _): try FileWriting.move("\(stage)/new/\(file)", toNew: "\(target)/\(file)")
    case .remove(let file, let old):
      try FileWriting.move("\(target)/\(file)", toNew: kept(file))
      try expect(old, at: kept(file), of: file)
    case .replace(let file, let old, _):
      let new = "\(stage)/new/\(file)"
      try FileWriting.adoptMode(of: "\(target)/\(file)", for: new)
      if try FileWriting.exchange(new, "\(target)/\(file)") { return try expect(old, at: new, of: file) }
      try FileWriting.move("\(target)/\(file)", toNew: kept(file))
      try expect(old, at: kept(file), of: file)
      try FileWriting.move(new, toNew: "\(target)/\(file)")
    }
  }

  /// Where a file lies that was taken away; its name is flat, so that no folder is needed.
  private func kept(_ file: String) -> String { "\(stage)/old/\(OutputManifest.digest(of: Array(file.utf8)))" }

  private func expect(_ digest: String, at path: String, of file: String) throws {
    guard try FileReading.digest(of: path) == digest else { throw TargetRefusal.notOurs([file], folder: target) }
  }

  /// The folders in which something was moved, and are still there.
  private func touched() throws(SystemError) -> [String] {
    var folders: Set<String> = [target]
    for move in moves {
      switch move {
      case .replace(let path, _, _), .add(let path, _), .remove(let path, _), .make(let path), .clear(let path):
        folders.insert(FileWriting.split("\(target)/\(path)").folder)
      }
    }
    var present: [String] = []
    for folder in folders.sorted() where try FileReading.isFolder(folder) { present.append(folder) }
    return present
  }

  // MARK: Taking back

  private func takeBack(after error: any Error) throws -> Never {
    // An error that passes is no reason to leave a mixture.
    for _ in 0..<3 {
      if (try? takeBack()) != nil { throw error }
    }
    throw SystemError(
      "\(error)", because: "\(target) is between two builds; the next dossier command on it takes this one back")
  }

  /// Takes back what was done of it, the last first. What somebody has changed or made since stays as they have it.
  func takeBack() throws {
    if try FileReading.isFolder(target) {
      for move in moves.reversed() { try takeBack(move) }
      for folder in try touched() { try FileWriting.synchronize(folder: folder) }
    }
    try FileWriting.remove("\(stage)/\(Self.journal)")
    try FileWriting.synchronize(folder: stage)
  }

  private func takeBack(_ move: Move) throws {
    switch move {
    case .make(let folder): _ = try FileWriting.removeEmpty("\(target)/\(folder)")
    case .clear(let folder): try FileWriting.makeFolder("\(target)/\(folder)")
    case .add(let file, let new):
      let (place, source) = ("\(target)/\(file)", "\(stage)/new/\(file)")
      if let staged = try FileStatus(source) {
        // It was not moved; or it has two names, where a file system moves by making one and removing the other.
        if staged.isSame(as: try FileStatus(place)) { try FileWriting.remove(place) }
      } else if try FileReading.digest(of: place) == new {
        try FileWriting.move(place, toNew: source)
      }
    case .remove(let file, _): try bringBack(file)
    case .replace(let file, let old, let new):
      let (place, source) = ("\(target)/\(file)", "\(stage)/new/\(file)")
      if try FileReading.exists(kept(file)) {
        if try FileReading.digest(of: place) == new, try !FileReading.exists(source) {
          try FileWriting.move(place, toNew: source)
        }
        return try bringBack(file)
      }
      guard let came = try FileStatus(source) else { return }
      let there = try FileReading.digest(of: place)
      if there == new, try came.kind != .file || FileReading.digest(of: source) != new {
        _ = try FileWriting.exchange(source, place)
      } else if there == nil, try FileReading.digest(of: source) == old, try !FileReading.exists(place) {
        try FileWriting.move(source, toNew: place)
      }
    }
  }

  private func bringBack(_ file: String) throws {
    guard try FileReading.exists(kept(file)), try !FileReading.exists("\(target)/\(file)") else { return }
    try FileWriting.makeFolder(FileWriting.split("\(target)/\(file)").folder)
    try FileWriting.move(kept(file), toNew: "\(target)/\(file)")
  }

  // MARK: The journal

  private static let first = "# dossier journal 1"

  private var text: [UInt8] {
    var text = Self.first + "\n"
    for move in moves {
      switch move {
      case .replace(let file, let old, let new): text += "replace \(old) \(new) \(file)\n"
      case .add(let file, let new): text += "add \(new) \(file)\n"
      case .remove(let file, let old): text += "remove \(old) \(file)\n"
      case .make(let folder): text += "make \(folder)\n"
      case .clear(let folder): text += "clear \(folder)\n"
      }
    }
    return Array((text + "end\n").utf8)
  }

  init(from stage: String, to target: String, _ moves: [Move]) {
    self.stage = stage
    self.target = target
    self.moves = moves
  }

  /// The moves that a stage has under way; nil where it has none.
  init?(readFrom stage: String, to target: String) throws(SystemError) {
    let file = "\(stage)/\(Self.journal)"
    guard try FileReading.exists(file) else { return nil }
    guard let moves = Self.moves(in: String(decoding: try FileReading.file(file), as: UTF8.self)) else {
      throw SystemError("cannot take back the build of \(target) that was broken off", because: "\(file) is no journal")
    }
    self.init(from: stage, to: target, moves)
  }

  private static func moves(in text: String) -> [Move]? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == first[...], lines.popLast() == "", lines.popLast() == "end" else { return nil }
    var moves: [Move] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      /// The path after so many words, which must not lead out.
      func path(after count: Int) -> String? {
        let parts = line.split(separator: " ", maxSplits: count, omittingEmptySubsequences: false)
        guard parts.count == count + 1, OutputManifest.isPath(String(parts[count])) else { return nil }
        return String(parts[count])
      }
      let move: Move? =
        switch words.first {
        case "replace": path(after: 3).map { .replace($0, old: words[1], new: words[2]) }
        case "add": path(after: 2).map { .add($0, new: words[1]) }
        case "remove": path(after: 2).map { .remove($0, old: words[1]) }
        case "make": path(after: 1).map { .make($0) }
        case "clear": path(after: 1).map { .clear($0) }
        default: nil
        }
      guard let move else { return nil }
      moves.append(move)
    }
    return moves
  }
}
