import DossierZip

/// A drawing on its way to a PNG file with a palette.
///
/// A drawing has few colours but at the edges of its letters, where ink fades into paper in steps that nobody can tell
/// apart. So colours are told apart by all of their bits, or, where there are more than a palette holds, by all but the
/// lowest, and so on; the first of those that are taken for one stands for them.
struct PNGDrawing {
  private var palette = Palette(bits: 8)
  /// A byte for each pixel, and before each row one that says that it has no filter.
  private var rows: [UInt8]
  private let width: Int

  init(_ pixels: Span<UInt32>, width: Int) {
    self.width = width
    rows = [UInt8](repeating: 0, count: pixels.count / width * (width + 1))
    var bits = 8
    while !Self.fill(&rows, with: pixels, width: width, of: &palette) {
      bits -= 1
      palette = Palette(bits: bits)
    }
  }

  /// The file; nil where there is no memory for it.
  func file(height: Int) -> [UInt8]? {
    var header: [UInt8] = []
    header.append(bigEndian: width, bytes: 4)
    header.append(bigEndian: height, bytes: 4)
    // 8 bits a pixel, a palette; the one way to compress, the one set of filters, no interlacing.
    header += [8, 3, 0, 0, 0]
    guard let stream = try? ZlibStream.bytes(of: rows) else { return nil }
    return PNGFile.file(of: [
      PNGFile.Part(name: "IHDR", data: header), PNGFile.Part(name: "PLTE", data: palette.colours),
      PNGFile.Part(name: "IDAT", data: stream), PNGFile.Part(name: "IEND", data: []),
    ])
  }

  /// Finds each pixel its colour; false where the palette has no room for all.
  private static func fill(
    _ rows: inout [UInt8], with pixels: Span<UInt32>, width: Int, of palette: inout Palette
  ) -> Bool {
    var places = rows.mutableSpan
    var last: (pixel: UInt32, index: UInt8)?
    for row in 0..<pixels.count / width {
      let (from, to) = (row * width, row * (width + 1) + 1)
      for column in 0..<width {
        let pixel = pixels[from + column]
        // Most pixels are like the one before.
        if let last, last.pixel == pixel {
          places[to + column] = last.index
        } else {
          guard let index = palette.index(of: pixel) else { return false }
          places[to + column] = index
          last = (pixel, index)
        }
      }
    }
    return true
  }
}

/// Up to 256 colours, each found by those of its bits that count.
private struct Palette {
  /// Red, green and blue of each.
  private(set) var colours: [UInt8] = []
  private let mask: UInt32
  /// Four times as many slots as colours: the bits that count and the index, none where free.
  private var slots = [(key: UInt32, index: UInt8)?](repeating: nil, count: 1_024)

  /// - Parameter bits: How many of the 8 bits of red, green and blue count.
  init(bits: Int) { mask = UInt32((0xFF00 >> bits) & 0xFF) * 0x01_01_01 }

  /// The index of a colour, which it is given if it is new; nil where there is no room for it.
  mutating func index(of pixel: UInt32) -> UInt8? {
    let key = pixel & mask
    // The golden ratio spreads what is alike.
    var slot = Int((key &* 0x9E37_79B9) >> 22)
    while let taken = slots[slot] {
      if taken.key == key { return taken.index }
      slot = (slot + 1) % slots.count
    }
    guard let index = UInt8(exactly: colours.count / 3) else { return nil }
    slots[slot] = (key, index)
    for shift in [16, 8, 0] { colours.append(UInt8(truncatingIfNeeded: pixel >> UInt32(shift))) }
    return index
  }
}
