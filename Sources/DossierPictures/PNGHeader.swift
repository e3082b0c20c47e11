/// What a PNG file says of its pixels (section 11.2.1, `IHDR`).
struct PNGHeader {
  /// A picture within the picture: all of it, or one of the seven of interlaced ones (section 8).
  struct Pass {
    let width: Int
    let height: Int
  }

  let depth: Int
  let colour: UInt8
  let passes: [Pass]

  init(_ header: [UInt8]) throws(ImageProblem) {
    guard header.count == 13 else { throw ImageProblem("does not begin as a PNG file does") }
    var reader = ImageReader(header)
    let (width, height) = (try reader.bigEndian(4), try reader.bigEndian(4))
    try ImageSize.check(width: width, height: height)
    // Bit depths for each type of colour.
    let depths: [UInt8: Set<UInt8>] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
    guard depths[header[9]]?.contains(header[8]) == true, header[10] == 0, header[11] == 0, header[12] <= 1 else {
      throw ImageProblem("has pixels of a kind that PNG does not know")
    }
    depth = Int(header[8])
    colour = header[9]
    guard header[12] == 1 else {
      passes = [Pass(width: width, height: height)]
      return
    }
    let starts = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    passes = starts.map { x, y, dx, dy in
      Pass(width: max(0, width - x + dx - 1) / dx, height: max(0, height - y + dy - 1) / dy)
    }.filter { $0.width > 0 && $0.height > 0 }
  }

  var hasPalette: Bool { colour == 3 }
  var hasAlpha: Bool { colour == 4 || colour == 6 }
  var bitsPerPixel: Int { depth * ([0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colour] ?? 1) }
  /// How many bytes before a byte the one stands that filters hold it against.
  var step: Int { max(1, bitsPerPixel / 8) }
  /// How many bytes a transparent colour takes.
  var transparencySize: Int? { [0: 2, 2: 6][colour] }
  /// How many bytes say how many bits count.
  var significanceSize: Int { [0: 1, 2: 3, 3: 3, 4: 2, 6: 4][colour] ?? 0 }

  func rowSize(_ pass: Pass) -> Int { (pass.width * bitsPerPixel + 7) / 8 }

  /// How many bytes all rows are, with the byte in front of each that names its filter.
  var size: Int { passes.reduce(0) { $0 + $1.height * (1 + rowSize($1)) } }
}
