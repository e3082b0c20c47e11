import DossierZip
import TestSupport
import Testing

@Suite struct DeflaterTests {
  @Test(arguments: 1...12)
  func everyLevelIsReadBack(level: Int) throws {
    var deflater = try Deflater(level: level)
    var random = Randomness(seed: level)
    let even = [UInt8](repeating: 7, count: 70_000)
    for content in [[], [0], random.bytes(upTo: 100), random.bytes(upTo: 300_000), even] {
      let deflated = try deflater.deflate(content)
      #expect(deflated.size == content.count)
      #expect(try deflater.deflate(content) == deflated)
      let reader = try ZipReader(ZipArchive.bytes(of: [ZipEntry(name: "a", body: .deflated(deflated))]))
      #expect(try reader.read("a", limit: 400_000) == content)
    }
  }

  @Test func checksumIsTheOneOfTheStandards() throws {
    var deflater = try Deflater()
    #expect(try deflater.deflate(Array("123456789".utf8)).crc32 == 0xCBF4_3926)
    #expect(try deflater.deflate([]).crc32 == 0)
  }

  @Test(arguments: [-1, 0, 13, Int.max])
  func otherLevelsAreRefused(level: Int) {
    #expect(throws: ZipError.invalidLevel(level)) { _ = try Deflater(level: level) }
  }
}
