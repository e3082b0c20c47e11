import DossierCore
import DossierDigest

/// Holds a bag against its own manifests (RFC 8493, section 3): complete, nothing more than it says, nothing changed.
struct BagCheck {
  /// What a whole bag has told of itself.
  struct Result {
    var version = ""
    /// `Handling-Label` of `bag-info.txt`.
    var label: String?
    /// The SHA-256 of `tagmanifest-sha256.txt`; nil where the bag has none.
    var fingerprint: String?
    /// Whether the bag says that it is one of ours, of which more is known than of others.
    var isOurs = false
  }

  /// The folder of the bag inside the packet: empty, or ending in `/`.
  let root: String
  private(set) var result = Result()
  private(set) var findings: [Finding] = []

  /// Where a bag begins in the packet: at its top or in its one folder; nil where there is none.
  static func root(of packet: borrowing some ReceivedFiles & ~Copyable) -> String? {
    let names = packet.files.map(\.name)
    if names.contains("bagit.txt") { return "" }
    let folders = Set(names.map { name in name.firstIndex(of: "/").map { String(name[...$0]) } ?? "" })
    guard folders.count == 1, let folder = folders.first, !folder.isEmpty else { return nil }
    // Without its declaration a folder is still a bag, a damaged one, when the manifests are there.
    let tags = names.map { $0.dropFirst(folder.count) }
    return tags.contains("bagit.txt") || tags.contains { Self.algorithm(ofManifest: String($0)) != nil } ? folder : nil
  }

  init(root: String) { self.root = root }

  /// Reads every file once; all findings at once.
  mutating func run(_ packet: borrowing some ReceivedFiles & ~Copyable) {
    var positions: [String: Int] = [:]
    for (position, file) in packet.files.enumerated() {
      if file.name.hasPrefix(root) {
        positions[String(file.name.dropFirst(root.count))] = position
      } else {
        report(.packetContents, "\(quoted(file.name)) is in the packet and not in the bag", in: packet, "")
      }
    }
    guard let encoding = declaration(packet, positions["bagit.txt"]) else { return }
    var payload: [ManifestAlgorithm: [String: Manifest.Line]] = [:]
    var tags: [ManifestAlgorithm: [String: Manifest.Line]] = [:]
    for (path, position) in positions.sorted(by: { $0.key < $1.key }) {
      if let algorithm = Self.algorithm(ofManifest: path) {
        payload[algorithm] = manifest(path, at: position, of: packet, algorithm, encoding, isPayload: true)
      } else if let algorithm = Self.algorithm(ofManifest: path, prefix: "tagmanifest-") {
        tags[algorithm] = manifest(path, at: position, of: packet, algorithm, encoding, isPayload: false)
      }
    }
    if payload.isEmpty { report(.packetShape, "there is no manifest of a digest that is known", in: packet, "") }
    complete(positions, payload, tags, packet)
    digests(positions, payload, tags, packet)
    info(positions["bag-info.txt"], encoding, positions, packet)
    fetching(positions["fetch.txt"], encoding, packet)
    if result.isOurs { ours(positions, tags, packet) }
  }

  private static func algorithm(ofManifest path: String, prefix: String = "manifest-") -> ManifestAlgorithm? {
    guard path.hasPrefix(prefix), path.hasSuffix(".txt") else { return nil }
    return ManifestAlgorithm(rawValue: String(path.dropFirst(prefix.count).dropLast(4)))
  }

  private mutating func report(
    _ code: FindingCode, _ message: String, in packet: borrowing some ReceivedFiles & ~Copyable, _ path: String,
    line: Int = 1
  ) {
    let file = path.isEmpty ? packet.name : "\(packet.name)/\(root)\(path)"
    findings.append(Finding(code, message, at: Place(file: file, line: line, column: 1)))
  }

  private mutating func contents(
    _ position: Int, of packet: borrowing some ReceivedFiles & ~Copyable
  ) -> [UInt8]? {
    do throws(Unreadable) {
      return try packet.contents(of: position)
    } catch {
      let name = packet.files[position].name
      report(.packetDigest, "\(quoted(name)) cannot be read: \(error.reason)", in: packet, "")
      return nil
    }
  }
}

