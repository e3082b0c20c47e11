/// Pictures as JPEG (ITU-T T.81, annex B).
enum JPEGFile {
  /// The picture without comments and application segments, but for those that its colours depend on (JFIF without its
  /// thumbnail, Adobe's transform) and the orientation of Exif. Profiles go, for they name devices; so does what follows
  /// the end of the image.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes, at: 2)
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    var orientation: Exif?
    var hasFrame = false
    var hasScan = false
    while true {
      guard try reader.byte() == 0xFF else { throw ImageProblem("is damaged: bytes stand where no bytes may") }
      var marker = try reader.byte()
      while marker == 0xFF { marker = try reader.byte() }
      if marker == 0xD9 { break }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) || marker == 0 {
        throw ImageProblem("is damaged: a marker stands where it may not")
      }
      let length = try reader.bigEndian(2)
      let data = try reader.take(length - 2)
      switch marker {
      case 0xE0:
        // Version, density, and no thumbnail.
        if data.starts(with: "JFIF\0".utf8), data.count >= 14 { append(0xE0, data.prefix(12) + [0, 0], to: &result) }
      case 0xE1:
        if data.starts(with: "Exif\0\0".utf8), orientation == nil { orientation = Exif(tiff: data.dropFirst(6)) }
      case 0xEE:
        if data.starts(with: "Adobe".utf8), data.count >= 12 { append(0xEE, data.prefix(12), to: &result) }
      case 0xC0, 0xC1, 0xC2:
        try checkFrame(Array(data))
        if let orientation, !orientation.isUpright { append(0xE1, "Exif\0\0".utf8 + orientation.tiff, to: &result) }
        hasFrame = true
        append(marker, data, to: &result)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw ImageProblem("is coded as no reading system decodes it; save it as an ordinary JPEG file")
      case 0xDA:
        guard hasFrame else { throw ImageProblem("is damaged: it has no frame") }
        hasScan = true
        append(marker, data, to: &result)
        result += try reader.takeScan()
      // Tables, restart intervals, number of lines.
      case 0xC4, 0xDB, 0xDC, 0xDD: append(marker, data, to: &result)
      default: break
      }
    }
    guard hasScan else { throw ImageProblem("has no pixels") }
    return CleanImage(bytes: result + [0xFF, 0xD9])
  }

  /// Sample precision, lines, samples a line, components.
  private static func checkFrame(_ frame: [UInt8]) throws(ImageProblem) {
    var reader = ImageReader(frame)
    guard try reader.byte() == 8 else { throw ImageProblem("has samples of other than 8 bits") }
    let height = try reader.bigEndian(2)
    try ImageSize.check(width: try reader.bigEndian(2), height: height)
    let components = Int(try reader.byte())
    guard [1, 3, 4].contains(components), frame.count == 6 + 3 * components else {
      throw ImageProblem("is damaged: its frame is not one")
    }
  }

  private static func append(_ marker: UInt8, _ data: some Collection<UInt8>, to result: inout [UInt8]) {
    result += [0xFF, marker]
    result.append(bigEndian: data.count + 2, bytes: 2)
    result += data
  }
}
