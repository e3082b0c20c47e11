internal import DossierCore
internal import DossierPictures

/// The files that attachments name.
enum Attachments {
  /// The contents by path; what cannot be read is a finding.
  static func read(
    _ attachments: [Attachment], in folder: DossierFolder, findings: inout [Finding]
  ) -> [String: [UInt8]] {
    var media: [String: [UInt8]] = [:]
    for (offset, attachment) in attachments.enumerated() where media[attachment.path] == nil {
      switch folder.contents(of: attachment.path, namedBy: "the attachment \(quoted(attachment.id.text))") {
      case .success(let bytes): media[attachment.path] = bytes
      case .failure(let finding):
        findings.append(
          finding.about(FieldPath([.key(EntityKind.attachment.collection), .item(offset), .key("path")])))
      }
    }
    return media
  }

  /// The attachments as they go into a packet: of a picture, the picture alone, as in the e-book.
  ///
  /// The files as they are, with everything that they tell about their making, stay in the dossier's folder. What else a
  /// file can be is beyond us to clean: of those that may tell more than they show, a finding says so.
  static func leaving(with release: Release, in folder: DossierFolder, findings: inout [Finding]) -> [Artifact] {
    let media = read(release.dossier.attachments, in: folder, findings: &findings)
    var paths: Set<String> = []
    var artifacts: [Artifact] = []
    for attachment in release.dossier.attachments where paths.insert(attachment.path).inserted {
      guard let bytes = media[attachment.path] else { continue }
      do throws(Finding) {
        let picture = try attachment.picture(in: bytes)
        artifacts.append(
          Artifact(
            path: attachment.path, mediaType: picture?.format.mediaType ?? "application/octet-stream",
            body: picture?.file.bytes ?? bytes))
        if let doubt = picture.flatMap({ attachment.doubt(of: $0.file) }) { findings.append(doubt) }
        guard picture == nil else { continue }
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
          findings += release.findings(inAttached: text, of: attachment)
        }
        if !isPlainText(bytes, named: attachment.path) { findings.append(uncleaned(attachment)) }
      } catch {
        findings.append(error)
      }
    }
    return artifacts
  }

  /// Text that shows all that it says.
  private static func isPlainText(_ bytes: [UInt8], named path: String) -> Bool {
    let name = path.lowercased()
    return [".txt", ".csv", ".tsv", ".json", ".md", ".srt", ".vtt", ".yaml", ".yml"].contains { name.hasSuffix($0) }
      && !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func uncleaned(_ attachment: Attachment) -> Finding {
    Finding(
      .uncleanedAttachment,
      "\(quoted(attachment.path)) of \(quoted(attachment.id.text)) goes into the packet as it is, with whatever it tells of its authors, devices and earlier versions: look at it with a tool for its kind before the packet leaves"
    )
  }
}
