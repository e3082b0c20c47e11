/// Pictures as WebP (RFC 9649).
enum WebPFile {
  /// The picture without Exif, XMP, colour profile, unknown parts, and whatever else no reader shows.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes, at: 4)
    let size = try reader.littleEndian(4)
    guard size >= 4, size <= bytes.count - 8 else { throw .cutShort }
    reader = ImageReader(Array(bytes[..<(8 + size)]), at: 12)
    var chunks: [WebPChunk] = []
    var frames: [WebPFrame] = []
    var canvas: (width: Int, height: Int)?
    var hasPixels = false
    while !reader.isAtEnd {
      var chunk = try WebPChunk(&reader)
      let isFirst = chunks.isEmpty
      switch chunk.name {
      case "EXIF":
        if let exif = Exif(tiff: tiff(in: chunk.data)), !exif.isUpright {
          throw ImageProblem("is to be turned as its Exif data say, which few reading systems do; save it upright")
        }
      case "VP8X":
        guard isFirst, chunk.data.count == 10 else { throw ImageProblem("is damaged: its header is not one") }
        var header = ImageReader(chunk.data, at: 4)
        let size = (width: try header.littleEndian(3) + 1, height: try header.littleEndian(3) + 1)
        try ImageSize.check(width: size.width, height: size.height)
        canvas = size
        // What goes is no longer announced: profile, Exif, XMP (section 2.7).
        chunk.data[0] &= ~0x2C
        chunks.append(chunk)
      case "ANIM":
        if canvas != nil, chunk.data.count == 6, !chunks.contains(where: { $0.name == "ANIM" }) { chunks.append(chunk) }
      case "ANMF":
        guard let canvas else { throw ImageProblem("is damaged: a frame stands where none may") }
        let frame = try WebPFrame(chunk.data)
        guard frame.x + frame.width <= canvas.width, frame.y + frame.height <= canvas.height else {
          throw ImageProblem(
            "has a frame that reaches out of the picture, where nobody sees it; save it anew", hides: true)
        }
        frames.append(frame)
        chunks.append(WebPChunk(name: chunk.name, data: frame.bytes))
      case "ALPH": if canvas != nil, !hasPixels, chunks.last?.name != "ALPH" { chunks.append(chunk) }
      case "VP8 ", "VP8L":
        // A second one is shown by nobody.
        guard !hasPixels else { continue }
        if let canvas, frames.isEmpty, let size = try WebPFrame.size(chunk), size != canvas {
          throw ImageProblem(
            "has pixels of another size than it says, of which nobody sees all; save it anew", hides: true)
        }
        hasPixels = true
        chunks.append(chunk)
      default: break
      }
    }
    if !frames.isEmpty { chunks.removeAll { ["ALPH", "VP8 ", "VP8L"].contains($0.name) } }
    guard hasPixels || !frames.isEmpty else { throw ImageProblem("has no pixels") }
    try GIFFile.check(times: frames.map { $0.milliseconds / 10 })
    let parts = chunks.flatMap(\.bytes)
    var result = Array("RIFF".utf8)
    result.append(littleEndian: parts.count + 4)
    let isClear = frames.contains(where: \.mayBeTransparent) || WebPFrame.mayBeTransparent(chunks)
    return CleanImage(
      bytes: result + Array("WEBP".utf8) + parts, isStill: frames.isEmpty,
      doubt: isClear
        ? "has transparent parts, and WebP keeps colours below them that nobody sees: save it as PNG to be rid of them"
        : nil)
  }

  /// Some programs put the name that JPEG files need in front.
  private static func tiff(in data: [UInt8]) -> ArraySlice<UInt8> {
    data.starts(with: "Exif\0\0".utf8) ? data[6...] : data[...]
  }
}

/// A part of a WebP file (section 2.3).
struct WebPChunk {
  let name: String
  var data: [UInt8]

  init(name: String, data: [UInt8]) {
    self.name = name
    self.data = data
  }

  init(_ reader: inout ImageReader) throws(ImageProblem) {
    name = String(decoding: try reader.take(4), as: UTF8.self)
    let length = try reader.littleEndian(4)
    data = Array(try reader.take(length))
    if length % 2 == 1, !reader.isAtEnd { _ = try reader.byte() }
  }

  var bytes: [UInt8] {
    var result = Array(name.utf8)
    result.append(littleEndian: data.count)
    result += data
    if data.count % 2 == 1 { result.append(0) }
    return result
  }
}

/// A frame of a WebP file that moves (section 2.7.1.1), without parts that nobody knows.
struct WebPFrame {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
  let milliseconds: Int
  let mayBeTransparent: Bool
  let bytes: [UInt8]

  init(_ data: [UInt8]) throws(ImageProblem) {
    var reader = ImageReader(data)
    (x, y) = (2 * (try reader.littleEndian(3)), 2 * (try reader.littleEndian(3)))
    (width, height) = (try reader.littleEndian(3) + 1, try reader.littleEndian(3) + 1)
    milliseconds = try reader.littleEndian(3)
    _ = try reader.byte()
    var chunks: [WebPChunk] = []
    while !reader.isAtEnd {
      let chunk = try WebPChunk(&reader)
      if chunk.name == "ALPH", chunks.isEmpty { chunks.append(chunk) }
      if chunk.name == "VP8 " || chunk.name == "VP8L" {
        if let size = try Self.size(chunk), size != (width, height) {
          throw ImageProblem(
            "has a frame of another size than it says, of which nobody sees all; save it anew", hides: true)
        }
        chunks.append(chunk)
        break
      }
    }
    guard let last = chunks.last, last.name != "ALPH" else { throw ImageProblem("is damaged: a frame has no pixels") }
    mayBeTransparent = Self.mayBeTransparent(chunks)
    bytes = Array(data[..<16]) + chunks.flatMap(\.bytes)
  }

  /// How many pixels a bitstream has; nil for one that does not begin as one (RFC 6386, section 9.1; RFC 9649, section 3.4).
  static func size(_ chunk: WebPChunk) throws(ImageProblem) -> (width: Int, height: Int)? {
    if chunk.name == "VP8L" {
      var reader = ImageReader(chunk.data)
      guard try reader.byte() == 0x2F else { throw ImageProblem("is damaged: its pixels cannot be read") }
      let bits = try reader.littleEndian(4)
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    var reader = ImageReader(chunk.data, at: 6)
    let (width, height) = (try reader.littleEndian(2), try reader.littleEndian(2))
    return (width & 0x3FFF, height & 0x3FFF)
  }

  /// Whether transparent pixels may have colours of their own.
  static func mayBeTransparent(_ chunks: [WebPChunk]) -> Bool {
    chunks.contains { $0.name == "ALPH" || $0.name == "VP8L" && $0.data.count > 4 && $0.data[4] & 0x10 != 0 }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: Int) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