// MARK: What the bag says of itself
extension BagCheck {
  /// The encoding that `bagit.txt` declares; nil, with findings, where it is missing or malformed.
  private mutating func declaration(
    _ packet: borrowing some ReceivedFiles & ~Copyable, _ position: Int?
  ) -> TagText.Encoding? {
    guard let position else {
      report(.packetShape, "there is no `bagit.txt`, with which a bag begins", in: packet, "")
      return nil
    }
    guard let bytes = contents(position, of: packet) else { return nil }
    let lines = TagText.text(bytes, .utf8).map { TagText.lines(of: $0) } ?? []
    let version = lines.first.flatMap { $0.hasPrefix("BagIt-Version: ") ? $0.dropFirst(15) : nil } ?? ""
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ $0 != nil }) else {
      report(.packetShape, "the first line of `bagit.txt` is `BagIt-Version: 1.0`", in: packet, "bagit.txt")
      return nil
    }
    guard ["1.0", "0.97", "0.96", "0.95", "0.94", "0.93"].contains(version) else {
      report(.packetShape, "BagIt \(version) is not known; we read 1.0 and older", in: packet, "bagit.txt")
      return nil
    }
    let name = lines.dropFirst().first.flatMap { line in
      line.hasPrefix("Tag-File-Character-Encoding: ") ? line.dropFirst(29) : nil
    }
    guard let name, let encoding = TagText.Encoding(named: name) else {
      let known = TagText.Encoding.allCases.map(\.rawValue).joined(separator: ", ")
      report(
        .packetShape, "the second line of `bagit.txt` is `Tag-File-Character-Encoding:` and one of \(known)",
        in: packet,
        "bagit.txt", line: 2)
      return nil
    }
    result.version = String(version)
    return encoding
  }

  /// The lines of a manifest by their paths.
  private mutating func manifest(
    _ path: String, at position: Int, of packet: borrowing some ReceivedFiles & ~Copyable,
    _ algorithm: ManifestAlgorithm, _ encoding: TagText.Encoding, isPayload: Bool
  ) -> [String: Manifest.Line] {
    guard let bytes = contents(position, of: packet) else { return [:] }
    if path == "tagmanifest-sha256.txt" { result.fingerprint = try? Digest.sha256.hexadecimal(of: bytes) }
    guard let text = TagText.text(bytes, encoding) else {
      report(.packetShape, "it is not \(encoding.rawValue), as `bagit.txt` says", in: packet, path)
      return [:]
    }
    let file = "\(packet.name)/\(root)\(path)"
    let isCurrent = result.version == "1.0"
    let length = (try? algorithm.digest.hexadecimal(of: []).utf8.count) ?? 0
    var lines: [String: Manifest.Line] = [:]
    for line in Manifest.lines(of: text, file: file, decodes: isCurrent, length: length, findings: &findings) {
      if let flaw = PacketName.flaw(in: line.path) {
        report(.packetName, "the path \(quoted(line.path)) \(flaw)", in: packet, path, line: line.number)
      } else if line.path.hasPrefix("data/") != isPayload {
        report(
          .packetShape,
          "\(quoted(line.path)) is in the wrong manifest: files of `data/` stand in `manifest-…`, others in `tagmanifest-…`",
          in: packet, path, line: line.number)
      } else if let other = lines.updateValue(line, forKey: line.path),
        // Version 1.0 forbids it (section 2.1.3); in an older bag the same line twice does no harm.
        isCurrent || other.digest != line.digest
      {
        report(.packetShape, "\(quoted(line.path)) stands here twice", in: packet, path, line: line.number)
      }
    }
    return lines
  }

  /// Reads what `bag-info.txt` says, and holds its count of the payload against the payload.
  private mutating func info(
    _ position: Int?, _ encoding: TagText.Encoding, _ positions: [String: Int],
    _ packet: borrowing some ReceivedFiles & ~Copyable
  ) {
    guard let position, let bytes = contents(position, of: packet) else { return }
    guard let text = TagText.text(bytes, encoding) else {
      report(.packetShape, "it is not \(encoding.rawValue), as `bagit.txt` says", in: packet, "bag-info.txt")
      return
    }
    result.label = TagText.value(of: "Handling-Label", in: text)
    result.isOurs = TagText.value(of: "Bag-Software-Agent", in: text)?.hasPrefix("DossierKit") ?? false
    guard let said = TagText.value(of: "Payload-Oxum", in: text) else { return }
    let payload = positions.filter { $0.key.hasPrefix("data/") }.map { packet.files[$0.value].size }
    let counted = "\(payload.reduce(0, +)).\(payload.count)"
    if said != counted {
      report(
        .packetContents, "`Payload-Oxum` says \(quoted(said)) (bytes and files), and there are \(quoted(counted))",
        in: packet, "bag-info.txt")
    }
  }

  /// A file to be fetched from elsewhere is not in the packet; it is enough to see that no line leads out of the bag.
  private mutating func fetching(
    _ position: Int?, _ encoding: TagText.Encoding, _ packet: borrowing some ReceivedFiles & ~Copyable
  ) {
    guard let position, let bytes = contents(position, of: packet) else { return }
    for (offset, line) in TagText.lines(of: TagText.text(bytes, encoding) ?? "").enumerated() where !line.isEmpty {
      let parts = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
      if parts.count < 3 {
        report(.packetShape, "a line is an address, a size and a path", in: packet, "fetch.txt", line: offset + 1)
      } else if let flaw = PacketName.flaw(in: String(parts[2])) {
        report(
          .packetName, "the path \(quoted(String(parts[2]))) \(flaw)", in: packet, "fetch.txt", line: offset + 1)
      }
    }
  }
}

