import DossierCore
import DossierZip

/// The names that a packet's files may have: those that lead to one place, inside the packet, on every system.
enum PacketName {
  /// What is wrong with a path that a packet names, in words that go on after it; nil when it may be used.
  ///
  /// Beyond ``DossierZip/ZipName``: what a shell expands (`~`), what Windows expands, has as devices or streams, or takes
  /// off the end of a name, and characters that make a name look like another.
  static func flaw(in name: String) -> String? {
    switch ZipName.flaw(in: name) {
    case .empty: return "is empty"
    case .tooLong: return "is too long"
    case .absolute: return "does not begin in the packet"
    case .emptyComponent: return "has a part without a name"
    case .dotComponent: return "leads through `.` or `..`"
    case .backslash: return "has a backslash, which Windows takes for a folder"
    case .controlCharacter: return "has a control character"
    case nil: break
    }
    if name.hasPrefix("~") { return "begins with `~`, which a shell takes for somebody's home" }
    for scalar in name.unicodeScalars {
      if forbidden.contains(scalar) { return "has \(quoted(String(scalar))), which Windows has another use for" }
      if scalar.properties.generalCategory == .format { return "has a character that nobody sees" }
    }
    for part in name.split(separator: "/") {
      if part.hasPrefix("%"), part.dropFirst().contains("%") { return "has `%…%`, which Windows takes for a variable" }
      if part.utf8.count > 255 { return "has a part of more than 255 bytes" }
      if part.hasSuffix(".") || part.hasSuffix(" ") {
        return "has a part that ends in a full stop or a space, which Windows takes off"
      }
      let stem = part.prefix { $0 != "." }.lowercased().filter { $0 != " " }
      if devices.contains(stem) { return "has the part \(quoted(String(part))), which is a device on Windows" }
    }
    return nil
  }

  private static let forbidden: Set<Unicode.Scalar> = [":", "*", "?", "<", ">", "|", "\""]
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] })

  /// The findings about the names and kinds of a packet's files and folders: all of them, so that a packet is refused once.
  static func findings(_ packet: borrowing some ReceivedFiles & ~Copyable) -> [Finding] {
    var findings: [Finding] = []
    let place = Place(whole: packet.name)
    func tell(_ message: String) { findings.append(Finding(.packetName, message, at: place)) }
    for file in packet.files where file.kind == .folder { tell("\(quoted(file.name)) is not a file") }
    for file in packet.files + packet.folders {
      if let flaw = flaw(in: file.name) {
        tell("the name \(quoted(file.name)) \(flaw); unpacked, it could overwrite what is not the packet's")
      }
      switch file.kind {
      case .file, .folder: break
      case .link: tell("\(quoted(file.name)) is a link; a packet has files alone")
      case .other: tell("\(quoted(file.name)) is not a file")
      }
    }
    var seen: [String: String] = [:]
    for file in packet.files {
      guard let twin = seen.updateValue(file.name, forKey: folded(file.name)) else { continue }
      tell(
        file.name.utf8.elementsEqual(twin.utf8)
          ? "two files are called \(quoted(file.name))"
          : "\(quoted(twin)) and \(quoted(file.name)) are one name on some systems")
    }
    var folders: [String: String] = [:]
    for folder in packet.folders.map(\.name) + packet.files.flatMap({ parents(of: $0.name) }) {
      let key = folded(folder)
      if let twin = folders.updateValue(folder, forKey: key), !twin.utf8.elementsEqual(folder.utf8) {
        tell("the folders \(quoted(twin)) and \(quoted(folder)) are one on some systems")
      }
      if seen[key] != nil { tell("\(quoted(folder)) is a file and a folder") }
      seen[key] = nil
    }
    return findings
  }

  /// The folders that a file lies in.
  private static func parents(of name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
  }

  /// One text for all names that a file system may take for one. Swift compares texts by canonical equivalence, so that é
  /// and e with an accent are one name here, as on a Mac; capitals first makes ß and ss one, and the two small sigmas.
  private static func folded(_ name: String) -> String { name.uppercased().lowercased() }
}
