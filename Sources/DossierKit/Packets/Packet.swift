public import DossierCore
internal import DossierPacket
internal import DossierZip

/// A briefing packet: everything of one edition in one archive that proves that it is whole and unchanged.
///
/// One zip file with one folder, which is a bag (BagIt 1.0, RFC 8493). In its `data/` lie a README, every format, the
/// attachments and what has changed since an earlier edition. The same release gives the same bytes.
public struct Packet: Sendable {
  /// What the archive is called when nobody says otherwise: the id and the label, `harrow-point-clear`.
  public let name: String
  /// The archive.
  public let archive: [UInt8]
  /// The SHA-256 of the bag's tag manifest, which depends on every byte that is in it. Told by another channel, it shows
  /// whoever receives the packet that it is this one.
  public let fingerprint: String
  /// Every file in the archive, in its order.
  public let paths: [String]

  init(
    of release: Release, holding payload: [Artifact], made formats: [Format], _ context: WritingContext
  ) throws {
    name = Self.name(of: release)
    let bag = try Bag.sealing(payload, info: Self.info(release, context))
    fingerprint = bag.fingerprint
    let folder = name
    paths = bag.files.map { "\(folder)/\($0.path)" }
    let compressed = Self.packed + formats.filter(\.isCompressed).compactMap(\.ending)
    var deflater = try Deflater()
    var entries: [ZipEntry] = []
    for (path, file) in zip(paths, bag.files) {
      let isPacked = compressed.contains { path.hasSuffix(".\($0)") }
      entries.append(
        ZipEntry(name: path, body: isPacked ? .stored(file.body) : .deflated(try deflater.deflate(file.body))))
    }
    archive = try ZipArchive.bytes(of: entries)
  }

  /// The id and the label.
  static func name(of release: Release) -> String {
    ([release.id.text] + (release.marking.map { [$0.slug] } ?? [])).joined(separator: "-")
  }

  /// Endings of attachments that are compressed already; to compress them again would cost time and win nothing.
  private static let packed = ["zip", "png", "jpg", "jpeg", "gif", "webp", "mp3", "mp4", "epub", "xlsx"]

  /// What `bag-info.txt` says (RFC 8493, section 2.2.2). `Handling-Label` is ours: the label under which the packet may
  /// be passed on.
  private static func info(_ release: Release, _ context: WritingContext) -> [(label: String, value: String)] {
    var info: [(label: String, value: String)] = []
    if let publisher = release.dossier.publisher { info.append(("Source-Organization", publisher)) }
    info.append(("External-Description", release.fullTitle))
    info.append(("External-Identifier", release.id.text))
    info.append(("Bagging-Date", context.date.date))
    info.append(("Bag-Software-Agent", context.generator))
    if let marking = release.marking { info.append(("Handling-Label", marking.rawValue)) }
    return info
  }
}

extension Marking {
  /// The label as it stands in names of files: `amber-strict`.
  public var slug: String {
    rawValue.drop { $0 != ":" }.dropFirst().lowercased().replacing("+", with: "-")
  }
}

extension Pipeline {
  /// The packet of a release, with `CHANGES.txt` where it was compared with an edition before.
  ///
  /// - Parameters:
  ///   - release: What to pack.
  ///   - input: Where the dossier was read from, and its attachments are.
  ///   - progress: Called with the name of each format before it is made.
  /// - Returns: The packet, and what is to be told of its files; no packet where there is an error among it.
  public func packet(
    of release: Release, from input: Input, progress: (String) -> Void = { _ in }
  ) throws -> (packet: Packet?, findings: [Finding]) {
    let release = release.forReaders
    let formats = writers.map(\.format)
    var sink = MemorySink()
    let findings = try write(
      release, from: input, overrides: Dictionary(uniqueKeysWithValues: formats.map { ($0.name, $0.packetOptions) }),
      into: &sink, progress: progress)
    guard !findings.containsErrors else { return (nil, findings) }
    var known: [Finding] = []
    let context = WritingContext(
      date: date(of: release), generator: Version.generator,
      labels: templates.labels(for: release.language, findings: &known))
    var payload = sink.artifacts
    var told: [Finding] = []
    payload += Attachments.leaving(with: release, in: DossierFolder(path: input.folder), findings: &told)
    guard !told.containsErrors else { return (nil, findings + told) }
    if let changes = release.changes {
      let text = changes.text(labels: context.labels)
      payload.append(Artifact(path: Changes.file, mediaType: "text/plain; charset=utf-8", body: Array(text.utf8)))
    }
    payload.append(PacketReadme.artifact(for: release, payload, made: formats, context))
    told += PacketNames.findings(in: payload, of: release, called: Packet.name(of: release))
    told += MadeNames(of: release, templates: templates).findings(
      in: Array(payload[sink.artifacts.count...]))
    guard !told.containsErrors else { return (nil, findings + told) }
    return (
      try Packet(of: release, holding: payload, made: formats, context),
      findings.filter { !Self.publishing.contains($0.code) && !told.contains($0) } + told
    )
  }

  /// What search engines will miss in the fact checks is for who makes them to be published, not for a packet, which has
  /// them as it has every format.
  private static let publishing: Set<FindingCode> = [.noVerdict, .noReviewAddress, .noReviewAuthor]
}
