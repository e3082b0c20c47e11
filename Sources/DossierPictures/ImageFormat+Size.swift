extension ImageFormat {
  /// How many pixels a cleaned picture has; nil for a format whose files do not say so at one place.
  public func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    do throws(ImageProblem) {
      switch self {
      case .png:
        // Behind the signature, and the length and the name of the first part.
        var reader = ImageReader(bytes, at: 16)
        return (try reader.bigEndian(4), try reader.bigEndian(4))
      case .jpeg: return try Self.frame(of: bytes)
      case .gif, .webp, .svg: return nil
      }
    } catch {
      return nil
    }
  }

  /// What the frame header of a JPEG file says (ITU-T T.81, section B.2.2).
  private static func frame(of bytes: [UInt8]) throws(ImageProblem) -> (width: Int, height: Int)? {
    var reader = ImageReader(bytes, at: 2)
    while true {
      guard try reader.byte() == 0xFF else { return nil }
      let marker = try reader.byte()
      let length = try reader.bigEndian(2)
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        _ = try reader.byte()
        let height = try reader.bigEndian(2)
        return (try reader.bigEndian(2), height)
      }
      _ = try reader.take(length - 2)
    }
  }
}
