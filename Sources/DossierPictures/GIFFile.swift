/// Pictures as GIF (Graphics Interchange Format, version 89a).
enum GIFFile {
  /// The picture without comments, texts and application extensions, but for the one that says how often it plays.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes)
    var result = Array(try reader.take(6))
    let screen = Array(try reader.take(7))
    try ImageSize.check(width: Int(screen[0]) | Int(screen[1]) << 8, height: Int(screen[2]) | Int(screen[3]) << 8)
    result += screen
    result += try colours(flags: screen[4], &reader)
    var frames = 0
    while true {
      let introducer = try reader.byte()
      switch introducer {
      case 0x21:
        let label = try reader.byte()
        let blocks = try subBlocks(&reader)
        let isLoop = label == 0xFF && (blocks.starts(with: [11] + "NETSCAPE2.0".utf8))
        if label == 0xF9 || isLoop { result += [0x21, label] + blocks }
      case 0x2C:
        let descriptor = Array(try reader.take(9))
        result += [0x2C] + descriptor
        result += try colours(flags: descriptor[8], &reader)
        result.append(try reader.byte())
        result += try subBlocks(&reader)
        frames += 1
      case 0x3B:
        guard frames > 0 else { throw ImageProblem("has no pixels") }
        return CleanImage(bytes: result + [0x3B], isStill: frames == 1)
      default: throw ImageProblem("is damaged: bytes stand where no bytes may")
      }
    }
  }

  /// The table of colours that the flags announce.
  private static func colours(flags: UInt8, _ reader: inout ImageReader) throws(ImageProblem) -> ArraySlice<UInt8> {
    flags & 0x80 == 0 ? [] : try reader.take(3 << (Int(flags & 7) + 1))
  }

  /// Blocks of data, each behind its length, up to an empty one.
  private static func subBlocks(_ reader: inout ImageReader) throws(ImageProblem) -> [UInt8] {
    var blocks: [UInt8] = []
    while true {
      let length = try reader.byte()
      blocks.append(length)
      if length == 0 { return blocks }
      blocks += try reader.take(Int(length))
    }
  }
}
