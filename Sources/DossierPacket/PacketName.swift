internal import DossierCore
internal import DossierZip

/// The names that a packet's files may have: those that lead to one place, inside the packet, on every system.
public enum PacketName {
  /// What is wrong with a path that a packet names, in words that go on after it; nil when it may be used.
  ///
  /// Beyond ``DossierZip/ZipName``: what a shell expands (`~`), what Windows expands, has as devices or streams, or takes
  /// off the end of a name, and characters that make a name look like another.
  public static func flaw(in name: String) -> String? {
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
      switch scalar.properties.generalCategory {
      case .format: return "has a character that nobody sees"
      case .lineSeparator, .paragraphSeparator: return "has a line break in it"
      default: break
      }
    }
    for part in name.split(separator: "/") {
      if part.hasPrefix("%"), part.dropFirst().contains("%") { return "has `%…%`, which Windows takes for a variable" }
      if part.utf8.count > 255 { return "has a part of more than 255 bytes" }
      if part.hasSuffix(".") || part.last?.isWhitespace == true {
        return "has a part that ends in a full stop or a space, which Windows takes off"
      }
      if devices.contains(stem(of: part)) {
        return "has the part \(quoted(String(part))), which is a device on Windows"
      }
    }
    return nil
  }

  /// What is wrong with a name for a packet of ours; nil when every program finds the file again.
  ///
  /// Beyond ``flaw(in:)``, which holds for packets of anybody: RFC 8493 (section 2.1.3) wants a percent sign written as
  /// `%25` in manifests, and bagit.py and sha256sum look for a file of that name; bagit.py refuses what a shell replaces.
  public static func oddity(in name: String) -> String? {
    if let flaw = flaw(in: name) { return flaw }
    if name.contains("%") { return "has `%`, which programs that check packets write in different ways" }
    if name.contains(/\$[A-Za-z0-9_{]/) { return "has `$` before a word, which a shell takes for a variable" }
    return nil
  }

  /// A name like this one that a packet can have; nil where there is none that suggests itself.
  public static func fixed(_ name: String) -> String? {
    let parts = name.split(separator: "/").map { part in
      var text = ""
      for scalar in part.unicodeScalars {
        let isOdd =
          forbidden.contains(scalar) || scalar == "\\" || scalar == "%" || scalar == "$" || scalar == "~"
          || [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        if !isOdd { text.unicodeScalars.append(scalar) } else if text.last != "-" { text += "-" }
      }
      while text.hasSuffix(".") || text.last?.isWhitespace == true { text.removeLast() }
      return devices.contains(stem(of: text)) ? "file-" + text : text
    }
    let fixed = parts.joined(separator: "/")
    return oddity(in: fixed) == nil ? fixed : nil
  }

  /// What Windows looks at to tell a device.
  private static func stem(of part: some StringProtocol) -> String {
    part.prefix { $0 != "." }.lowercased().filter { $0 != " " }
  }

  private static let forbidden: Set<Unicode.Scalar> = [":", "*", "?", "<", ">", "|", "\""]
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] })

  /// The findings about the names and kinds of a packet's files and folders: all of them, so that a packet is refused once.
  static func findings(_ packet: borrowing some ReceivedFiles & ~Copyable) -> [Finding] {
    var findings: [Finding] = []
    let place = Place(whole: packet.name)
    func report(_ message: String) { findings.append(Finding(.packetName, message, at: place)) }
    for file in packet.files where file.kind == .folder { report("\(quoted(file.name)) is not a file") }
    for file in packet.files + packet.folders {
      if let flaw = flaw(in: file.name) {
        report("the name \(quoted(file.name)) \(flaw); unpacked, it could overwrite what is not the packet's")
      }
      switch file.kind {
      case .file, .folder: break
      case .link: report("\(quoted(file.name)) is a link; a packet has files alone")
      case .other: report("\(quoted(file.name)) is not a file")
      }
    }
    for clash in clashes(of: packet.files.map(\.name), folders: packet.folders.map(\.name)) { report(clash.message) }
    return findings
  }

  /// Names that programs which check packets read in different ways: worth knowing, and no fault of who received them.
  static func oddities(in packet: borrowing some ReceivedFiles & ~Copyable) -> [Finding] {
    packet.files.compactMap { file in
      guard flaw(in: file.name) == nil, let oddity = oddity(in: file.name) else { return nil }
      var finding = Finding(.oddPacketName, "the name \(quoted(file.name)) \(oddity)", at: Place(whole: packet.name))
      finding.severity = .note
      return finding
    }
  }

  /// Names that cannot stand beside each other on every system.
  public struct Clash: Sendable {
    /// The two, or the one that stands twice.
    public let names: [String]
    /// What is wrong with them.
    public let message: String
  }

  /// The names of files and folders that are one somewhere, because they differ in case or in how accents are written, or
  /// because a file has the name of a folder.
  public static func clashes(of files: [String], folders: [String] = []) -> [Clash] {
    var tree = PacketTree()
    for file in files { tree.add(file, isFolder: false) }
    for folder in folders { tree.add(folder, isFolder: true) }
    return tree.clashes
  }
}
