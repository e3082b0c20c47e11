import DossierCore
import DossierZip

/// Pictures as PNG (Portable Network Graphics, third edition).
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a picture is made of, and what its colours and shape depend on, with the only length that a part may have where
  /// it has one. The rest goes: text, time, Exif but for its orientation, and colour profiles, which name devices; colours
  /// without one are sRGB.
  private static let kept: [String: Int?] = [
    "IHDR": 13, "PLTE": nil, "IDAT": nil, "IEND": nil, "tRNS": nil, "gAMA": 4, "cHRM": 32, "sRGB": 1, "sBIT": nil,
    "pHYs": 9,
  ]

  struct Part {
    let name: String
    var data: [UInt8]
  }

  /// The picture alone.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var parts = try parts(of: bytes)
    try clearHidden(in: &parts)
    return CleanImage(bytes: file(of: parts))
  }

  /// The file that has these parts.
  static func file(of parts: [Part]) -> [UInt8] {
    var result = signature
    result.reserveCapacity(parts.reduce(result.count) { $0 + $1.data.count + 12 })
    for part in parts { append(part, to: &result) }
    return result
  }

  private static func parts(of bytes: [UInt8]) throws(ImageProblem) -> [Part] {
    var reader = ImageReader(bytes, at: signature.count)
    var parts: [Part] = []
    var seen: Set<String> = []
    while true {
      let length = try reader.bigEndian(4)
      let type = try reader.take(4)
      let data = try reader.take(length)
      let sum = try reader.bigEndian(4)
      guard sum == Int(CRC32.of(Array(type) + data)) else { throw ImageProblem("is damaged: a checksum is wrong") }
      let name = String(decoding: type, as: UTF8.self)
      guard parts.isEmpty == (name == "IHDR") else { throw ImageProblem("does not begin as a PNG file does") }
      if name == "acTL" { throw ImageProblem("is animated; give one picture of it") }
      let isPixels = name == "IDAT"
      let isEarly = isPixels || name == "IEND" || !seen.contains("IDAT")
      if name == "eXIf", isEarly, let exif = Exif(tiff: data), !exif.isUpright, seen.insert(name).inserted {
        parts.append(Part(name: name, data: exif.tiff))
      }
      if let only = kept[name] {
        // What stands twice or too late counts for no reader.
        if isEarly, only ?? length == length, seen.insert(name).inserted || isPixels {
          parts.append(Part(name: name, data: name == "IEND" ? [] : Array(data)))
        }
      } else if type.first.map({ $0 & 0x20 == 0 }) ?? true {
        throw ImageProblem("has a part \(name.debugDescription) that readers of PNG must know and do not")
      }
      if name == "IEND" { break }
    }
    guard seen.contains("IHDR") else { throw ImageProblem("does not begin as a PNG file does") }
    _ = try PNGHeader(parts[0].data)
    guard seen.contains("IDAT") else { throw ImageProblem("has no pixels") }
    return parts
  }

  /// Takes away what no reader shows; parts in which nothing is hidden stay as they are.
  private static func clearHidden(in parts: inout [Part]) throws(ImageProblem) {
    let header = try PNGHeader(parts[0].data)
    var palette: PNGPalette?
    if header.hasPalette {
      guard let colours = parts.first(where: { $0.name == "PLTE" })?.data, !colours.isEmpty, colours.count <= 768,
        colours.count % 3 == 0
      else { throw ImageProblem("is damaged: it has no colours") }
      palette = PNGPalette(colours: colours, alphas: parts.first { $0.name == "tRNS" }?.data)
    }
    let stream = parts.filter { $0.name == "IDAT" }.flatMap(\.data)
    guard let (content, used) = ZlibStream.content(of: stream, expected: header.size, margin: Limits.pixelMargin)
    else {
      throw ImageProblem("is damaged: its pixels cannot be read, or there are far too many")
    }
    guard content.count >= header.size else { throw .cutShort }
    var rows = PNGRows(header, content)
    let isChanged = try rows.clearHidden(&palette)
    if isChanged || content.count > header.size || used < stream.count {
      guard let position = parts.firstIndex(where: { $0.name == "IDAT" }),
        let pixels = try? ZlibStream.bytes(of: rows.bytes)
      else { throw ImageProblem("is too large for the memory here") }
      parts.removeAll { $0.name == "IDAT" }
      parts.insert(Part(name: "IDAT", data: pixels), at: position)
    }
    parts = parts.compactMap { part in
      var part = part
      switch part.name {
      // In other pictures than those with a palette it is a mere suggestion.
      case "PLTE":
        guard let palette else { return nil }
        part.data = palette.colours
      case "tRNS":
        if let palette {
          guard let alphas = palette.alphas else { return nil }
          part.data = alphas
        } else if part.data.count != header.transparencySize {
          return nil
        }
      case "sBIT": if part.data.count != header.significanceSize { return nil }
      default: break
      }
      return part
    }
  }

  private static func append(_ part: Part, to result: inout [UInt8]) {
    result.append(bigEndian: part.data.count, bytes: 4)
    let chunk = Array(part.name.utf8) + part.data
    result += chunk
    result.append(bigEndian: Int(CRC32.of(chunk)), bytes: 4)
  }
}
