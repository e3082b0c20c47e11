/// A kind of picture that no reading system has to show (EPUB 3.3, section 3.2), told by content, else by name.
public enum UnshownPicture: String, Sendable, CaseIterable {
  /// What telephones make.
  case heic = "HEIC"
  /// What web sites make of photographs.
  case avif = "AVIF"
  /// What scanners make, and cameras as their raw files.
  case tiff = "TIFF"
  /// What old programs make.
  case bmp = "BMP"
  /// The successor of JPEG.
  case jpegXL = "JPEG XL"
  /// What archives and scanners make.
  case jpeg2000 = "JPEG 2000"
  /// What Photoshop keeps.
  case psd = "Photoshop"
  /// The sign of a web site or a program.
  case ico = "ICO"

  /// The kind of a file that is none of ``ImageFormat``; nil for what is no picture by content or name.
  public init?(of bytes: [UInt8], named path: String) {
    guard let found = Self(content: bytes) ?? Self(name: path) else { return nil }
    self = found
  }

  private init?(content bytes: [UInt8]) {
    let starts: [(kind: UnshownPicture, bytes: [UInt8])] = [
      (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]), (.tiff, [0x49, 0x49, 0x2B, 0]),
      (.tiff, [0x4D, 0x4D, 0, 0x2B]), (.psd, Array("8BPS".utf8)), (.ico, [0, 0, 1, 0]),
      (.jpegXL, [0xFF, 0x0A]), (.jpegXL, [0, 0, 0, 0x0C] + Array("JXL ".utf8)),
      (.jpeg2000, [0, 0, 0, 0x0C] + Array("jP  ".utf8)), (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
    ]
    if let found = starts.first(where: { bytes.starts(with: $0.bytes) }) {
      self = found.kind
    } else if let kind = Self.brand(of: bytes) {
      self = kind
    } else if bytes.starts(with: "BM".utf8), bytes.count > 26, bytes[6..<10].allSatisfy({ $0 == 0 }) {
      // Two letters alone could begin a text; the four bytes behind the size are reserved.
      self = .bmp
    } else {
      return nil
    }
  }

  /// What the first box of a file says that it is (ISO/IEC 14496-12, section 4.3): any brand of it counts.
  private static func brand(of bytes: [UInt8]) -> UnshownPicture? {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    let size = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    var brands = [bytes[8..<12]]
    for start in stride(from: 16, to: min(size, bytes.count, 256) - 3, by: 4) {
      brands.append(bytes[start..<start + 4])
    }
    let names = brands.map { String(decoding: $0, as: UTF8.self) }
    if names.contains(where: { ["avif", "avis"].contains($0) }) { return .avif }
    let heic = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]
    return names.contains(where: heic.contains) ? .heic : nil
  }

  private init?(name path: String) {
    let name = path.lowercased()
    guard let found = Self.endings.first(where: { name.hasSuffix($0.ending) }) else { return nil }
    self = found.kind
  }

  private static let endings: [(ending: String, kind: UnshownPicture)] = [
    (".heic", .heic), (".heif", .heic), (".hif", .heic), (".avif", .avif), (".tif", .tiff), (".tiff", .tiff),
    (".dng", .tiff), (".bmp", .bmp), (".dib", .bmp), (".jxl", .jpegXL), (".jp2", .jpeg2000), (".j2k", .jpeg2000),
    (".jpx", .jpeg2000), (".psd", .psd), (".ico", .ico),
  ]
}
