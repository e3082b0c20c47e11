/// Texts of a workbook, in which `_x0041_` stands for a character (ST_Xstring, ISO/IEC 29500-1, section 22.9.2.19).
enum EscapedText {
  /// The text with `_x005F_` in place of an underscore that would begin such an escape.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_"), isEscape(bytes[offset...].prefix(7)) {
        result += Array("_x005F_".utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_"),
      bytes[bytes.startIndex + 1] | 0x20 == UInt8(ascii: "x")
    else { return false }
    return bytes.dropFirst(2).dropLast().allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
  }
}
