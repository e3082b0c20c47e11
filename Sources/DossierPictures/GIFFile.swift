import DossierCore

/// Pictures as GIF (Graphics Interchange Format, version 89a).
enum GIFFile {
  /// The picture without comments, texts and application extensions, but for the one that says how often it plays; without
  /// bytes behind the pixels of a frame, and without colours that no pixel has.
  ///
  /// Frames that reach out of the picture, or that nobody has the time to see, or waits for, are refused: to leave them out
  /// would make it another picture.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var reader = ImageReader(bytes)
    var result = Array(try reader.take(6))
    let screen = Array(try reader.take(7))
    let size = (width: Int(screen[0]) | Int(screen[1]) << 8, height: Int(screen[2]) | Int(screen[3]) << 8)
    try ImageSize.check(width: size.width, height: size.height)
    result += screen
    var common = GIFColours(at: result.count, try colours(flags: screen[4], &reader))
    result += common.table
    common.use(Int(screen[5]))
    var times: [Int] = []
    var control: GIFControl?
    while true {
      let introducer = try reader.byte()
      switch introducer {
      case 0x21:
        let label = try reader.byte()
        let blocks = try subBlocks(&reader)
        switch label {
        case 0xF9: control = try GIFControl(blocks)
        case 0xFF: result += loop(blocks)
        // It takes the control before it.
        case 0x01: control = nil
        default: break
        }
      case 0x2C:
        if let control { result += control.extension }
        let descriptor = Array(try reader.take(9))
        func number(at place: Int) -> Int { Int(descriptor[place]) | Int(descriptor[place + 1]) << 8 }
        let (width, height) = (number(at: 4), number(at: 6))
        guard width > 0, height > 0, number(at: 0) + width <= size.width, number(at: 2) + height <= size.height else {
          throw ImageProblem(
            "has a frame that reaches out of the picture, where nobody sees it; save it anew", hides: true)
        }
        result += [0x2C] + descriptor
        var own = GIFColours(at: result.count, try colours(flags: descriptor[8], &reader))
        result += own.table
        let depth = try reader.byte()
        let blocks = try subBlocks(&reader)
        let pixels = try GIFPixels(GIFPixels.joined(blocks), depth: Int(depth), count: width * height)
        for colour in pixels.colours where colour != control?.transparent {
          if own.table.isEmpty { common.use(colour) } else { own.use(colour) }
        }
        own.clearUnused(in: &result)
        result.append(depth)
        result += pixels.hasMore ? GIFPixels.blocks(GIFPixels.joined(blocks).prefix(pixels.used)) : blocks
        times.append(control?.time ?? 0)
        control = nil
      case 0x3B:
        guard !times.isEmpty else { throw ImageProblem("has no pixels") }
        try check(times: times)
        common.clearUnused(in: &result)
        return CleanImage(bytes: result + [0x3B], isStill: times.count == 1)
      default: throw ImageProblem("is damaged: bytes stand where no bytes may")
      }
    }
  }

  /// - Parameter times: How long each frame is shown, in hundredths of a second.
  /// - Throws: That one of several is shown for too short a time, or only after one that is shown for too long.
  static func check(times: [Int]) throws(ImageProblem) {
    guard times.count > 1 else { return }
    if times.contains(where: { $0 <= Limits.unseenFrame }) {
      throw ImageProblem(
        "has a frame that is shown for less than two hundredths of a second, which nobody sees; give it a longer time, or one picture",
        hides: true)
    }
    if times.dropLast().contains(where: { $0 > Limits.longestFrame }) {
      throw ImageProblem(
        "has a frame behind one that is shown for more than a minute, which nobody waits for; give it a shorter time, or one picture",
        hides: true)
    }
  }

  /// How often it plays, where the extension says that (as browsers read it); nothing for any other.
  private static func loop(_ blocks: [UInt8]) -> [UInt8] {
    guard blocks.starts(with: [11] + "NETSCAPE2.0".utf8 + [3, 1]), blocks.count >= 17, blocks[16] == 0 else {
      return []
    }
    return [0x21, 0xFF] + blocks[..<17]
  }

  /// The table of colours that the flags announce.
  private static func colours(flags: UInt8, _ reader: inout ImageReader) throws(ImageProblem) -> [UInt8] {
    flags & 0x80 == 0 ? [] : Array(try reader.take(3 << (Int(flags & 7) + 1)))
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

/// How a frame is shown: for how long, and which of its colours is none.
private struct GIFControl {
  let time: Int
  let transparent: Int?
  let `extension`: [UInt8]

  init(_ blocks: [UInt8]) throws(ImageProblem) {
    guard blocks.count == 6, blocks[0] == 4 else { throw ImageProblem("is damaged: a frame's control is not one") }
    time = Int(blocks[2]) | Int(blocks[3]) << 8
    transparent = blocks[1] & 1 == 1 ? Int(blocks[4]) : nil
    self.extension = [0x21, 0xF9] + blocks
  }
}

/// A table of colours, and which of them are used.
private struct GIFColours {
  let table: [UInt8]
  private let place: Int
  private var isUsed: [Bool]

  init(at place: Int, _ table: [UInt8]) {
    self.place = place
    self.table = table
    isUsed = [Bool](repeating: false, count: table.count / 3)
  }

  mutating func use(_ colour: Int) { if colour < isUsed.count { isUsed[colour] = true } }

  /// Blackens what no pixel shows.
  func clearUnused(in result: inout [UInt8]) {
    for colour in isUsed.indices where !isUsed[colour] {
      for part in 0..<3 { result[place + 3 * colour + part] = 0 }
    }
  }
}
