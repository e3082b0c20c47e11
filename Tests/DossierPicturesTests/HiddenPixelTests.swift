import DossierZip
import TestSupport
import Testing

@testable import DossierPictures

/// What nobody sees in a picture of pixels does not leave with it.
@Suite("Hidden in pictures")
struct HiddenPixelTests {
  /// A PNG file; each row begins with its filter.
  static func png(
    _ width: Int, _ height: Int, depth: UInt8 = 8, colour: UInt8, interlaced: Bool = false, rows: [UInt8],
    behind: [UInt8] = [], before: [(String, [UInt8])] = [], after: [(String, [UInt8])] = [], trailing: [UInt8] = []
  ) throws -> [UInt8] {
    var header: [UInt8] = []
    header.append(bigEndian: width, bytes: 4)
    header.append(bigEndian: height, bytes: 4)
    header += [depth, colour, 0, 0, interlaced ? 1 : 0]
    var file = PNGFile.signature
    let pixels = ("IDAT", try ZlibStream.bytes(of: rows) + behind)
    for (name, data) in [("IHDR", header)] + before + [pixels] + after + [("IEND", [])] {
      file.append(bigEndian: data.count, bytes: 4)
      file += Array(name.utf8) + data
      file.append(bigEndian: Int(CRC32.of(Array(name.utf8) + data)), bytes: 4)
    }
    return file + trailing
  }

  /// The rows that a file of this size has, and the data of its parts by name.
  private func contents(_ file: [UInt8], size: Int) throws -> (rows: [UInt8], parts: [String: [UInt8]]) {
    var reader = ImageReader(file, at: 8)
    var parts: [String: [UInt8]] = [:]
    while !reader.isAtEnd {
      let length = try reader.bigEndian(4)
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      parts[name, default: []] += try reader.take(length)
      _ = try reader.take(4)
    }
    let stream = try #require(ZlibStream.content(of: parts["IDAT"] ?? [], expected: size, margin: 0))
    #expect(stream.content.count == size && stream.used == parts["IDAT"]?.count)
    return (stream.content, parts)
  }

