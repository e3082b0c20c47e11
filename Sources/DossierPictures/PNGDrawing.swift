import DossierZip

/// A drawing on its way to a PNG file, with a palette where it needs no more colours than that has.
///
/// A drawing has few colours but at the edges of its letters, where ink fades into paper in steps that nobody can tell
/// apart. So colours are told apart by all of their bits, or, where there are more than a palette holds, by all but the
/// two lowest; the first of those that are taken for one stands for them. What has more still is a photograph, and keeps all
/// of its colours.
struct PNGDrawing {
  /// Nil where it has more colours.
  private let palette: Palette?
  /// A byte for each pixel, or three, and before each row one that says which filter it has.
  private let rows: [UInt8]
  private let width: Int

  init(_ pixels: Span<UInt32>, width: Int) {
    self.width = width
    var rows = [UInt8](repeating: 0, count: pixels.count / width * (width + 1))
    for bits in [8, 7, 6] {
      var palette = Palette(bits: bits)
      guard Self.fill(&rows, with: pixels, width: width, of: &palette) else { continue }
      (self.palette, self.rows) = (palette, rows)
      return
    }
    (palette, self.rows) = (nil, Self.colours(of: pixels, width: width))
  }

  /// The file; nil where there is no memory for it.
  func file(height: Int) -> [UInt8]? {
    var header: [UInt8] = []
    header.append(bigEndian: width, bytes: 4)
    header.append(bigEndian: height, bytes: 4)
    // 8 bits a value, a palette or not; the one way to compress, the one set of filters, no interlacing.
    header += [8, palette == nil ? 2 : 3, 0, 0, 0]
    guard let stream = try? ZlibStream.bytes(of: rows) else { return nil }
    let colours = palette.map { [PNGFile.Part(name: "PLTE", data: $0.colours)] } ?? []
    return PNGFile.file(
      of: [PNGFile.Part(name: "IHDR", data: header)] + colours + [
        PNGFile.Part(name: "IDAT", data: stream), PNGFile.Part(name: "IEND", data: []),
      ])
  }

  /// Red, green and blue of each pixel, as what they are more than those of the pixel above (the filter `Up`), which makes
  /// photographs shorter.
  private static func colours(of pixels: Span<UInt32>, width: Int) -> [UInt8] {
    let height = pixels.count / width
    return [UInt8](unsafeUninitializedCapacity: height * (3 * width + 1)) { rows, count in
      for row in 0..<height {
        rows[count] = 2
        count += 1
        for place in row * width..<(row + 1) * width {
          let above = row == 0 ? 0 : pixels[place - width]
          for shift: UInt32 in [16, 8, 0] {
            rows[count] = UInt8(truncatingIfNeeded: pixels[place] >> shift) &- UInt8(truncatingIfNeeded: above >> shift)
            count += 1
          }
        }
      }
    }
  }

  /// Finds each pixel its colour; false where the palette has no room for all.
  private static func fill(
    _ rows: inout [UInt8], with pixels: Span<UInt32>, width: Int, of palette: inout Palette
  ) -> Bool {
    if pixels.isEmpty { return true }
    var places = rows.mutableSpan
    var last = pixels[0]
    guard var index = palette.index(of: last) else { return false }
    for row in 0..<pixels.count / width {
      let (from, to) = (row * width, row * (width + 1) + 1)
      for column in 0..<width {
        let pixel = pixels[from + column]
        // Most pixels are like the one before.
        if pixel != last {
          guard let found = palette.index(of: pixel) else { return false }
          (last, index) = (pixel, found)
        }
        places[to + column] = index
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
