internal import DossierCore

/// The files that a release's attachments name.
enum Attachments {
  /// The contents by path; what cannot be read is a finding.
  static func read(of release: Release, in folder: DossierFolder, findings: inout [Finding]) -> [String: [UInt8]] {
    var media: [String: [UInt8]] = [:]
    for attachment in release.dossier.attachments where media[attachment.path] == nil {
      switch folder.contents(of: attachment.path, namedBy: "the attachment \(quoted(attachment.id.text))") {
      case .success(let bytes): media[attachment.path] = bytes
      case .failure(let finding): findings.append(finding)
      }
    }
    return media
  }
}
