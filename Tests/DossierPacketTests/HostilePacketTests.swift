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
      "data//twice.txt", "data/nul", "data/COM1.txt", "data/new\nline.txt",
    ])
  func traversal(name: String) throws { #expect(try codes(archive(renaming: name)).contains("DK0912")) }

  @Test("Two names that are one on some systems are refused")
  func twins() throws {
    // Each pair has the same length in bytes, so that it can be put in the place of the other.
    for (one, other) in [("data/Report.txt", "data/report.txt"), ("data/Ärger", "data/ärger")] {
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
    for book in harmed { #expect(BookContainer.findings(book, name: "b.epub").haveErrors) }
  }
}
