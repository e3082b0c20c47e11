import DossierCore

/// The paths of a packet as a file system would have them: each folder once, however many files lie in it.
struct PacketTree {
  /// A file or a folder, by where it lies and a name for all the names that a file system may take for its own.
  private struct Key: Hashable {
    let parent: Int
    let name: String
  }

  /// What has a path already.
  private struct Node {
    /// The path, and how many bytes of it lead here; one text serves a file and all the folders above it.
    var path: String
    var length: Int
    var isFile = false
    var isFolder = false

    var name: String { String(decoding: path.utf8.prefix(length), as: UTF8.self) }
  }

  private var nodes: [Node] = []
  private var places: [Key: Int] = [:]
  /// What cannot be told from something else, in the order in which it was met.
  private(set) var clashes: [PacketName.Clash] = []

  /// Adds a path.
  mutating func add(_ path: String, isFolder: Bool) {
    var parent = -1
    var length = 0
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      length += part.count + (position > 0 ? 1 : 0)
      let isInside = position < parts.count - 1 || isFolder
      let key = Key(parent: parent, name: Self.folded(String(decoding: part, as: UTF8.self)))
      if let place = places[key] {
        meet(place, Node(path: path, length: length), part, isFolder: isInside)
        parent = place
      } else {
        parent = nodes.count
        places[key] = parent
        nodes.append(Node(path: path, length: length, isFile: !isInside, isFolder: isInside))
      }
    }
  }

  /// Tells where a path meets one that is there already.
  private mutating func meet(_ place: Int, _ new: Node, _ part: Substring.UTF8View, isFolder: Bool) {
    let old = nodes[place]
    let isSpelledSo = old.path.utf8.prefix(old.length).suffix(part.count).elementsEqual(part)
    if isFolder ? old.isFile && !old.isFolder : old.isFolder && !old.isFile {
      report([old.name, new.name], "\(quoted(new.name)) is a file and a folder")
    }
    if isFolder, old.isFolder, !isSpelledSo {
      report([old.name, new.name], "the folders \(quoted(old.name)) and \(quoted(new.name)) are one on some systems")
    }
    if !isFolder, old.isFile {
      if old.name.utf8.elementsEqual(new.name.utf8) {
        report([new.name], "two files are called \(quoted(new.name))")
      } else {
        report([old.name, new.name], "\(quoted(old.name)) and \(quoted(new.name)) are one name on some systems")
      }
    }
    if isFolder { nodes[place].isFolder = true } else { nodes[place].isFile = true }
    // Of two spellings the later one is what the next is held against, so that each is told once.
    if !isSpelledSo {
      nodes[place].path = new.path
      nodes[place].length = new.length
    }
  }

  private mutating func report(_ names: [String], _ message: String) {
    clashes.append(PacketName.Clash(names: names, message: message))
  }

  /// One text for all names that a file system may take for one. Swift compares texts by canonical equivalence, so that é
  /// and e with an accent are one name here, as on a Mac; capitals first makes ß and ss one, and the two small sigmas.
  private static func folded(_ name: String) -> String { name.uppercased().lowercased() }
}
