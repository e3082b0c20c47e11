import DossierCore
import DossierZip

/// The names that a packet's files may have: those that lead to one place, inside the packet, on every system.
enum PacketName {
  /// What is wrong with a path that a packet names, in words that go on after it; nil when it may be used.
  ///
  /// Beyond ``DossierZip/ZipName``: what a shell expands (`~`), what Windows expands or has as devices (`%X%`, `nul`).
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
    for part in name.split(separator: "/") {
      if part.hasPrefix("%"), part.dropFirst().contains("%") { return "has `%…%`, which Windows takes for a variable" }
      if part.utf8.count > 255 { return "has a part of more than 255 bytes" }
      let stem = part.prefix { $0 != "." }.lowercased()
      if devices.contains(stem) { return "has the part \(quoted(String(part))), which is a device on Windows" }
    }
    return nil
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The findings about the names and kinds of a packet's files: all of them, so that a packet is refused once.
  static func findings(_ packet: borrowing some ReceivedFiles & ~Copyable) -> [Finding] {
    var findings: [Finding] = []
    var seen: [String: String] = [:]
    let place = Place(whole: packet.name)
    for file in packet.files {
      if let flaw = flaw(in: file.name) {
        findings.append(
          Finding(
            .packetName, "the name \(quoted(file.name)) \(flaw); unpacked, it could overwrite what is not the packet's",
            at: place))
      }
      switch file.kind {
      case .file: break
      case .link:
        findings.append(Finding(.packetName, "\(quoted(file.name)) is a link; a packet has files alone", at: place))
      case .other:
        findings.append(Finding(.packetName, "\(quoted(file.name)) is not a file", at: place))
      }
      // Swift compares texts by canonical equivalence, so that é and e with an accent are one name here, as on a Mac.
      if let twin = seen.updateValue(file.name, forKey: file.name.lowercased()) {
        findings.append(
          Finding(
            .packetName,
            file.name.utf8.elementsEqual(twin.utf8)
              ? "two files are called \(quoted(file.name))"
              : "\(quoted(twin)) and \(quoted(file.name)) are one name on some systems", at: place))
      }
    }
    return findings
  }
}
