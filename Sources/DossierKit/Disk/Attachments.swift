internal import DossierCore
internal import DossierLoading

/// The files that a release's attachments name.
enum Attachments {
  /// The contents by path; a file that is not there, or lies outside the folder, is a finding.
  static func read(of release: Release, in folder: String?, findings: inout [Finding]) -> [String: [UInt8]] {
    var media: [String: [UInt8]] = [:]
    for attachment in release.dossier.attachments where media[attachment.path] == nil {
      let name = "the attachment \(quoted(attachment.id.text))"
      guard let folder else {
        findings.append(
          Finding(
            .missingFile,
            "\(name) names the file \(quoted(attachment.path)), and a dossier from standard input has no folder"))
        continue
      }
      let path = folder == "." ? attachment.path : "\(folder)/\(attachment.path)"
      guard let real = FileReading.real(path), let root = FileReading.real(folder) else {
        findings.append(Finding(.missingFile, "\(name) names the file \(quoted(path)), which is not there"))
        continue
      }
      // A link may lead anywhere; what it leads to must lie in the folder too.
      guard real.hasPrefix(root == "/" ? root : root + "/") else {
        findings.append(Finding(.outsidePath, "\(name) names the file \(quoted(path)), which links out of the folder"))
        continue
      }
      do throws(SystemError) {
        let bytes = try FileReading.contents(of: real)
        guard bytes.count <= LoadLimits.bytes else {
          findings.append(Finding(.limit, "\(quoted(path)) has more than \(LoadLimits.bytes >> 20) MB"))
          continue
        }
        media[attachment.path] = bytes
      } catch {
        findings.append(Finding(.unreadable, "cannot read \(quoted(path)): \(error.reason)"))
      }
    }
    return media
  }
}
