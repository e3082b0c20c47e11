import DossierCore
import Testing

/// What goes into a buffer comes out of it, in whatever pieces.
@Suite("Byte buffer")
struct ByteBufferTests {
  /// What was handed on.
  private final class Taker {
    var pieces: [[UInt8]] = []
    var limit = Int.max

    struct Full: Error {}

    func take(_ bytes: UnsafeRawBufferPointer) throws {
      guard pieces.count < limit else { throw Full() }
      pieces.append(Array(bytes))
    }
  }

  /// Appends what has every length around that of a piece; returns it.
  private func fill(_ buffer: inout ByteBuffer) -> [UInt8] {
    var expected: [UInt8] = []
    for size in [0, 1, 15, 100_000, 262_143, 1, 262_144, 5, 600_000, 262_145] {
      let text = String(repeating: "é", count: size / 2) + String(repeating: "x", count: size % 2)
      buffer.append(text: text)
      buffer.append(UInt8(ascii: "|"))
      buffer.append("done")
      buffer.append(spaces: 3)
      buffer.append(decimal: size)
      expected += Array("\(text)|done   \(size)".utf8)
    }
    return expected
  }

  @Test("a buffer keeps what it is given")
  func kept() {
    var buffer = ByteBuffer()
    #expect(buffer.bytes == [])
    let expected = fill(&buffer)
    #expect(buffer.bytes == expected)
    var other = ByteBuffer()
    other.append("a")
    other.append(buffer)
    #expect(other.bytes == [UInt8(ascii: "a")] + expected)
  }

  @Test("a buffer hands on what it is given, in pieces, and the last when it is finished")
  func handedOn() throws {
    let taker = Taker()
    var buffer = ByteBuffer(handingOnTo: taker.take)
    let expected = fill(&buffer)
    #expect(taker.pieces.count > 2 && taker.pieces.joined().count < expected.count)
    try buffer.finish()
    #expect(Array(taker.pieces.joined()) == expected)
  }

  @Test("what keeps a piece from being taken is told in the end, and nothing after it is handed on")
  func failure() {
    let taker = Taker()
    taker.limit = 1
    var buffer = ByteBuffer(handingOnTo: taker.take)
    _ = fill(&buffer)
    #expect(throws: Taker.Full.self) { try buffer.finish() }
    #expect(taker.pieces.count == 1)
  }

  @Test("whole numbers are in decimal", arguments: [0, 1, 9, 10, 100, 123_456_789, -1, -10, .max, .min])
  func numbers(number: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(number)")
  }

  @Test("a byte is found wherever it stands")
  func scan() {
    for length in 1...50 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x20, count: length)
        bytes[place] = 0x22
        let found = bytes.withUnsafeBufferPointer { bytes in
          (0...length).map { ByteScan.first(0x22, in: bytes, from: $0) }
        }
        #expect(found == (0...length).map { $0 <= place ? place : length })
      }
    }
  }

  @Test("every character that must be escaped in JSON is, wherever it stands; no other is")
  func escapes() {
    let escaped: Set<UInt32> = Set(0..<0x20).union([0x22, 0x5C, 0x61C, 0xFEFF]).union(0x7F...0x9F)
      .union([0x200E, 0x200F]).union(0x2028...0x202E).union(0x2066...0x2069)
    let values = Array(UInt32(0)..<0x700) + Array(0x1FF0..<0x2100) + [0xFEFE, 0xFEFF, 0xFF00, 0x1F600]
    for before in [0, 1, 14, 15, 16, 17, 33] {
      let found = values.filter { value in
        guard let scalar = Unicode.Scalar(value) else { return false }
        var json = JSONBuffer()
        json.string(String(repeating: "a", count: before) + String(scalar) + "bé“")
        return json.buffer.bytes.contains(UInt8(ascii: "\\"))
      }
      #expect(found == values.filter(escaped.contains))
    }
  }
}
