import DossierText
import Testing

@Suite struct LineBreaksTests {
  /// The text with `|` where a line may break.
  private func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let breaks = bytes.withUnsafeBufferPointer(LineBreaks.opportunities)
    var result: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      if breaks[offset] { result.append(UInt8(ascii: "|")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(
    "breaks are those of UAX #14",
    arguments: [
      ("one two", "one |two"), ("state-sponsored", "state-|sponsored"), ("no\u{A0}break", "no\u{A0}break"),
      ("两架无人机。没有", "两|架|无|人|机。|没|有"), ("「東京」は", "「東|京」|は"), ("カメラー", "カ|メ|ラー"),
      ("โดรนโจมตี", "โดรนโจมตี"), ("한국어 말", "한|국|어 |말"), ("", ""),
    ])
  func opportunities(text: String, expected: String) { #expect(marked(text) == expected) }
}
