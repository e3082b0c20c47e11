import DossierKit
import DossierPacket
import DossierZip
import Foundation
import TestSupport
import Testing

/// Archives as nobody means them well.
@Suite("Hostile packets")
struct HostilePacketTests {
  /// The findings about an archive.
  private func codes(_ archive: [UInt8]) throws -> Set<String> {
    let desk = try TemporaryFolder()
    return Set(try Inspection(of: PacketSamples.write(archive, in: desk)).findings.map(\.code.code))
  }

  /// An archive of two small files whose second name is replaced, byte for byte, in both of its headers.
  private func archive(renaming name: String) throws -> [UInt8] {
    let stand = String(repeating: "x", count: name.utf8.count)
    let archive = try ZipArchive.bytes(of: [
      ZipEntry(name: "bagit.txt", body: .stored(Array("BagIt".utf8))), ZipEntry(name: stand, body: .stored([1, 2, 3])),
    ])
    return replaced(Array(stand.utf8), by: Array(name.utf8), in: archive)
  }

  private func replaced(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var position = 0
    while position + old.count <= result.count {
      if Array(result[position..<position + old.count]) == old {
        result.replaceSubrange(position..<position + old.count, with: new)
        position += old.count
      } else {
        position += 1
      }
    }
    return result
  }

  @Test(
    "A name that leads out of the packet is refused",
    arguments: [
      "../../etc/passwd", "/etc/passwd", "data/../../escape", "data/./briefing.txt", "C:/Windows/win.ini",
      #"..\..\evil.txt"#, #"data\evil.txt"#, "~/.ssh/authorized_keys", "~root/.profile", "%HOMEDRIVE%/x.txt",
      "data/x.", "data/x ", "data/a.txt:evil.exe", ".../x", ".. /.. /x", "data/conin$", "data/COM¹", "data/nul .txt",
      "data/C:/x", "data/a\u{202E}gpj.exe", "data/a\u{200B}", "data/a*b", "data/a?b", "data/a<b", "data/a|b",
      "data/a\"b",
      "data//twice.txt", "data/nul", "data/COM1.txt", "data/new\nline.txt",
    ])
  func traversal(name: String) throws { #expect(try codes(archive(renaming: name)).contains("DK0912")) }

  @Test("A name that programs read in different ways is told, and refused to nobody who received it")
  func percent() throws {
    let desk = try TemporaryFolder()
    let inspection = try Inspection(of: PacketSamples.write(archive(renaming: "data/50%25.txt"), in: desk))
    let told = inspection.findings.filter { $0.code == .oddPacketName }
    #expect(told.count == 1 && told[0].severity == .note && told[0].message.contains("`data/50%25.txt` has `%`"))
  }

  @Test("Two names that are one on some systems are refused")
  func twins() throws {
    for (one, other) in [
      ("data/Report.txt", "data/report.txt"), ("data/Ärger", "data/ärger"), ("data/ß", "data/ss"), ("data/ς", "data/σ"),
      ("data/ſſ", "data/ss"), ("data/x", "data/x/y"), ("Data/a", "data/b"), ("data/x", "data/x/"),
    ] {
      let stand = String(repeating: "y", count: other.utf8.count)
      let archive = try ZipArchive.bytes(of: [
        ZipEntry(name: one, body: .stored([1])), ZipEntry(name: stand, body: .stored([2])),
      ])
      #expect(try codes(replaced(Array(stand.utf8), by: Array(other.utf8), in: archive)).contains("DK0912"))
    }
  }

  @Test("The same name twice is refused")
  func duplicates() throws {
    let archive = try ZipArchive.bytes(of: [
      ZipEntry(name: "data/a.txt", body: .stored([1])), ZipEntry(name: "data/b.txt", body: .stored([2])),
    ])
    #expect(try !codes(replaced(Array("data/b.txt".utf8), by: Array("data/a.txt".utf8), in: archive)).isEmpty)
  }

  @Test("A link is refused, in an archive and in a folder")
  func links() throws {
    let archive = try ZipArchive.bytes(of: [ZipEntry(name: "data/link", body: .stored(Array("/etc/passwd".utf8)))])
    // The upper half of the external attributes in the central directory is the Unix mode: 0100644, here 0120777.
    let mode: [UInt8] = [0x00, 0x00, 0xA4, 0x81]
    let linked = replaced(mode, by: [0x00, 0x00, 0xFF, 0xA1], in: archive)
    #expect(linked != archive)
    #expect(try codes(linked).contains("DK0912"))
    let desk = try TemporaryFolder()
    _ = try Subprocess.shell("mkdir bag && echo x > bag/bagit.txt && ln -s /etc/passwd bag/data", in: desk.url)
    let inspection = try Inspection(of: desk.url.appending(path: "bag").path())
    #expect(inspection.findings.contains { $0.code == .packetName })
  }

  @Test(
    "An entry that is a folder leads nowhere else, holds nothing and counts",
    arguments: ["../evil/", "/evil/", "b/../c/"])
  func folders(name: String) throws { #expect(try codes(archive(renaming: name)).contains("DK0912")) }

  @Test("A folder's entry with contents is refused")
  func fullFolder() throws { #expect(try codes(archive(renaming: "data/x/")).contains("DK0912")) }

  @Test("What is in an archive of ours besides its files is told")
  func stowaways() throws {
    let packet = try PacketSamples.packet("minimal").archive
    #expect(try codes(packet).isEmpty)
    // A comment: the last two bytes say how long it is.
    #expect(try !codes(packet.dropLast(2) + [4, 0] + Array("boo!".utf8)).isEmpty)
    #expect(try !codes(Array("boo!".utf8) + packet).isEmpty)
    let hidden = try ZipArchive.bytes(of: [ZipEntry(name: "evil.exe", body: .stored(Array("MZ".utf8)))])
    #expect(try !codes(hidden + packet).isEmpty)
  }

  @Test("A pipe is not waited for")
  func pipe() throws {
    let desk = try TemporaryFolder()
    _ = try Subprocess.shell("mkfifo p", in: desk.url)
    #expect(try Inspection(of: desk.url.appending(path: "p").path()).findings.map(\.code) == [.unreadable])
  }

  @Test("A bomb is not unpacked")
  func bomb() throws {
    var deflater = try Deflater(level: 12)
    let zeros = try deflater.deflate([UInt8](repeating: 0, count: 64 << 20))
    let archive = try ZipArchive.bytes(of: [ZipEntry(name: "data/zeros", body: .deflated(zeros))])
    #expect(archive.count < 100_000)
    #expect(try codes(archive) == ["DK0915"])
  }

  @Test("What is no archive is told as such", arguments: 0..<40)
  func noise(seed: Int) throws {
    var random = Randomness(seed: seed)
    let packet = try PacketSamples.packet("minimal").archive
    // Cut off, or noise, or noise with the beginning of an archive.
    var bytes = Array(packet.prefix(Int.random(in: 0..<packet.count, using: &random)))
    if seed.isMultiple(of: 2) {
      bytes = (0..<Int.random(in: 0..<4000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    if seed.isMultiple(of: 4) { bytes = [0x50, 0x4B, 0x03, 0x04] + bytes }
    #expect(try codes(bytes) == ["DK0911"])
  }

  @Test("A book's container is looked into, in a packet and by itself")
  func book() throws {
    let input = Input(path: Project.sample("minimal"))
    let release = try #require(Pipeline.read(input).dossier).release()
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let writer = try #require(Registry.writer(named: "epub"))
    _ = try pipeline.write(release, as: [writer], from: input, into: &sink)
    let epub = try #require(sink.artifacts.first).body
    let desk = try TemporaryFolder()
    #expect(try Inspection(of: PacketSamples.write(epub, in: desk, as: "b.EPUB")).kind == .book)
    #expect(try Inspection(of: PacketSamples.write(epub, in: desk, as: "b.zip")).kind == .book)
    #expect(BookContainer.findings(epub, name: "b.epub") == [])
    let harmed = [
      replaced(Array("application/epub+zip".utf8), by: Array("application/epub+zap".utf8), in: epub),
      try ZipArchive.bytes(of: [ZipEntry(name: "mimetype", body: .stored(Array("application/epub+zip".utf8)))]),
      try ZipArchive.bytes(of: [
        ZipEntry(name: "mimetype", body: .stored(Array("application/epub+zip".utf8))),
        ZipEntry(
          name: "META-INF/container.xml",
          body: .stored(Array("<container><rootfile full-path=\"gone.opf\"/></container>".utf8))),
      ]),
      try ZipArchive.bytes(of: [
        ZipEntry(name: "mimetype", body: .stored(Array("application/epub+zip".utf8))),
        ZipEntry(name: "META-INF/container.xml", body: .stored(Array("<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>".utf8))),
      ]),
    ]
    for book in harmed { #expect(BookContainer.findings(book, name: "b.epub").containsErrors) }
  }
}
