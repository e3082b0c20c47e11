/// What the compressed pixels of a GIF frame say (appendix F): which colours they have, and where they end.
struct GIFPixels {
  /// The colours that pixels have.
  private(set) var colours: Set<Int> = []
  /// How many bytes the pixels take.
  private(set) var used = 0
  /// Whether bytes follow, which nobody shows.
  private(set) var hasMore = false

  /// - Parameters:
  ///   - data: The codes, without the lengths of blocks.
  ///   - depth: The bits of a pixel.
  ///   - count: How many pixels the frame has.
  init(_ data: [UInt8], depth: Int, count: Int) throws(ImageProblem) {
    guard (2...8).contains(depth) else { throw ImageProblem("is damaged: its pixels are of no known size") }
    let clear = 1 << depth
    var table = Table(depth: depth)
    var (bits, bitCount, position, pixels) = (0, 0, 0, 0)
    var previous: Int?
    reading: while true {
      while bitCount < table.width {
        guard position < data.count else { break reading }
        bits |= Int(data[position]) << bitCount
        bitCount += 8
        position += 1
      }
      let code = bits & (1 << table.width - 1)
      bits >>= table.width
      bitCount -= table.width
      if code == clear {
        table.empty(into: &colours)
        previous = nil
        continue
      }
      if code == clear + 1 { break }
      guard try pixels + table.take(code, after: previous) <= count else {
        throw ImageProblem("has pixels behind its last row; save it anew", hides: true)
      }
      pixels += table.lengths[code]
      previous = code
    }
    table.empty(into: &colours)
    guard pixels == count else { throw .cutShort }
    used = position
    hasMore = position < data.count
  }

  /// The data of blocks, each behind its length, up to an empty one.
  static func joined(_ blocks: [UInt8]) -> [UInt8] {
    var data: [UInt8] = []
    var place = 0
    while place < blocks.count, blocks[place] > 0 {
      let end = min(blocks.count, place + 1 + Int(blocks[place]))
      data += blocks[place + 1..<end]
      place = end
    }
    return data
  }

  /// Data as blocks.
  static func blocks(_ data: some Collection<UInt8>) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = data[...]
    while !rest.isEmpty {
      let block = rest.prefix(255)
      blocks.append(UInt8(block.count))
      blocks += block
      rest = rest.dropFirst(255)
    }
    return blocks + [0]
  }

  /// The runs of pixels that codes stand for: the run of a code before, and one pixel.
  private struct Table {
    private let depth: Int
    /// The bits of a code.
    private(set) var width: Int
    /// How many pixels each code stands for.
    private(set) var lengths: [Int]
    private var before: [Int]
    private var first: [Int]
    private var last: [Int]
    private var isUsed: [Bool]

    init(depth: Int) {
      self.depth = depth
      width = depth + 1
      let count = 1 << depth + 2
      lengths = [Int](repeating: 1, count: count)
      before = [Int](repeating: -1, count: count)
      first = Array(0..<count)
      last = first
      isUsed = [Bool](repeating: false, count: count)
    }

    /// Takes in what the code adds to the table.
    ///
    /// - Returns: How many pixels it stands for.
    mutating func take(_ code: Int, after previous: Int?) throws(ImageProblem) -> Int {
      guard let previous else {
        guard code < 1 << depth else { throw ImageProblem("is damaged: its pixels cannot be read") }
        isUsed[code] = true
        return 1
      }
      guard code < lengths.count || code == lengths.count && code < 4096 else {
        throw ImageProblem("is damaged: its pixels cannot be read")
      }
      if lengths.count < 4096 {
        let pixel = code < lengths.count ? first[code] : first[previous]
        lengths.append(lengths[previous] + 1)
        before.append(previous)
        first.append(first[previous])
        last.append(pixel)
        isUsed.append(false)
        if lengths.count == 1 << width, width < 12 { width += 1 }
      }
      isUsed[code] = true
      return lengths[code]
    }

    /// Begins anew, and tells which colours the codes so far stood for.
    mutating func empty(into colours: inout Set<Int>) {
      for code in isUsed.indices.reversed() where isUsed[code] {
        colours.insert(last[code])
        if before[code] >= 0 { isUsed[before[code]] = true }
      }
      self = Table(depth: depth)
    }
  }
}
