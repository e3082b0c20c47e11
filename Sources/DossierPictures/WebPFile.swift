/// Pictures as WebP (RFC 9649).
enum WebPFile {
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]

  /// The picture without Exif, XMP, colour profile and unknown chunks.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes, at: 4)
    let size = try reader.littleEndian(4)
    guard size >= 4, size <= bytes.count - 8 else { throw .cutShort }
    reader = ImageReader(Array(bytes[..<(8 + size)]), at: 12)
    var chunks: [UInt8] = []
    var isStill = true
    var hasPixels = false
    while !reader.isAtEnd {
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      let length = try reader.littleEndian(4)
      var data = Array(try reader.take(length))
      if length % 2 == 1, !reader.isAtEnd { _ = try reader.byte() }
      if name == "EXIF", let exif = Exif(tiff: tiff(in: data)), !exif.isUpright {
        throw ImageProblem("is to be turned as its Exif data say, which few reading systems do; save it upright")
      }
      guard kept.contains(name) else { continue }
      if name == "VP8X" {
        guard length == 10 else { throw ImageProblem("is damaged: its header is not one") }
        var header = ImageReader(data, at: 4)
        try ImageSize.check(width: try header.littleEndian(3) + 1, height: try header.littleEndian(3) + 1)
        // What goes is no longer announced: profile, Exif, XMP (section 2.7).
        data[0] &= ~0x2C
      }
      if name == "ANMF" { isStill = false }
      hasPixels = hasPixels || ["VP8 ", "VP8L", "ANMF"].contains(name)
      chunks += Array(name.utf8)
      chunks.append(littleEndian: length)
      chunks += data
      if length % 2 == 1 { chunks.append(0) }
    }
    guard hasPixels else { throw ImageProblem("has no pixels") }
    var result = Array("RIFF".utf8)
    result.append(littleEndian: chunks.count + 4)
    return CleanImage(bytes: result + Array("WEBP".utf8) + chunks, isStill: isStill)
  }

  /// Some programs put the name that JPEG files need in front.
  private static func tiff(in data: [UInt8]) -> ArraySlice<UInt8> {
    data.starts(with: "Exif\0\0".utf8) ? data[6...] : data[...]
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: Int) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
