import DossierZip
import TestSupport
import Testing

@testable import DossierPictures

/// Pixels that were drawn here, as a PNG file.
@Suite("Drawing as PNG")
struct PNGDrawingTests {
  /// The colours that the file of a picture has for its pixels.
  private func colours(_ pixels: [UInt32], width: Int) throws -> [UInt32] {
    let height = pixels.count / width
    let drawn = ImageFormat.png(of: pixels.span, width: width, height: height)
    let file = try #require(drawn)
    #expect(ImageFormat(of: file) == .png)
    #expect(ImageFormat.png.size(of: file).map { [$0.width, $0.height] } == [width, height])
    // Nothing in it is what nobody sees.
    #expect(try ImageFormat.png.cleaned(file).bytes == file)
    var reader = ImageReader(file, at: 8)
    var parts: [String: [UInt8]] = [:]
    while !reader.isAtEnd {
      let length = try reader.bigEndian(4)
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      parts[name] = Array(try reader.take(length))
      _ = try reader.take(4)
    }
    let stream = try #require(parts["IDAT"])
    guard let palette = parts["PLTE"] else { return try photograph(stream, width: width, height: height) }
    #expect(palette.count <= 768)
    let rows = try #require(ZlibStream.content(of: stream, expected: height * (width + 1), margin: 0)).content
    return rows.enumerated().filter { $0.offset % (width + 1) > 0 }.map { place in
      let colour = palette[3 * Int(place.element)..<3 * Int(place.element) + 3]
      return colour.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }

  /// The colours of a picture without a palette, each row told by how it differs from the one above.
  private func photograph(_ stream: [UInt8], width: Int, height: Int) throws -> [UInt32] {
    let length = 3 * width + 1
    let rows = try #require(ZlibStream.content(of: stream, expected: height * length, margin: 0)).content
    var above = [UInt8](repeating: 0, count: 3 * width)
    return (0..<height).flatMap { row -> [UInt32] in
      #expect(rows[row * length] == 2)
      for place in above.indices { above[place] &+= rows[row * length + 1 + place] }
      return (0..<width).map { above[3 * $0..<3 * $0 + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    }
  }

  private func channels(_ colour: UInt32) -> [Int] { [16, 8, 0].map { Int(colour >> $0 & 0xFF) } }

  @Test("keeps each colour where a palette holds them all")
  func exact() throws {
    let pixels = (0..<256 * 3).map { UInt32($0 % 256) * 0x01_03_05 & 0xFF_FF_FF }
    #expect(try colours(pixels.map { $0 | 0xAB00_0000 }, width: 32) == pixels)
    #expect(try colours([0x12_34_56], width: 1) == [0x12_34_56])
  }

  @Test("takes for one what differs least where there are more", arguments: 0..<20)
  func nearest(seed: Int) throws {
    var random = Randomness(seed: seed)
    let paper: UInt32 = 0xFA_F8_F3
    // As the edges of letters are: steps from ink to paper, in several inks.
    var pixels = [paper]
    for _ in 1..<6_000 {
      let ink: UInt32 = random.pick([0x1B_1B_1B, 0x4A_4A_4A, 0xA3_2A_1C])
      let step = random.below(256)
      let mixed = zip(channels(ink), channels(paper)).map { ($0 * step + $1 * (255 - step)) / 255 }
      pixels.append(mixed.reduce(0) { $0 << 8 | UInt32($1) })
    }
    #expect(Set(pixels).count > 256)
    let shown = try colours(pixels, width: 60)
    #expect(shown[0] == paper)
    let greatest = zip(shown.flatMap(channels), pixels.flatMap(channels)).map { abs($0 - $1) }.max() ?? 0
    #expect((1...3).contains(greatest))
    #expect(try colours(pixels, width: 60) == shown)
  }

  @Test("keeps every colour of what has more than a palette can stand for")
  func all() throws {
    let pixels = (0..<(1 << 16)).map { UInt32($0) &* 257 & 0xFF_FF_FF }
    #expect(try colours(pixels, width: 256) == pixels)
  }
}
