import DossierCore

/// Goes through the bytes of a picture's file, and never past their end.
struct ImageReader {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The next bytes, so many.
  mutating func take(_ count: Int) throws(ImageProblem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - offset else { throw .cutShort }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func byte() throws(ImageProblem) -> UInt8 {
    guard offset < bytes.count else { throw .cutShort }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// The next number of so many bytes, the most significant first.
  mutating func bigEndian(_ count: Int) throws(ImageProblem) -> Int { try take(count).reduce(0) { $0 << 8 | Int($1) } }

  /// The next number of so many bytes, the least significant first.
  mutating func littleEndian(_ count: Int) throws(ImageProblem) -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The bytes up to the next 0xFF that neither stands for itself nor restarts a scan of a JPEG file.
  mutating func takeScan() throws(ImageProblem) -> ArraySlice<UInt8> {
    let start = offset
    var end = offset
    while true {
      guard let mark = bytes[end...].firstIndex(of: 0xFF), mark + 1 < bytes.count else { throw .cutShort }
      switch bytes[mark + 1] {
      case 0x00, 0xD0...0xD7: end = mark + 2
      case 0xFF: end = mark + 1
      default:
        offset = mark
        return bytes[start..<mark]
      }
    }
  }
}

extension [UInt8] {
  /// Adds a number of so many bytes, the most significant first.
  mutating func append(bigEndian number: Int, bytes count: Int) {
    for shift in stride(from: 8 * (count - 1), through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

/// The size of a picture.
struct ImageSize {
  /// - Throws: What is wrong with a picture of nothing, or of far too much.
  static func check(width: Int, height: Int) throws(ImageProblem) {
    guard width > 0, height > 0 else { throw ImageProblem("has no pixels") }
    guard width <= Limits.pixels / height else {
      throw ImageProblem("has \(width) by \(height) pixels, too many for reading systems; make it smaller")
    }
  }
}
