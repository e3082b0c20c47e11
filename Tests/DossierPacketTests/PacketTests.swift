import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

@Suite("Packets")
struct PacketTests {
  static let samples = ["minimal", "kremlin-drones", "harrow-point"]

  @Test("A packet is whole by our own eyes, and the same twice", arguments: samples)
  func ownEyes(sample: String) throws {
    let packet = try PacketSamples.packet(sample)
    #expect(try PacketSamples.packet(sample).archive == packet.archive)
    let desk = try TemporaryFolder()
    let inspection = try Inspection(of: PacketSamples.write(packet.archive, in: desk))
    #expect(inspection.findings == [])
    #expect(inspection.kind == .bag(version: "1.0"))
    #expect(inspection.fingerprint == packet.fingerprint)
    #expect(inspection.count == packet.paths.count)
    #expect(packet.paths == packet.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in ["README.txt", "briefing.txt", "\(sample).epub", "dossier.json", "csv/claims.csv"] {
      #expect(packet.paths.contains("\(packet.name)/data/\(file)"))
    }
  }

  @Test("A packet is whole by the eyes of sha256sum and sha512sum", arguments: samples)
  func checksums(sample: String) throws {
    let packet = try PacketSamples.packet(sample)
    let desk = try TemporaryFolder()
    _ = try PacketSamples.write(packet.archive, in: desk)
    let run = try Subprocess.shell(
      """
      unzip -q p.zip && cd \(packet.name) && sha256sum -c --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt \
      && sha512sum -c --strict --quiet manifest-sha512.txt tagmanifest-sha512.txt && sha256sum tagmanifest-sha256.txt
      """, in: desk.url)
    #expect(run.output == "\(packet.fingerprint)  tagmanifest-sha256.txt\n")
  }

  @Test(
    "A packet is valid by the eyes of bagit.py, and a changed one is not",
    .enabled(if: Project.validators != nil, "the validators are not installed"), arguments: samples)
  func bagit(sample: String) throws {
    let packet = try PacketSamples.packet(sample)
    let desk = try TemporaryFolder()
    _ = try PacketSamples.write(packet.archive, in: desk)
    let python = try #require(Project.validators).path()
    let valid = try Subprocess.shell(
      "unzip -q p.zip && \(python) -m bagit --validate \(packet.name)", in: desk.url)
    #expect(valid.status == 0, "\(valid.output)")
    let changed = try Subprocess.shell(
      "echo >> \(packet.name)/data/briefing.txt; \(python) -m bagit --validate \(packet.name)", in: desk.url)
    #expect(changed.status != 0, "\(changed.output)")
  }

  @Test("Pictures leave without what tells of their making; what else may tell it is told of")
  func metadata() throws {
    let desk = try TemporaryFolder()
    let photo = [UInt8](
      try Data(contentsOf: Project.root.appending(path: "Tests/DossierPicturesTests/Files/turned.jpg")))
    #expect(photo.firstRange(of: "SECRET".utf8) != nil)
    try FileManager.default.createDirectory(at: desk.url.appending(path: "d/media"), withIntermediateDirectories: true)
    try Data(photo).write(to: desk.url.appending(path: "d/media/photo.jpg"))
    try desk.write("%PDF-1.4 SECRET", to: "d/media/memo.pdf")
    try desk.write("A transcript.", to: "d/media/talk.txt")
    try desk.write("SECRET \u{0}", to: "d/media/talk.md")
    try desk.write(
      """
      dossier: 1
      title: Pictures
      attachments:
        - { id: att-photo, path: media/photo.jpg, alt: A bridge }
        - { id: att-again, path: media/photo.jpg, alt: The bridge again }
        - { id: att-memo, path: media/memo.pdf }
        - { id: att-talk, path: media/talk.txt }
        - { id: att-noise, path: media/talk.md }
      """, to: "d/dossier.yaml")
    let input = Input(path: desk.url.appending(path: "d").path())
    let release = try #require(Pipeline.read(input).dossier).release()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000), jobs: 2)
    let (packet, findings) = try pipeline.packet(of: release, from: input)
    #expect(findings.filter { $0.code == .uncleanedAttachment }.count == 2)
    let archive = try ZipReader(#require(packet).archive)
    var bodies: [String: [UInt8]] = [:]
    for entry in archive.entries where entry.name.contains("/data/media/") {
      bodies[String(entry.name.suffix(from: entry.name.lastIndex(of: "/") ?? entry.name.startIndex))] =
        try archive.read(entry, limit: 1 << 20)
    }
    #expect(bodies.keys.sorted() == ["/memo.pdf", "/photo.jpg", "/talk.md", "/talk.txt"])
    let picture = try #require(bodies["/photo.jpg"])
    #expect(picture.count > 90 && picture.firstRange(of: "SECRET".utf8) == nil)
    #expect(bodies["/talk.txt"] == Array("A transcript.".utf8))
  }

  @Test(
    "Any flipped bit of the archive is caught, but for those that fill up the last byte of a compressed file",
    arguments: 0..<8)
  func flippedArchive(seed: Int) throws {
    let packet = try PacketSamples.packet("minimal")
    let desk = try TemporaryFolder()
    let archive = try ZipReader(packet.archive)
    var place = 0
    var headers: [Int] = []
    var lastBytes: Set<Int> = []
    for entry in archive.entries {
      headers += place..<(place + 30)
      place += 30 + entry.name.utf8.count + Int(entry.compressedSize)
      if entry.method == 8 { lastBytes.insert(place - 1) }
    }
    // What is left is the directory.
    headers += place..<packet.archive.count
    var random = Randomness(seed: seed)
    for number in 0..<120 {
      var bytes = packet.archive
      let position = number < 60 ? random.pick(headers) : Int.random(in: bytes.indices, using: &random)
      bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let inspection = try Inspection(of: PacketSamples.write(bytes, in: desk))
      let isFilling = lastBytes.contains(position) && inspection.fingerprint == packet.fingerprint
      let isTold = inspection.findings.containsErrors || inspection.fingerprint != packet.fingerprint
      #expect(isTold || isFilling, "the byte at \(position)")
    }
  }

  @Test("An attachment cannot have the name of a file of the packet")
  func twins() throws {
    let desk = try TemporaryFolder()
    try FileManager.default.createDirectory(at: desk.url.appending(path: "d"), withIntermediateDirectories: true)
    try desk.write("A text.", to: "d/Briefing.txt")
    try desk.write(
      "dossier: 1\ntitle: Twins\nattachments:\n  - { id: att-one, path: Briefing.txt }\n", to: "d/dossier.yaml")
    let input = Input(path: desk.url.appending(path: "d").path())
    let release = try #require(Pipeline.read(input).dossier).release()
    let made = try Pipeline(templates: try .installed(), date: Moment(seconds: 0)).packet(of: release, from: input)
    #expect(made.packet == nil && made.findings.filter { $0.severity == .error }.map(\.code) == [.oddPacketName])
  }

  private func made(_ paths: [String], id: String = "names") throws -> (Packet?, [Finding], [Finding]) {
    let desk = try TemporaryFolder()
    var text = "dossier: 1\nid: \(id)\ntitle: Names\nmarking: TLP:CLEAR\nattachments:\n"
    for (number, path) in paths.enumerated() {
      try Data("A text.".utf8).write(
        to: { url in
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          return url
        }(desk.url.appending(path: "d", directoryHint: .isDirectory).appending(component: path)))
      let scalars = path.unicodeScalars.map { $0.isASCII ? String($0) : "\\U" + String(format: "%08X", $0.value) }
      text += "  - { id: att-\(number), path: \"\(scalars.joined())\" }\n"
    }
    if paths.isEmpty { text += "  []\n" }
    try desk.write(text, to: "d/dossier.yaml")
    let input = Input(path: desk.url.appending(path: "d").path())
    let checkResult = Pipeline.read(input)
    let release = try #require(checkResult.dossier, "\(checkResult.findings)").release()
    let made = try Pipeline(templates: try .installed(), date: Moment(seconds: 0)).packet(of: release, from: input)
    if let packet = made.packet {
      let inspection = try Inspection(of: PacketSamples.write(packet.archive, in: desk))
      #expect(inspection.findings == [])
    }
    return (made.packet, checkResult.findings, made.findings)
  }

  @Test(
    "A name that no packet can have is told at the check, and there is no packet",
    arguments: [
      ["con.txt"], ["Aux"], ["media/nul .txt"], ["media/COM¹.txt"], ["x#y?.txt"], ["a*.txt"],
      ["a|b.txt"],
      ["<a>.txt"], ["\u{201C}\u{202E}a.txt"], ["p%20q.txt"], ["50%.txt"], ["media./a.txt"], ["a.txt."], ["a.txt "],
      ["a.txt\u{A0}"], ["a\u{2028}b.txt"], ["$HOME.txt"], ["Memo.txt", "memo.txt"], ["é.txt", "e\u{301}.txt"],
      ["Media/a.txt", "media/b.txt"], ["straße.txt", "STRASSE.txt"],
    ])
  func odd(paths: [String]) throws {
    let (packet, checked, told) = try made(paths)
    #expect(packet == nil)
    #expect(checked.filter { $0.code == .oddPacketName }.map(\.severity) == [.warning], "\(checked)")
    #expect(told.filter { $0.severity == .error }.map(\.code) == [.oddPacketName], "\(told)")
  }

  @Test("Names of packets that are refused are not written for an id either")
  func oddID() throws {
    let (packet, checked, told) = try made([], id: "con")
    #expect(packet == nil && !checked.contains { $0.code == .oddPacketName })
    #expect(told.filter { $0.severity == .error }.map(\.code) == [.oddPacketName], "\(told)")
  }

  @Test("An attachment that has the name of a folder of the packet is refused", arguments: ["csv", "README.txt"])
  func folder(path: String) throws {
    let (packet, _, told) = try made([path])
    #expect(packet == nil && told.contains { $0.code == .oddPacketName && $0.severity == .error })
  }

  @Test(
    "Every other name is found again by everybody",
    arguments: [
      ["media/x#y.txt", "media/a & b.txt", "media/it's.txt"], ["Справа/Копія (2).txt"], ["案件.txt"], ["e\u{301}.txt"],
      ["media/a  b.txt"], ["a=b+c,d;e@f!g.txt"], ["console.txt"], ["US$ 5.txt"], ["[a]{b}^`~.txt"],
    ])
  func plain(paths: [String]) throws {
    let (packet, checked, _) = try made(paths)
    #expect(!checked.contains { $0.code == .oddPacketName })
    let archive = try #require(packet).archive
    let desk = try TemporaryFolder()
    _ = try PacketSamples.write(archive, in: desk)
    let sums = try Subprocess.shell(
      "unzip -q p.zip && cd names-clear && sha256sum -c --strict --quiet manifest-sha256.txt", in: desk.url)
    #expect(sums.status == 0, "\(sums.output)")
    guard let python = Project.validators?.path() else { return }
    let valid = try Subprocess.shell("\(python) -m bagit --validate names-clear", in: desk.url)
    #expect(valid.status == 0, "\(valid.output)")
  }

  @Test("Any flipped bit of an unpacked file is caught, and any file that is missing, added or renamed")
  func changedFolder() throws {
    let packet = try PacketSamples.packet("minimal")
    let desk = try TemporaryFolder()
    _ = try PacketSamples.write(packet.archive, in: desk)
    _ = try Subprocess.shell("unzip -q p.zip", in: desk.url)
    let bag = desk.url.appending(path: packet.name)
    #expect(try Inspection(of: bag.path()).findings == [])
    var random = Randomness(seed: 7)
    for path in packet.paths {
      let file = desk.url.appending(path: path)
      let whole = try Data(contentsOf: file)
      for _ in 0..<3 {
        var changed = whole
        changed[Int.random(in: whole.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        try changed.write(to: file)
        let inspection = try Inspection(of: bag.path())
        // A tag manifest stands behind no other: it is the fingerprint that tells.
        let isSeal = path.contains("/tagmanifest-sha256")
        #expect(inspection.findings.containsErrors || isSeal && inspection.fingerprint != packet.fingerprint, "\(path)")
      }
      try FileManager.default.removeItem(at: file)
      #expect(try Inspection(of: bag.path()).findings.containsErrors, "\(path) is missing")
      try whole.write(to: file)
    }
    try Data("x".utf8).write(to: bag.appending(path: "data/more.txt"))
    #expect(try Inspection(of: bag.path()).findings.containsErrors)
    try FileManager.default.removeItem(at: bag.appending(path: "data/more.txt"))
    for name in ["more.txt", "tagmanifest-READ-ME.html", "tagmanifest-x.txt", "tagmanifest-x/run.exe"] {
      let file = bag.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
      #expect(try Inspection(of: bag.path()).findings.containsErrors, "\(name)")
      try FileManager.default.removeItem(at: file)
    }
    try Data().write(to: bag.appending(path: "tagmanifest-md5.txt"))
    #expect(try Inspection(of: bag.path()).findings.containsErrors)
    try FileManager.default.removeItem(at: bag.appending(path: "tagmanifest-md5.txt"))
    #expect(try Inspection(of: bag.path()).findings == [])
    let seal = bag.appending(path: "tagmanifest-sha512.txt")
    let text = try Data(contentsOf: seal)
    for changed in [text + Data("\n\n".utf8), Data(), text.dropLast(200)] {
      try changed.write(to: seal)
      #expect(try Inspection(of: bag.path()).findings.containsErrors)
    }
  }
}
