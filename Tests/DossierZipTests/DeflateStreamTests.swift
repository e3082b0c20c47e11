import DossierZip
import TestSupport
import Testing

@Suite("Contents compressed in pieces")
struct DeflateStreamTests {
  @Test("what is put in piece by piece, behind an opening that comes last, is read back whole", arguments: 0..<12)
  func pieces(seed: Int) throws {
    var random = Randomness(seed: seed)
    let opening = Array(repeating: UInt8(ascii: "<"), count: random.below(3) * 40_000)
    var content: [UInt8] = []
    var stream = try DeflateStream()
    for _ in 0..<random.below(6) {
      let piece = (0..<random.below(200_000)).map { _ in UInt8(random.below(1 + seed * 20)) }
      try stream.append(piece)
      content += piece
    }
    let deflated = try stream.finish(behind: opening)
    #expect(deflated.size == opening.count + content.count)
    let archive = try ZipReader(try ZipArchive.bytes(of: [ZipEntry(name: "part", body: .deflated(deflated))]))
    // The reader checks the sum.
    #expect(try archive.read(archive.entries[0], limit: 4 << 20) == opening + content)
  }

  @Test("the same pieces give the same bytes, and few of them")
  func determinism() throws {
    func bytes() throws -> [UInt8] {
      var stream = try DeflateStream()
      for _ in 0..<50 { try stream.append(Array(repeating: 7, count: 10_000)) }
      return try stream.finish(behind: [1, 2, 3]).bytes
    }
    #expect(try bytes() == bytes())
    #expect(try bytes().count < 2_000)
  }

  @Test("a level that there is not is refused", arguments: [0, 10, -1])
  func levels(level: Int) {
    #expect(throws: ZipError.invalidLevel(level)) { _ = try DeflateStream(level: level) }
  }
}
