import DossierZip

/// Pictures as PNG (Portable Network Graphics, third edition).
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a picture is made of, and what its colours and shape depend on. The rest goes: text, time, Exif but for its
  /// orientation, and colour profiles, which name devices; colours without one are sRGB.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs",
  ]

  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes, at: signature.count)
    var result = signature
    result.reserveCapacity(bytes.count)
    var hasPixels = false
    var isFirst = true
    while true {
      let length = try reader.bigEndian(4)
      let type = try reader.take(4)
      let data = try reader.take(length)
      let sum = try reader.bigEndian(4)
      guard sum == Int(CRC32.of(Array(type) + data)) else { throw ImageProblem("is damaged: a checksum is wrong") }
      let name = String(decoding: type, as: UTF8.self)
      guard isFirst == (name == "IHDR") else { throw ImageProblem("does not begin as a PNG file does") }
      if isFirst { try checkHeader(Array(data)) }
      isFirst = false
      if name == "IDAT" { hasPixels = true }
      if name == "acTL" { throw ImageProblem("is animated; give one picture of it") }
      if name == "eXIf", !hasPixels, let exif = Exif(tiff: data), !exif.isUpright {
        append("eXIf", exif.tiff, to: &result)
      }
      if kept.contains(name) {
        append(name, Array(data), to: &result)
      } else if type.first.map({ $0 & 0x20 == 0 }) ?? true {
        throw ImageProblem("has a part \(name.debugDescription) that readers of PNG must know and do not")
      }
      if name == "IEND" { break }
    }
    guard hasPixels else { throw ImageProblem("has no pixels") }
    return CleanImage(bytes: result)
  }

  private static func checkHeader(_ header: [UInt8]) throws(ImageProblem) {
    guard header.count == 13 else { throw ImageProblem("does not begin as a PNG file does") }
    var reader = ImageReader(header)
    try ImageSize.check(width: try reader.bigEndian(4), height: try reader.bigEndian(4))
    // Bit depths for each type of colour (section 11.2.1).
    let depths: [UInt8: Set<UInt8>] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
    guard depths[header[9]]?.contains(header[8]) == true, header[10] == 0, header[11] == 0, header[12] <= 1 else {
      throw ImageProblem("has pixels of a kind that PNG does not know")
    }
  }

  private static func append(_ name: String, _ data: [UInt8], to result: inout [UInt8]) {
    result.append(bigEndian: data.count, bytes: 4)
    let chunk = Array(name.utf8) + data
    result += chunk
    result.append(bigEndian: Int(CRC32.of(chunk)), bytes: 4)
  }
}
