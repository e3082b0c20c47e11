internal import DossierCore
internal import DossierDigest
public import DossierPacket

extension Inspection {
  /// Looks at an archive, an EPUB, or a folder that holds a bag, a data package or what `dossier build` has written.
  ///
  /// Nothing is unpacked, and no link is followed.
  ///
  /// - Parameter path: The file or the folder.
  /// - Throws: `SystemError` where there is nothing to look at.
  public init(of path: String) throws {
    self.init()
    defer { findings = findings.withinLimit }
    do {
      try Input.recover(path)
    } catch {
      findings = [Input.betweenTwo(error, at: path)]
      return
    }
    if try FileReading.isFolder(path) {
      look(at: try ReceivedFolder(path), isBook: false)
      return
    }
    // A pipe would keep whoever looks waiting for ever.
    if try FileReading.exists(path), try !FileReading.leadsToFile(path) {
      findings = [Finding(.unreadable, "\(quoted(path)) is neither a file nor a folder", at: Self.place(path))]
      return
    }
    let bytes = try FileReading.file(path, limit: Limits.archiveSize)
    guard bytes.count <= Limits.archiveSize else {
      findings = [
        Finding(
          .packetSize, "\(quoted(path)) has more than \(Limits.archiveSize >> 20) MB", at: Self.place(path))
      ]
      return
    }
    do throws(Unreadable) {
      let archive = try ReceivedArchive(bytes, name: path)
      look(at: archive, isBook: archive.isBook || path.lowercased().hasSuffix(".epub"))
      if kind == .book { findings += BookContainer.findings(bytes, name: path) }
    } catch {
      findings = [
        Finding(
          .packetShape, "\(quoted(path)) is not a whole zip archive: \(error.reason)", at: Self.place(path))
      ]
    }
  }

  private static func place(_ path: String) -> Place { Place(file: path, line: 1, column: 1) }

  private mutating func look(at packet: borrowing some ReceivedFiles & ~Copyable, isBook: Bool) {
    guard admit(packet) else { return }
    if isBook {
      kind = .book
      return
    }
    if !inspectBag(packet) {
      if inspectOutput(packet) {
        kind = .output
      } else if packet.files.contains(where: { $0.name == DataPackageCheck.descriptor }) {
        kind = .dataPackage
      } else {
        findings.append(
          Finding(
            .packetShape,
            "\(quoted(packet.name)) is no packet: it has no `bagit.txt`, no `\(DataPackageCheck.descriptor)` and no `\(OutputManifest.name)`",
            at: Self.place(packet.name)))
        return
      }
    }
    inspectBooks(packet)
    findings += DataPackageCheck.findings(packet)
  }

  /// Holds a folder that builds have written against its list of files; false where there is none.
  private mutating func inspectOutput(_ packet: borrowing some ReceivedFiles & ~Copyable) -> Bool {
    guard let position = packet.files.firstIndex(where: { $0.name == OutputManifest.name }) else { return false }
    let list = Self.place("\(packet.name)/\(OutputManifest.name)")
    guard let text = try? packet.contents(of: position) else {
      findings.append(Finding(.unreadable, "the list of files cannot be read", at: list))
      return true
    }
    guard let manifest = OutputManifest(text) else {
      findings.append(Finding(.packetShape, "it is not a list of a build's files", at: list))
      return true
    }
    if manifest.isBetweenTwo {
      findings.append(
        Finding(.packetContents, "it lists a file twice, since a build was broken off: build it again", at: list))
    }
    for other in manifest.others {
      var finding = Finding(
        .packetContents,
        "the folder has \(other) beside \(manifest.edition.stateInWords), which was built last: build \(other.format) again, or "
          + "remove it", at: list)
      finding.severity = .warning
      findings.append(finding)
    }
    var positions: [String: Int] = [:]
    for (position, file) in packet.files.enumerated() { positions[file.name] = position }
    for entry in manifest.entries {
      guard let position = positions.removeValue(forKey: entry.path) else {
        findings.append(Finding(.packetContents, "\(quoted(entry.path)) is listed and missing", at: list))
        continue
      }
      let actual = (try? packet.contents(of: position)).flatMap { try? Digest.sha256.hexadecimal(of: $0) }
      if actual != entry.digest {
        findings.append(
          Finding(
            .packetDigest, "\(quoted(entry.path)) is not the file that was written: its sha256 is another", at: list))
      }
    }
    for name in positions.keys.sorted() where name != OutputManifest.name {
      var finding = Finding(
        .packetContents, "\(quoted(name)) is there and was not written by a build",
        at: Self.place("\(packet.name)/\(name)"))
      finding.severity = .note
      findings.append(finding)
    }
    return true
  }
}
