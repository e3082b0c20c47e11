import Foundation
import TestSupport
import Testing

@testable import DossierPictures

/// Pictures of pixels leave without what tells about their making, and not at all when they are damaged.
///
/// The files were made with Pillow; each place where metadata can stand says SECRET.
@Suite("Pictures")
struct RasterTests {
  static let names = [
    "turned.jpg", "cmyk.jpg", "grey-restarts.jpg", "turned.png", "palette.png", "still.gif", "animated.gif",
    "still.webp", "animated.webp",
  ]

  static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func cleaned(_ bytes: [UInt8]) throws -> CleanImage {
    try #require(ImageFormat(of: bytes)).cleaned(bytes)
  }

  @Test("metadata goes, the picture stays", arguments: names)
  func metadata(name: String) throws {
    let bytes = try Self.file(name)
    let clean = try Self.cleaned(bytes)
    #expect(clean.bytes.firstRange(of: "SECRET".utf8) == nil)
    #expect(clean.bytes.firstRange(of: "xap".utf8) == nil && clean.bytes.firstRange(of: "ICC_PROFILE".utf8) == nil)
    #expect(clean.isStill == !name.hasPrefix("animated"))
    #expect(ImageFormat(of: clean.bytes) == ImageFormat(of: bytes))
    #expect(try Self.cleaned(clean.bytes) == clean, "cleaning again changes nothing")
    #expect(clean.bytes.count > 90)
  }

  @Test("which way is up is kept", arguments: ["turned.jpg", "turned.png"])
  func orientation(name: String) throws {
    let clean = try Self.cleaned(Self.file(name)).bytes
    let mark = try #require(clean.firstRange(of: [0x4D, 0x4D, 0, 42]))
    let exif = try #require(Exif(tiff: clean[mark.lowerBound...]))
    #expect(exif.orientation == 6)
    #expect(Exif(tiff: exif.tiff[...])?.orientation == 6)
  }

  @Test("orientation is read in both byte orders, and from nothing else")
  func tiff() {
    func entry(_ type: UInt8, _ value: UInt8) -> [UInt8] {
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, type, 0, 1, 0, 0, 0, value, 0, 0, 0]
    }
    #expect(Exif(tiff: entry(3, 8)[...])?.orientation == 8)
    #expect(Exif(tiff: entry(4, 8)[...]) == nil && Exif(tiff: entry(3, 9)[...]) == nil)
    for length in 0..<22 { #expect(Exif(tiff: entry(3, 8)[..<length]) == nil || length >= 20) }
    #expect(Exif(tiff: [0x49, 0x49, 42, 0, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    #expect(Exif(tiff: [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0xFF, 0xFF, 0, 0]) == nil)
  }

  @Test("what reading systems would not show as it is meant is refused", arguments: ["animated.png", "turned.webp"])
  func refused(name: String) throws {
    let bytes = try Self.file(name)
    #expect(throws: ImageProblem.self) { try Self.cleaned(bytes) }
  }

  @Test("a file cut short is refused wherever it is cut", arguments: names)
  func cut(name: String) throws {
    let bytes = try Self.file(name)
    // What follows the end of the picture may be missing.
    let end = bytes.firstRange(of: "SECRET-trailer".utf8)?.lowerBound ?? bytes.count
    for length in 12..<end - 1 {
      let part = Array(bytes[..<length])
      #expect(throws: ImageProblem.self, "\(length) of \(end) bytes") { try Self.cleaned(part) }
    }
  }

  @Test("damage is refused or harmless, and never more than that", arguments: names, 0..<20)
  func damage(name: String, seed: Int) throws {
    let bytes = try Self.file(name)
    var random = Randomness(seed: seed)
    for _ in 0..<50 {
      var damaged = bytes
      for _ in 0...random.below(3) {
        damaged[random.below(damaged.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let format = ImageFormat(of: damaged), let clean = try? format.cleaned(damaged) else { continue }
      #expect(try format.cleaned(clean.bytes) == clean, "seed \(seed)")
    }
  }

  @Test("pictures of nothing or of far too much are refused")
  func sizes() throws {
    var bytes = try Self.file("grey-restarts.jpg")
    let frame = try #require(bytes.firstRange(of: [0xFF, 0xC0])).lowerBound
    bytes.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: ImageProblem.self) { try Self.cleaned(bytes) }
    bytes.replaceSubrange(frame + 5..<frame + 9, with: [0, 0, 0, 8])
    #expect(throws: ImageProblem.self) { try Self.cleaned(bytes) }
  }
}