// MARK: Whether it is so
extension BagCheck {
  /// Every file that is listed is there, and every file that is there is listed.
  private mutating func complete(
    _ positions: [String: Int], _ payload: [ManifestAlgorithm: [String: Manifest.Line]],
    _ tags: [ManifestAlgorithm: [String: Manifest.Line]], _ packet: borrowing some ReceivedFiles & ~Copyable
  ) {
    for (algorithm, lines) in (Array(payload) + Array(tags)).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for line in lines.values.sorted(by: { $0.number < $1.number }) where positions[line.path] == nil {
        let manifest = line.path.hasPrefix("data/") ? "manifest" : "tagmanifest"
        report(
          .packetContents, "\(quoted(line.path)) is listed and missing", in: packet,
          "\(manifest)-\(algorithm.rawValue).txt", line: line.number)
      }
    }
    let isCurrent = result.version == "1.0"
    for path in positions.keys.sorted() where path.hasPrefix("data/") {
      let lists = payload.values.filter { $0[path] != nil }.count
      // Since version 1.0 each manifest has to list every file; before that one of them.
      if lists == 0 || isCurrent && lists < payload.count {
        report(.packetContents, "\(quoted(path)) is there and not in every manifest", in: packet, path)
      }
    }
    // Ours list every tag file. Other bags need not, and then nobody can say whether such a file is as it was.
    for path in positions.keys.sorted() where !path.hasPrefix("data/") {
      // A tag manifest stands in none, and nothing else may take its name.
      if Self.algorithm(ofManifest: path, prefix: "tagmanifest-") != nil { continue }
      // Without any tag manifest what belongs to every bag is taken as it is, and nothing else.
      let isKnown =
        ["bagit.txt", "bag-info.txt", "fetch.txt"].contains(path) || Self.algorithm(ofManifest: path) != nil
      if tags.isEmpty ? !isKnown : tags.values.allSatisfy({ $0[path] == nil }) {
        var finding = Finding(
          .packetContents, "\(quoted(path)) is there and in no manifest, so that nobody can say whether it was changed",
          at: Place(whole: "\(packet.name)/\(root)\(path)"))
        if !isCurrent || tags.isEmpty { finding.severity = .warning }
        findings.append(finding)
      }
    }
  }

  /// A bag of ours has both tag manifests, with the same files, as we write them, and the archive has nothing but the bag:
  /// so the fingerprint vouches for every byte.
  private mutating func ours(
    _ positions: [String: Int], _ tags: [ManifestAlgorithm: [String: Manifest.Line]],
    _ packet: borrowing some ReceivedFiles & ~Copyable
  ) {
    for algorithm in Bag.algorithms {
      let path = "tagmanifest-\(algorithm.rawValue).txt"
      guard let position = positions[path] else {
        report(.packetContents, "\(quoted(path)) is missing; a packet of ours has it", in: packet, path)
        continue
      }
      let expected = positions.filter { path, _ in
        !path.hasPrefix("data/") && Self.algorithm(ofManifest: path, prefix: "tagmanifest-") == nil
      }
      let files = expected.sorted { Bag.precedes($0.key, $1.key) }.compactMap { path, position in
        contents(position, of: packet).map { (path: path, body: $0) }
      }
      let text = try? Manifest.text(of: files, by: algorithm.digest)
      if text != contents(position, of: packet) {
        report(.packetDigest, "\(quoted(path)) is not what it would be for these files", in: packet, path)
      }
    }
    for algorithm in tags.keys where !Bag.algorithms.contains(algorithm) {
      let path = "tagmanifest-\(algorithm.rawValue).txt"
      report(.packetContents, "\(quoted(path)) is there, and a packet of ours has none", in: packet, path)
    }
    if packet.isAsWritten == false {
      report(
        .packetShape,
        "the archive is not as we write it: it was changed, or has something in it besides its files", in: packet, "")
    }
  }

  /// Every file has the digests that the manifests say.
  private mutating func digests(
    _ positions: [String: Int], _ payload: [ManifestAlgorithm: [String: Manifest.Line]],
    _ tags: [ManifestAlgorithm: [String: Manifest.Line]], _ packet: borrowing some ReceivedFiles & ~Copyable
  ) {
    for (path, position) in positions.sorted(by: { $0.key < $1.key }) {
      let lists = path.hasPrefix("data/") ? payload : tags
      let expected = lists.compactMap { list in list.value[path].map { (list.key, $0.digest) } }
        .sorted { $0.0.rawValue < $1.0.rawValue }
      guard !expected.isEmpty, let bytes = contents(position, of: packet) else { continue }
      for (algorithm, digest) in expected where (try? algorithm.digest.hexadecimal(of: bytes)) != digest {
        report(
          .packetDigest, "\(quoted(path)) is not the file that was packed: its \(algorithm.rawValue) is another",
          in: packet, path)
      }
    }
  }
}
