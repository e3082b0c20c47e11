internal import DossierCore
internal import DossierDigest

/// The archived texts that a dossier's sources name.
enum Snapshots {
  /// The texts by the ids of their sources. One that is missing, is not UTF-8 or is not the one that was archived is a
  /// finding, and quotes are not verified against it.
  ///
  /// - Parameters:
  ///   - mustExist: Whether one that is not there is a finding: an edition that is only compared with another may be a file
  ///     that was given out without them.
  ///   - isOutput: Whether the dossier is JSON that may have been written into a folder of its own.
  static func read(
    of dossier: Dossier, in folder: DossierFolder, places: (any SourceMap)?, mustExist: Bool, isOutput: Bool,
    findings: inout [Finding]
  ) -> [EntityID: String] {
    var texts: [EntityID: String] = [:]
    for (offset, source) in dossier.sources.enumerated() {
      // A path that leads out has been told as such.
      guard let file = source.snapshot, TextForm.isInside(file) else { continue }
      let path = FieldPath([.key(EntityKind.source.collection), .item(offset), .key("snapshot")])
      func report(_ code: FindingCode, _ message: String, at path: FieldPath, fix: String? = nil) {
        findings.append(Finding(code, message, at: places?.place(of: path), path: path, fix: fix))
      }
      let name = "the source \(quoted(source.id.text))"
      switch folder.contents(of: file, namedBy: name) {
      case .failure(let finding) where finding.code == .missingFile && !mustExist: continue
      case .failure(let finding):
        let hint =
          isOutput && finding.code == .missingFile
          ? ": outputs have no archived texts beside them, so check it in the folder of its dossier, or copy them here"
          : ""
        report(finding.code, finding.message + hint, at: path, fix: finding.fix)
      case .success(let bytes):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          report(.badEncoding, "the snapshot \(quoted(file)) of \(quoted(source.id.text)) is not UTF-8", at: path)
          continue
        }
        if let expected = source.snapshotSha256, let actual = try? Digest.sha256.hexadecimal(of: bytes),
          actual != expected
        {
          let place = FieldPath([.key(EntityKind.source.collection), .item(offset), .key("snapshotSha256")])
          report(
            .snapshotChanged, "the snapshot \(quoted(file)) is not the one that was archived: its SHA-256 is \(actual)",
            at: place)
          continue
        }
        texts[source.id] = text
      }
    }
    return texts
  }
}