  private func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
    let clean = try #require(ImageFormat(of: bytes)).cleaned(bytes).bytes
    #expect(try #require(ImageFormat(of: clean)).cleaned(clean).bytes == clean, "cleaning again changes nothing")
    return clean
  }

  private let secret = Array("SECRET SECRET SECRET".utf8)

  @Test("A picture with nothing hidden stays as it is, to the byte")
  func plain() throws {
    for file in [
      try Self.png(2, 2, colour: 2, rows: [0, 1, 2, 3, 4, 5, 6, 4, 7, 8, 9, 1, 1, 1]),
      try Self.png(2, 2, colour: 6, rows: [1, 1, 2, 3, 9, 0, 0, 0, 0, 2, 7, 8, 9, 1, 1, 1, 1, 1]),
      try Self.png(
        4, 1, depth: 2, colour: 3, rows: [0, 0b00_01_10_01], before: [("PLTE", [1, 1, 1, 2, 2, 2, 3, 3, 3])]),
      try Self.png(
        5, 3, depth: 1, colour: 0, interlaced: true, rows: [0, 0x80, 0, 0, 0, 0x80, 0, 0xE0, 0, 0xC0, 0, 0x40, 0, 0xF8]),
    ] { #expect(try cleaned(file) == file) }
  }

  @Test("Data behind the last row, behind the compressed pixels and behind the end goes")
  func behind() throws {
    let rows: [UInt8] = [0, 1, 2, 3, 1, 4, 5, 6]
    let plain = try Self.png(1, 2, colour: 2, rows: rows)
    for file in [
      try Self.png(1, 2, colour: 2, rows: rows + secret),
      try Self.png(1, 2, colour: 2, rows: rows + Array(repeating: 7, count: 100_000)),
      try Self.png(1, 2, colour: 2, rows: rows, behind: secret),
      try Self.png(1, 2, colour: 2, rows: rows, trailing: secret),
      try Self.png(1, 2, colour: 2, rows: rows, after: [("IDAT", secret), ("tEXt", secret), ("fdAT", secret)]),
      try Self.png(
        1, 2, colour: 2, rows: rows,
        before: [
          ("gAMA", secret), ("cHRM", secret), ("pHYs", secret), ("sBIT", secret), ("tRNS", secret),
          ("PLTE", secret + [0]),
        ]),
    ] {
      #expect(try cleaned(file) == plain)
    }
    let twice = try Self.png(1, 2, colour: 2, rows: rows, before: [("gAMA", [0, 0, 1, 1]), ("gAMA", [9, 9, 9, 9])])
    #expect(try contents(cleaned(twice), size: 8).parts["gAMA"] == [0, 0, 1, 1])
  }

  @Test("A stream that is far longer than its pixels, or shorter, is refused")
  func wrongSize() throws {
    let long = try Self.png(1, 1, colour: 0, rows: Array(repeating: 0, count: 5 << 20))
    #expect(throws: ImageProblem.self) { try ImageFormat.png.cleaned(long) }
    let short = try Self.png(1, 2, colour: 2, rows: [0, 1, 2, 3])
    #expect(throws: ImageProblem.self) { try ImageFormat.png.cleaned(short) }
  }

  @Test("Colours that no pixel has are black, and so are those that nobody sees; the pixels keep theirs")
  func palette() throws {
    let colours: [UInt8] = [1, 1, 1] + Array("SECRET".utf8) + [4, 4, 4] + Array("SEC".utf8) + Array("RET".utf8)
    // The colours 4 and 5 are transparent; nothing has 1 and 2.
    let file = try Self.png(
      5, 1, colour: 3, rows: [0, 0, 3, 4, 5, 0],
      before: [("PLTE", colours), ("tRNS", [255, 83, 69, 255, 0, 0] + secret)])
    let clean = try cleaned(file)
    let (rows, parts) = try contents(clean, size: 6)
    #expect(rows == [0, 0, 3, 4, 4, 0])
    #expect(parts["PLTE"] == [1, 1, 1, 0, 0, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0, 0, 0, 0])
    #expect(parts["tRNS"] == [255, 255, 255, 255, 0, 255])
    let missing = try Self.png(1, 1, colour: 3, rows: [0, 9], before: [("PLTE", colours)])
    #expect(throws: ImageProblem.self) { try ImageFormat.png.cleaned(missing) }
  }

  @Test("Colours under transparent pixels are black, by every filter", arguments: 0..<5)
  func transparent(filter: Int) throws {
    var random = Randomness(seed: filter)
    let (width, height) = (7, 6)
    for (colour, depth, step) in [(6, 8, 4), (4, 8, 2), (6, 16, 8), (4, 16, 4)] {
      var rows: [UInt8] = []
      for _ in 0..<height {
        rows.append(0)
        for _ in 0..<width {
          let isClear = random.below(2) == 0
          let alpha = depth / 8
          rows += (0..<step).map { $0 >= step - alpha && isClear ? 0 : UInt8(1 + random.below(255)) }
        }
      }
      // The same picture, its rows filtered.
      let header = try PNGHeader([0, 0, 0, UInt8(width), 0, 0, 0, UInt8(height), UInt8(depth), UInt8(colour), 0, 0, 0])
      let wanted = rows.indices.map { place in
        let inRow = place % (1 + width * step)
        guard inRow > 0 else { return rows[place] }
        let pixel = place - (inRow - 1) % step
        let isClear = rows[pixel + step - depth / 8..<pixel + step].allSatisfy { $0 == 0 }
        return isClear ? 0 : rows[place]
      }
      let filtered = Self.filtered(rows, by: UInt8(filter), row: width * step, step: header.step)
      let file = try Self.png(width, height, depth: UInt8(depth), colour: UInt8(colour), rows: filtered)
      let clean = try cleaned(file)
      #expect(
        try contents(clean, size: rows.count).rows
          == Self.filtered(wanted, by: UInt8(filter), row: width * step, step: header.step))
    }
  }

  /// Section 9.2, written down once more.
  private static func filtered(_ rows: [UInt8], by filter: UInt8, row: Int, step: Int) -> [UInt8] {
    var result = rows
    for place in rows.indices {
      let inRow = place % (row + 1)
      guard inRow > 0 else {
        result[place] = filter
        continue
      }
      let a = inRow > step ? Int(rows[place - step]) : 0
      let b = place > row ? Int(rows[place - row - 1]) : 0
      let c = inRow > step && place > row ? Int(rows[place - row - 1 - step]) : 0
      let p = a + b - c
      let paeth = abs(p - a) <= abs(p - b) && abs(p - a) <= abs(p - c) ? a : abs(p - b) <= abs(p - c) ? b : c
      result[place] = rows[place] &- UInt8([0, a, b, (a + b) / 2, paeth][Int(filter)])
    }
    return result
  }

  @Test("Bits that fill up a row are zero")
  func filling() throws {
    let file = try Self.png(3, 2, depth: 1, colour: 0, rows: [0, 0b1011_1111, 0, 0b0101_0101])
    #expect(try contents(cleaned(file), size: 4).rows == [0, 0b1010_0000, 0, 0b0100_0000])
  }

  /// A GIF file of 4 by 4 pixels with 4 colours, and frames of one colour each.
  private func gif(
    _ frames: [(time: Int, colour: Int)], x: UInt8 = 0, pixels: Int = 16, behind: [UInt8] = [], loop: [UInt8] = []
  ) -> [UInt8] {
    var file = Array("GIF89a".utf8) + [4, 0, 4, 0, 0x81, 0, 0] + [1, 1, 1, 2, 2, 2, 3, 3, 3, 83, 69, 67] + loop
    for frame in frames {
      file += [0x21, 0xF9, 4, 0, UInt8(frame.time & 255), UInt8(frame.time >> 8), 0, 0]
      file += [0x2C, x, 0, 0, 0, 4, 0, 4, 0, 0, 2]
      let codes = (0..<pixels).flatMap { $0 % 2 == 0 ? [4, frame.colour] : [frame.colour] } + [5]
      var data: [UInt8] = []
      var (bits, count) = (0, 0)
      for code in codes {
        bits |= code << count
        count += 3
        if count >= 8 {
          data.append(UInt8(bits & 255))
          (bits, count) = (bits >> 8, count - 8)
        }
      }
      if count > 0 { data.append(UInt8(bits)) }
      file += GIFPixels.blocks(data + behind)
    }
    return file + [0x3B]
  }

  @Test("Bytes behind the pixels of a GIF frame and colours that none has go")
  func gifs() throws {
    let plain = try cleaned(gif([(9, 2)]))
    #expect(Array(plain[13..<25]) == [1, 1, 1, 0, 0, 0, 3, 3, 3, 0, 0, 0])
    #expect(plain.dropFirst(25) == gif([(9, 2)]).dropFirst(25))
    #expect(try cleaned(gif([(9, 2)], behind: secret)) == plain)
    #expect(try cleaned(gif([(9, 2)], behind: Array(repeating: 7, count: 1_000))) == plain)
    let loop: [UInt8] = [0x21, 0xFF, 11] + "NETSCAPE2.0".utf8 + [3, 1, 0, 0]
    let comment: [UInt8] = [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
    #expect(try cleaned(gif([(9, 2)], loop: comment)) == plain)
    #expect(try cleaned(gif([(9, 2)], loop: loop + [0])) == Array(plain[..<25]) + loop + [0] + plain[25...])
    #expect(try cleaned(gif([(9, 2)], loop: loop + [UInt8(secret.count)] + secret + [0])) == plain)
  }

  @Test("GIF frames that nobody sees are refused, and those that move are not")
  func frames() throws {
    #expect(try ImageFormat.gif.cleaned(gif([(10, 1), (10, 2), (65_535, 0)])).isStill == false)
    #expect(throws: Never.self) { try ImageFormat.gif.cleaned(gif([(0, 1)])) }
    for file in [
      gif([(0, 1), (10, 2)]), gif([(1, 1), (10, 2)]), gif([(10, 1), (0, 2)]), gif([(6_001, 1), (10, 2)]),
      gif([(10, 1)], x: 1), gif([(10, 1)], pixels: 17),
    ] {
      let problem = #expect(throws: ImageProblem.self) { try ImageFormat.gif.cleaned(file) }
      #expect(problem?.hides == true)
    }
    #expect(throws: ImageProblem.self) { try ImageFormat.gif.cleaned(gif([(10, 1)], pixels: 15)) }
  }

  @Test("Parts of WebP that nobody knows go also from frames, and second pictures")
  func webp() throws {
    let bytes = try RasterTests.file("animated.webp")
    let start = try #require(bytes.firstRange(of: "ANMF".utf8)).lowerBound
    var reader = ImageReader(bytes, at: start + 4)
    let length = try reader.littleEndian(4)
    let hidden = WebPChunk(name: "SECR", data: secret).bytes
    var grown = Array(bytes[..<start])
    grown += WebPChunk(name: "ANMF", data: Array(bytes[start + 8..<start + 8 + length]) + hidden).bytes
    grown += bytes[(start + 8 + length + length % 2)...]
    grown += WebPChunk(name: "VP8 ", data: secret).bytes
    let size = grown.count - 8
    for place in 0..<4 { grown[4 + place] = UInt8(size >> (8 * place) & 255) }
    let clean = try ImageFormat.webp.cleaned(bytes).bytes
    #expect(try ImageFormat.webp.cleaned(grown).bytes == clean)
    let still = try ImageFormat.webp.cleaned(RasterTests.file("still.webp"))
    let vp8l: [UInt8] = [0x2F, 3, 0, 1, 0x10, 7]
    let chunk = WebPChunk(name: "VP8L", data: vp8l).bytes
    let file = Array("RIFF".utf8) + [UInt8(chunk.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunk
    #expect(try ImageFormat.webp.cleaned(file).doubt != nil)
    var opaque = file
    opaque[file.count - 2] = 0
    #expect(try ImageFormat.webp.cleaned(opaque).doubt == nil && ImageFormat.webp.cleaned(still.bytes) == still)
  }
}
