import DossierZip
import TestSupport
import Testing

@Suite struct ZipReaderTests {
  private static func sample() throws -> [UInt8] {
    var deflater = try Deflater()
    let page = try deflater.deflate(Array(String(repeating: "hello world ", count: 40).utf8))
    return try ZipArchive.bytes(of: [
      ZipEntry(name: "mimetype", body: .stored(Array("text/plain".utf8))),
      ZipEntry(name: "a/page", body: .deflated(page)),
      ZipEntry(name: "empty", body: .stored([])),
    ])
  }

  /// Opens and reads everything, whatever may come of it.
  private static func readAll(_ bytes: [UInt8]) {
    guard let reader = try? ZipReader(bytes) else { return }
    for entry in reader.entries { _ = try? reader.read(entry, limit: 1 << 20) }
  }

  @Test func truncatedArchivesAreRefused() throws {
    let archive = try Self.sample()
    for count in 0..<archive.count {
      let part = Array(archive[..<count])
      #expect(throws: ZipError.self, "\(count)") { _ = try ZipReader(part) }
      Self.readAll(Array(archive[(archive.count - count)...]))
    }
  }

  @Test(arguments: 0..<500)
  func mutilatedArchivesNeverCrash(seed: Int) throws {
    var random = Randomness(seed: seed)
    var archive = try Self.sample()
    for _ in 0...random.below(4) { archive[random.below(archive.count)] = UInt8(random.below(256)) }
    Self.readAll(archive)
  }

  @Test(arguments: 0..<200)
  func noiseIsNoArchive(seed: Int) {
    var random = Randomness(seed: seed)
    Self.readAll(random.bytes(upTo: 400) + [0x50, 0x4B, 0x05, 0x06] + random.bytes(upTo: 40))
  }

  @Test func aChangedByteOfContentIsNoticed() throws {
    let archive = try Self.sample()
    for offset in 38..<48 {
      var changed = archive
      changed[offset] ^= 1
      let reader = try ZipReader(changed)
      #expect(throws: ZipError.self) { try reader.read("mimetype", limit: 100) }
    }
  }

  @Test func theLimitHolds() throws {
    var deflater = try Deflater()
    let bomb = try deflater.deflate([UInt8](repeating: 0, count: 20_000_000))
    #expect(bomb.bytes.count < 30_000)
    let reader = try ZipReader(ZipArchive.bytes(of: [ZipEntry(name: "bomb", body: .deflated(bomb))]))
    #expect(throws: ZipError.overLimit("bomb", limit: 1_000_000)) { try reader.read("bomb", limit: 1_000_000) }
    #expect(throws: ZipError.overLimit("bomb", limit: -1)) { try reader.read("bomb", limit: -1) }
    #expect(try reader.read("bomb", limit: 20_000_000).count == 20_000_000)
    #expect(throws: ZipError.noEntry("Bomb")) { try reader.read("Bomb", limit: 1) }
  }

  /// The declared size says 10 bytes, the content has 480, and the reverse.
  @Test(arguments: [10, 479, 481, 100_000])
  func aWrongSizeIsNoticed(size: Int) throws {
    var archive = try Self.sample()
    let bytes = withUnsafeBytes(of: UInt32(size).littleEndian) { Array($0) }
    var patched = 0
    for offset in 0..<archive.count - 4 where Array(archive[offset..<offset + 4]) == [0xE0, 1, 0, 0] {
      archive.replaceSubrange(offset..<offset + 4, with: bytes)
      patched += 1
    }
    #expect(patched == 2)
    let reader = try ZipReader(archive)
    #expect(throws: ZipError.self) { try reader.read("a/page", limit: 1 << 20) }
  }

  @Test(.enabled(if: Tool.exists("python3"), "python3 is absent"))
  func foreignArchivesAreToldAsTheyAre() throws {
    let archive = try Tool.pythonArchive(
      """
      link = zipfile.ZipInfo("link", (2026, 7, 31, 23, 59, 58))
      link.create_system = 3
      link.external_attr = 0o120777 << 16
      z.writestr(link, "/etc/passwd")
      z.writestr("../../evil", b"x" * 1000)
      z.mkdir("folder") if hasattr(z, "mkdir") else z.writestr("folder/", "")
      """)
    let reader = try ZipReader(archive)
    #expect(reader.entries.map(\.name) == ["link", "../../evil", "folder/"])
    #expect(reader.entries.map(\.isSymbolicLink) == [true, false, false])
    #expect(
      reader.entries.first?.modified == ZipTime(year: 2026, month: 7, day: 31, hour: 23, minute: 59, second: 58))
    #expect(reader.entries.map { ZipName.flaw(in: $0.name) } == [nil, .dotComponent, .emptyComponent])
    #expect(try reader.read("../../evil", limit: 1000) == [UInt8](repeating: 0x78, count: 1000))
    #expect(try reader.read(reader.entries[2], limit: 0) == [])
    let twice = try Tool.pythonArchive("z.writestr('twice', '1')\nz.writestr('twice', '2')")
    #expect(throws: ZipError.damaged("two entries have the same name")) { _ = try ZipReader(twice) }
  }

  @Test func manyReadersShareTheBytes() async throws {
    let archive = try Self.sample()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { try ZipReader(archive).read("a/page", limit: 1000).count } }
      for try await count in group { #expect(count == 480) }
    }
  }
}
