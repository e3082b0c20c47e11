internal import DossierCore
internal import DossierZip

/// Looks for protected names in what was made, last of all, and whatever made it: texts were looked through before, and
/// templates, options and pictures were not.
struct MadeNames {
  let release: Release
  private let templates: TemplateFolder

  /// A search for the names that a release must not have.
  init(of release: Release, templates: TemplateFolder) {
    self.release = release
    self.templates = templates
  }

  /// Our own words, which have no names in them: those of the outputs' language, and what tables and the schema say of fields.
  private func words() -> [[UInt8]] {
    let tag = release.language.split(separator: "-").first.map { $0.lowercased() } ?? release.language
    return [DossierSchema.json]
      + [tag, "en"].flatMap { ["labels/\($0).yaml", "labels/names/\($0).yaml"] }.compactMap { templates.files[$0] }
  }

  /// What is found in files; in an archive, in each file of it.
  func findings(in artifacts: [Artifact]) -> [Finding] {
    guard release.protectsNames else { return [] }
    return artifacts.flatMap { findings(in: $0.body, named: $0.path, depth: 0) }
  }

  private func findings(in bytes: [UInt8], named path: String, depth: Int) -> [Finding] {
    // A message with the file's name would tell what it is about.
    var findings = release.protectedNames(in: Array(path.utf8), as: .text, besides: words).map { place in
      Self.finding("the name of a file (\(quoted(place.around)))", place)
    }
    let isArchive = bytes.starts(with: "PK\u{3}\u{4}".utf8)
    if isArchive, depth < Limits.archiveDepth, let inside = inside(bytes, named: path, depth: depth) {
      return findings + inside
    }
    for place in release.protectedNames(in: bytes, as: isArchive ? .bytes : FileSyntax(named: path), besides: words) {
      findings.append(Self.finding("\(quoted(path)) (\(quoted(place.around)))", place))
    }
    return findings
  }

  /// What is found in an archive; nil where it is not whole.
  private func inside(_ bytes: [UInt8], named path: String, depth: Int) -> [Finding]? {
    do throws(ZipError) {
      let reader = try ZipReader(bytes)
      var findings: [Finding] = []
      for entry in reader.entries {
        let contents = try reader.read(entry, limit: Limits.packetFileSize)
        findings += self.findings(in: contents, named: "\(path)/\(entry.name)", depth: depth + 1)
      }
      return findings
    } catch {
      return nil
    }
  }

  private static func finding(_ place: String, _ name: NamePlace) -> Finding {
    Finding(
      .madeName,
      "\(place) has a name of the protected party \(quoted(name.owner.text)), so nothing is written: take it out of the "
        + "template, the option or the attachment that it is from")
  }
}

/// A sink that looks for protected names in what goes through it.
struct NameGuard<Base: Sink>: Sink {
  let names: MadeNames
  var base: Base
  private(set) var findings: [Finding] = []

  init(_ base: Base, looking names: MadeNames) {
    self.base = base
    self.names = names
  }

  mutating func begin(_ format: Format) { base.begin(format) }

  mutating func put(_ artifact: Artifact) throws {
    findings += names.findings(in: [artifact])
    try base.put(artifact)
  }

  /// Hands the file on while it is made; where names are protected it is made first, since a name may stand across pieces.
  @discardableResult
  mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    guard names.release.protectsNames else { return try base.put(path, mediaType: mediaType, contents: contents) }
    var buffer = ByteBuffer()
    try contents(&buffer)
    let artifact = Artifact(path: path, mediaType: mediaType, body: buffer.bytes)
    findings += names.findings(in: [artifact])
    return try base.put(path, mediaType: mediaType, contents: artifact.append(to:))
  }
}
