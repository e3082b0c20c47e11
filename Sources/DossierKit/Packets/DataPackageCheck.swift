internal import DossierCore
internal import DossierDigest
internal import DossierLoading
internal import DossierPacket

/// Holds the files of a data package against the hashes that its `datapackage.json` says (Data Package v2, “hash” and
/// “bytes” of a resource).
enum DataPackageCheck {
  /// The name of the descriptor.
  static let descriptor = "datapackage.json"

  /// What is wrong with every data package in the packet.
  static func findings(_ packet: borrowing some ReceivedFiles & ~Copyable) -> [Finding] {
    var findings: [Finding] = []
    var positions: [String: Int] = [:]
    for (position, file) in packet.files.enumerated() { positions[file.name] = position }
    for (position, file) in packet.files.enumerated() {
      guard file.name == descriptor || file.name.hasSuffix("/" + descriptor) else { continue }
      let folder = String(file.name.dropLast(descriptor.count))
      let name = "\(packet.name)/\(file.name)"
      guard let bytes = try? packet.contents(of: position) else {
        findings.append(
          Finding(.unreadable, "the description cannot be read", at: Place(file: name, line: 1, column: 1)))
        continue
      }
      guard let tree = DossierLoader.tree(ofJSON: bytes, file: name, findings: &findings) else { continue }
      guard case .list(let resources)? = tree["resources"], !resources.isEmpty else {
        findings.append(
          Finding(.packetShape, "a data package has a list of `resources`", at: Place(file: name, line: 1, column: 1)))
        continue
      }
      for resource in resources {
        if case .tree(let resource) = resource {
          findings += check(resource, of: name, in: folder, positions, packet)
        } else {
          findings += [Self.noResource(name)]
        }
      }
    }
    return findings
  }

  private static func noResource(_ descriptor: String) -> Finding {
    Finding(
      .packetShape, "a resource is an object with the `path` of one file",
      at: Place(file: descriptor, line: 1, column: 1))
  }

  private static func check(
    _ resource: OptionTree, of descriptor: String, in folder: String, _ positions: [String: Int],
    _ packet: borrowing some ReceivedFiles & ~Copyable
  ) -> [Finding] {
    guard case .scalar(let path, _)? = resource["path"] else { return [noResource(descriptor)] }
    func finding(_ code: FindingCode, _ message: String) -> [Finding] {
      [Finding(code, message, at: Place(file: descriptor, line: 1, column: 1))]
    }
    guard TextForm.isInside(path) else {
      return finding(.packetName, "the resource \(quoted(path)) does not lie in the data package")
    }
    guard let position = positions[folder + path] else {
      return finding(.packetContents, "the resource \(quoted(path)) is missing")
    }
    guard let bytes = try? packet.contents(of: position) else {
      return finding(.packetDigest, "the resource \(quoted(path)) cannot be read")
    }
    if case .scalar(let said, _)? = resource["bytes"], said != "\(bytes.count)" {
      return finding(
        .packetDigest,
        "the resource \(quoted(path)) is not the file that was described: it has \(bytes.count) bytes, not \(said)")
    }
    guard case .scalar(let hash, _)? = resource["hash"] else {
      var unknown = Finding(
        .packetContents, "the resource \(quoted(path)) has no `hash`, so that nobody can say whether it was changed",
        at: Place(file: descriptor, line: 1, column: 1))
      unknown.severity = .warning
      return [unknown]
    }
    // A hash without the name of its algorithm is MD5 (Data Package v2, “hash”).
    let parts = hash.split(separator: ":", maxSplits: 1).map(String.init)
    let digest: Digest? =
      switch parts.count == 2 ? parts[0] : "md5" {
      case "md5": .md5
      case "sha1": .sha1
      case "sha256": .sha256
      case "sha512": .sha512
      default: nil
      }
    guard let digest else { return finding(.packetShape, "the hash of \(quoted(path)) is of a kind that is not known") }
    guard let actual = try? digest.hexadecimal(of: bytes), let said = parts.last, actual != said.lowercased() else {
      return []
    }
    return finding(
      .packetDigest, "the resource \(quoted(path)) is not the file that was described: its hash is another")
  }
}
