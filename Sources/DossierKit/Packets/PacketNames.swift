internal import DossierCore
internal import DossierPacket

/// What is wrong with the names that the files of a packet would have.
///
/// The files keep their names, so that the dossier in the packet still finds its attachments; whoever has a name that a
/// packet cannot have is told so when the dossier is checked, and gets no packet.
enum PacketNames {
  /// The names of the attachments alone, as warnings: a dossier needs no packet.
  static func findings(of attachments: [Attachment], places: (any SourceMap)?) -> [Finding] {
    var findings: [Finding] = []
    var paths: Set<String> = []
    for (offset, attachment) in attachments.enumerated() where TextForm.isInside(attachment.path) {
      guard paths.insert(attachment.path).inserted, let oddity = PacketName.oddity(in: place(attachment.path)) else {
        continue
      }
      let path = self.path(of: offset)
      let right = PacketName.fixed(attachment.path)
      findings.append(
        Finding(
          .oddPacketName,
          "no packet can have the file \(quoted(attachment.path)) of \(quoted(attachment.id.text)): its name \(oddity); "
            + "call it \(right.map { quoted($0) } ?? "otherwise")", at: places?.place(of: path), path: path))
    }
    for clash in PacketName.clashes(of: unique(attachments.map(\.path))) {
      guard let offset = attachments.lastIndex(where: { attachment in clash.names.contains { holds(attachment, $0) } })
      else { continue }
      let path = self.path(of: offset)
      findings.append(
        Finding(
          .oddPacketName, "no packet can have these files: \(clash.message); call one otherwise",
          at: places?.place(of: path), path: path))
    }
    return findings
  }

  /// All names of a packet, as errors.
  static func findings(in payload: [Artifact], of release: Release, called name: String) -> [Finding] {
    let attachments = release.dossier.attachments
    var findings = findings(of: attachments, places: nil)
    let own = unique(attachments.map(\.path))
    let files = payload.map(\.path)
    for file in unique([place("README.txt", name)] + files.filter { !own.contains($0) }.map { place($0, name) }) {
      guard let oddity = PacketName.oddity(in: file) else { continue }
      findings.append(
        Finding(
          .oddPacketName,
          "the packet would have the file \(quoted(file)), and its name \(oddity): give the dossier another `id`",
          path: FieldPath([.key("id")])))
      break
    }
    let known = Set(PacketName.clashes(of: own).map(\.message))
    for clash in PacketName.clashes(of: files) where !known.contains(clash.message) {
      let offset = attachments.firstIndex { attachment in clash.names.contains { holds(attachment, $0) } }
      findings.append(
        Finding(
          .oddPacketName,
          "the packet has \(quoted(clash.names[0])) already, and \(clash.message): call the file of "
            + "\(offset.map { quoted(attachments[$0].id.text) } ?? "the attachment") otherwise, or put it into a folder "
            + "such as `media`", path: offset.map(path) ?? FieldPath()))
    }
    return findings.map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
  }

  private static func place(_ path: String, _ packet: String = "packet") -> String { "\(packet)/data/\(path)" }

  private static func holds(_ attachment: Attachment, _ name: String) -> Bool {
    attachment.path.utf8.elementsEqual(name.utf8) || attachment.path.utf8.starts(with: "\(name)/".utf8)
  }

  private static func path(of offset: Int) -> FieldPath {
    FieldPath([.key(EntityKind.attachment.collection), .item(offset), .key("path")])
  }

  /// Each text once, byte for byte; Swift takes two spellings of one accent for one text.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert(Array($0.utf8)).inserted }
  }
}
