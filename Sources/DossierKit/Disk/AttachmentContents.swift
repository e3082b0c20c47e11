internal import DossierCore
internal import DossierLoading

/// What must not be in the files that leave with a dossier as its attachments: the dossier itself, with its notes and all
/// that a release holds back, and the names of parties that it protects.
///
/// Only texts are looked into. What is to be seen or heard in pictures and recordings is for people to judge.
enum AttachmentContents {
  static func findings(of loaded: LoadedDossier, in folder: DossierFolder) -> [Finding] {
    guard let dossier = loaded.dossier else { return [] }
    let texts = dossier.attachments.enumerated().filter { isText(named: $0.element.path) }
    guard !texts.isEmpty else { return [] }
    let names = HiddenNames(of: dossier)
    var findings: [Finding] = []
    for (offset, attachment) in texts {
      let path = FieldPath([.key(EntityKind.attachment.collection), .item(offset), .key("path")])
      func report(_ code: FindingCode, _ message: String) {
        findings.append(Finding(code, message, at: loaded.places?.place(of: path), path: path))
      }
      // What cannot be read is told where it is needed.
      guard TextForm.isInside(attachment.path),
        case .success(let bytes) = folder.contents(of: attachment.path, namedBy: "the attachment")
      else { continue }
      if loaded.wasRead(from: bytes) || attachment.path == dossier.edition?.previous {
        report(
          .ownAttachment,
          "\(quoted(attachment.path)) is the dossier's own text, with its notes and all that a release holds back: attach "
            + "something else")
        continue
      }
      guard !names.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { continue }
      let owners = names.owners(ofNamesAndWordsIn: text)
      for owner in owners.names {
        report(
          .protectedName,
          "the file \(quoted(attachment.path)) has a name of the protected party \(quoted(owner.text)), and leaves as it "
            + "is: reword it")
      }
      for owner in owners.words {
        report(
          .protectedWord,
          "the file \(quoted(attachment.path)) has a word of a name of the protected party \(quoted(owner.text)), or a form "
            + "of one: if it means that party, reword it, since the file leaves as it is")
      }
    }
    return findings
  }

  private static func isText(named path: String) -> Bool {
    let name = path.lowercased()
    return [
      ".txt", ".md", ".csv", ".tsv", ".json", ".ndjson", ".yaml", ".yml", ".xml", ".svg", ".html", ".htm", ".xhtml",
      ".srt", ".vtt", ".rtf", ".eml", ".log",
    ].contains { name.hasSuffix($0) }
  }
}
