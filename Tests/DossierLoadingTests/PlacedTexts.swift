import DossierCore
import Testing

@testable import DossierLoading

/// Lines and columns are counted from offsets as editors count them.
@Suite("Places by offset")
struct PlacedTexts {
  /// The place of every byte, counted one by one.
  private func expected(_ bytes: [UInt8]) -> [Place] {
    var (line, column) = (1, 1)
    var places: [Place] = []
    for byte in bytes {
      // A byte within a character is behind its beginning.
      places.append(Place(file: "f", line: line, column: column))
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return places + [Place(file: "f", line: line, column: column)]
  }

  @Test(
    "LF alone ends a line, and a column is a code point",
    arguments: ["", "a", "\n", "a\r\nb\r\n", "a\rb\tc", "Ü火𝄞\n𝄞x", "a\u{85}b\u{2028}c\n", "\n\n\nend"])
  func short(text: String) {
    let bytes = Array(text.utf8)
    let placed = PlacedText(file: "f", bytes: bytes)
    #expect((0...bytes.count).map { placed.place(at: $0) } == expected(bytes))
  }

  @Test("far down, and far to the right", arguments: ["line\n", "no line 火 ", "\r\n", "𝄞", "x"])
  func long(part: String) {
    let bytes = Array(String(repeating: part, count: 20_000 / part.utf8.count).utf8)
    let placed = PlacedText(file: "f", bytes: bytes)
    #expect((0...bytes.count).map { placed.place(at: $0) } == expected(bytes))
  }

  @Test("behind the end it is the place of the end")
  func behind() {
    #expect(PlacedText(file: "f", bytes: Array("a\nb".utf8)).place(at: 10_000) == Place(file: "f", line: 2, column: 2))
  }

  @Test("the code points that libyaml counts are found forwards and backwards")
  func codePoints() {
    let text = "plain ASCII of some length\r\nÜ火𝄞 \u{85}x \u{2028}" + String(repeating: "long ", count: 20) + "é"
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    bytes.withUnsafeBufferPointer { bytes in
      for step in [1, 3, 11, 50] {
        var offsets = YAMLOffsets(bytes)
        let order = Array(stride(from: 0, to: starts.count, by: step))
        for index in order + order.reversed() { #expect(offsets.offset(of: index) == starts[index]) }
      }
      var offsets = YAMLOffsets(bytes)
      #expect(offsets.offset(of: 10_000) == bytes.count)
    }
  }
}
