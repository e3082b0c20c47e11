internal import DossierCore
internal import DossierText

/// The first thing that whoever opens a packet reads: what it is, what lies where, and how to check it.
enum PacketReadme {
  /// `README.txt`, in the language of the dossier, at most 72 columns wide.
  static func artifact(
    for release: Release, _ payload: [Artifact], made formats: [Format], _ context: WritingContext
  ) -> Artifact {
    var page = ReadmePage()
    let labels = context.labels
    let label = release.marking?.rawValue
    if let label { page.paragraph(label) }
    if let notice = release.notice(in: labels) { page.paragraph(notice) }
    page.paragraph(release.fullTitle)
    var edition: [String] = []
    if let number = release.dossier.edition?.number {
      edition.append(labels["packet.edition", ["number": "\(number)"]])
    }
    if let date = release.dossier.edition?.date { edition.append(labels.words(date)) }
    if !edition.isEmpty { page.paragraph(Joining.list(edition, separator: labels["comma"])) }
    page.paragraph(labels["packet.introduction"])
    for place in places(payload, of: release, formats) {
      page.entry(place.path, place.format.map { words(for: $0, labels) } ?? labels["packet.files.\(place.key)"])
    }
    page.end()
    page.paragraph(labels["packet.check"])
    page.paragraph("dossier verify FILE.zip", isVerbatim: true)
    page.paragraph(labels["packet.checkOtherwise"])
    page.paragraph("sha256sum -c manifest-sha256.txt", isVerbatim: true)
    page.paragraph(labels["packet.fingerprint"])
    if let label { page.paragraph(label) }
    return Artifact(path: "README.txt", mediaType: "text/plain; charset=utf-8", body: page.finished())
  }

  /// What a format is, in the words of the language; in its own for one that is not ours.
  private static func words(for format: Format, _ labels: Labels) -> String {
    labels.has("packet.files.\(format.name)") ? labels["packet.files.\(format.name)"] : format.summary
  }

  /// A file or a folder at the top of the payload.
  private struct Top {
    let path: String
    /// The format that has written it; nil for what no format has.
    let format: Format?

    /// The key of the label that says what it is, where it is of no format.
    var key: String { path == Changes.file ? "changes" : "media" }

    /// What people read stands first, what has changed behind it, and attachments last.
    var precedence: Int { format?.precedence ?? (path == Changes.file ? 30 : Int.max) }
  }

  /// The files and folders at the top of the payload, those that people read first at the top.
  private static func places(_ payload: [Artifact], of release: Release, _ formats: [Format]) -> [Top] {
    var tops: [String] = []
    for artifact in payload {
      let parts = artifact.path.split(separator: "/", maxSplits: 1)
      let top = parts.count == 2 ? "\(parts[0])/" : artifact.path
      if !tops.contains(top) { tops.append(top) }
    }
    return tops.map { top in Top(path: top, format: formats.first { $0.writes(top, for: release.id) }) }
      .sorted { ($0.precedence, $0.path) < ($1.precedence, $1.path) }
  }
}

/// Plain text in the making.
private struct ReadmePage {
  private var bytes: [UInt8] = []
  private static let width = 72

  mutating func paragraph(_ text: String, isVerbatim: Bool = false) {
    let indent = isVerbatim ? "    " : ""
    var wrapper = LineWrapper(width: Self.width, firstIndent: indent, hangingIndent: indent)
    wrapper.wrap(text, into: &bytes)
    end()
  }

  /// A file with what it is, below it and a little to the right.
  mutating func entry(_ path: String, _ text: String) {
    bytes += Array("  \(path)\n".utf8)
    var wrapper = LineWrapper(width: Self.width, firstIndent: "      ", hangingIndent: "      ")
    wrapper.wrap(text, into: &bytes)
  }

  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// The text, which ends with one line break.
  func finished() -> [UInt8] {
    var result = bytes
    while result.last == UInt8(ascii: "\n"), result.dropLast().last == UInt8(ascii: "\n") { result.removeLast() }
    return result
  }
}
