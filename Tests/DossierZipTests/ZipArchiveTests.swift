import DossierZip
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
  private static func entries(seed: Int) throws -> [ZipEntry] {
    var random = Randomness(seed: seed)
    var deflater = try Deflater(level: 1 + random.below(12))
    var entries: [ZipEntry] = []
    for index in 0..<random.below(12) {
      let content = random.bytes(upTo: random.below(5) == 0 ? 20_000 : 200)
      let body: ZipEntry.Body = random.below(2) == 0 ? .stored(content) : .deflated(try deflater.deflate(content))
      entries.append(ZipEntry(name: "\(index)\(random.name())", body: body))
    }
    return entries
  }

  @Test(arguments: 0..<100)
  func archivesAreReadBack(seed: Int) throws {
    let entries = try Self.entries(seed: seed)
    let archive = try ZipArchive.bytes(of: entries)
    #expect(try ZipArchive.bytes(of: entries) == archive)
    let reader = try ZipReader(archive)
    #expect(reader.entries.map { Array($0.name.utf8) } == entries.map { Array($0.name.utf8) })
    for (record, entry) in zip(reader.entries, entries) {
      let content = try reader.read(record, limit: 100_000)
      #expect(record.modified == .fixed)
      #expect(record.unixMode == 0o100644)
      #expect(record.size == UInt64(content.count))
      switch entry.body {
      case .stored(let bytes):
        #expect(record.method == 0)
        #expect(content == bytes)
      case .deflated(let deflated):
        #expect(record.method == 8)
        #expect(record.compressedSize == UInt64(deflated.bytes.count))
        #expect(record.crc32 == deflated.crc32)
        #expect(content.count == deflated.size)
      }
    }
  }

  @Test(arguments: 0..<20)
  func archivesAreHandedOnInPieces(seed: Int) throws {
    var random = Randomness(seed: seed)
    var entries = try Self.entries(seed: seed)
    entries.append(ZipEntry(name: "large", body: .stored(random.bytes(upTo: 2_000_000))))
    let whole = try ZipArchive.bytes(of: entries)
    var pieces: [[UInt8]] = []
    try ZipArchive.write(&entries) { pieces.append($0) }
    #expect(Array(pieces.joined()) == whole)
    #expect(pieces.allSatisfy { !$0.isEmpty && $0.count <= 1 << 18 })
    #expect(entries.isEmpty)
  }

  @Test func anArchiveWithoutEntriesIsHandedOnToo() throws {
    var entries: [ZipEntry] = []
    var bytes: [UInt8] = []
    try ZipArchive.write(&entries) { bytes += $0 }
    #expect(bytes == (try ZipArchive.bytes(of: [])))
  }

  @Test func whatCannotBeTakenEndsTheWriting() throws {
    struct Full: Error {}
    var entries = [ZipEntry(name: "a", body: .stored([1]))]
    #expect(throws: Full.self) { try ZipArchive.write(&entries) { _ in throw Full() } }
  }

  @Test func theMediaTypeStandsWhereOCFWantsIt() throws {
    let type = Array("application/epub+zip".utf8)
    let page = try {
      var deflater = try Deflater()
      return try deflater.deflate([UInt8](repeating: 65, count: 1000))
    }()
    let archive = try ZipArchive.bytes(of: [
      ZipEntry(name: "mimetype", body: .stored(type)), ZipEntry(name: "EPUB/a.xhtml", body: .deflated(page)),
    ])
    let header: [UInt8] =
      [0x50, 0x4B, 0x03, 0x04]  // local file header
      + [10, 0]  // version needed: 1.0
      + [0, 0]  // no flags: not encrypted, no data descriptor
      + [0, 0]  // stored
      + [0, 0, 0x21, 0]  // 00:00:00, 1980-01-01
      + [0x6F, 0x61, 0xAB, 0x2C]  // CRC-32
      + [20, 0, 0, 0, 20, 0, 0, 0]  // both sizes
      + [8, 0]  // length of the name
      + [0, 0]  // length of the extra field
    #expect(Array(archive[..<30]) == header)
    #expect(Array(archive[30..<58]) == Array("mimetype".utf8) + type)
    #expect(archive[38..<58].elementsEqual(type))
    // The next entry follows at once, without extra field, and its data without a descriptor.
    #expect(Array(archive[58..<62]) == [0x50, 0x4B, 0x03, 0x04])
    #expect(Array(archive[84..<88]) == [12, 0, 0, 0])
    #expect(Array(archive[100..<100 + page.bytes.count]) == page.bytes)
    #expect(Array(archive[(100 + page.bytes.count)...].prefix(4)) == [0x50, 0x4B, 0x01, 0x02])
  }

  @Test func noEntriesGiveAnEmptyArchive() throws {
    let archive = try ZipArchive.bytes(of: [])
    #expect(archive.count == 22)
    #expect(try ZipReader(archive).entries.isEmpty)
  }

  @Test func moreEntriesThanSixteenBitsCountNeedZIP64() throws {
    let entries = (0..<65_600).map { ZipEntry(name: "\($0)", body: .stored([])) }
    let archive = try ZipArchive.bytes(of: entries)
    let reader = try ZipReader(archive)
    #expect(reader.entries.count == 65_600)
    #expect(reader.entries.last?.name == "65599")
  }

  // MARK: Names

  private static let bad: [(String, ZipName.Flaw)] = [
    ("", .empty), (String(repeating: "a", count: 65_536), .tooLong), ("/a", .absolute), ("//a", .absolute),
    ("C:/a", .absolute), ("c:a", .absolute), ("a//b", .emptyComponent), ("a/", .emptyComponent), ("..", .dotComponent),
    ("../a", .dotComponent), ("a/../b", .dotComponent), ("a/..", .dotComponent), (".", .dotComponent),
    ("./a", .dotComponent), ("a/./b", .dotComponent), ("a\\b", .backslash), ("..\\a", .backslash),
    ("a\u{0}", .controlCharacter), ("a\nb", .controlCharacter), ("\u{7F}", .controlCharacter),
    ("\u{85}", .controlCharacter), ("\u{1B}[31m", .controlCharacter),
  ]

  @Test(arguments: bad)
  func badNamesAreRefused(name: String, flaw: ZipName.Flaw) {
    #expect(ZipName.flaw(in: name) == flaw)
    #expect(throws: ZipError.badName(name, flaw)) {
      try ZipArchive.bytes(of: [ZipEntry(name: "a", body: .stored([])), ZipEntry(name: name, body: .stored([]))])
    }
  }

  @Test(arguments: ["a", "...", "a..b", ".hidden", "a/b/c.txt", "e\u{301}", "中文/😀", " ", "ab:c", "1:a", "~", "-rf"])
  func goodNamesAreTaken(name: String) throws {
    #expect(ZipName.flaw(in: name) == nil)
    let reader = try ZipReader(ZipArchive.bytes(of: [ZipEntry(name: name, body: .stored([1]))]))
    #expect(try reader.read(name, limit: 1) == [1])
  }

  @Test(arguments: [("a", "a"), ("a/B.txt", "A/b.TXT"), ("é", "e\u{301}")])
  func duplicateNamesAreRefused(first: String, second: String) {
    #expect(throws: ZipError.duplicateName(second)) {
      try ZipArchive.bytes(of: [ZipEntry(name: first, body: .stored([])), ZipEntry(name: second, body: .stored([]))])
    }
  }

  // MARK: Other programs

  private static let listing = """
    import sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as z:
        assert z.testzip() is None
        for i in z.infolist():
            e = (i.create_system, i.external_attr, i.extra, i.comment, i.date_time, i.flag_bits & ~0x800)
            assert e == (3, 0o100644 << 16, b"", b"", (1980, 1, 1, 0, 0, 0), 0), e
            print(i.filename.encode().hex(), i.compress_type, i.file_size, i.CRC)
    """

  @Test(.enabled(if: Tool.exists("python3"), "python3 is absent"), arguments: 0..<8)
  func pythonAgrees(seed: Int) throws {
    let archive = try ZipArchive.bytes(of: Self.entries(seed: seed))
    let result = try Tool.run("python3", ["-c", Self.listing], on: archive)
    #expect(result.status == 0, "\(result.output)")
    let expected = try ZipReader(archive).entries.map { entry in
      let hex = entry.name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      return "\(hex) \(entry.method) \(entry.size) \(entry.crc32)"
    }
    #expect(result.output.split(separator: "\n").map(String.init) == expected)
  }

  @Test(.enabled(if: Tool.exists("unzip"), "unzip is absent"), arguments: 0..<4)
  func unzipFindsNoFault(seed: Int) throws {
    let entries = try Self.entries(seed: seed) + [ZipEntry(name: "last", body: .stored([]))]
    let result = try Tool.run("unzip", ["-tqq"], on: ZipArchive.bytes(of: entries))
    #expect(result.status == 0, "\(result.output)")
  }
}
