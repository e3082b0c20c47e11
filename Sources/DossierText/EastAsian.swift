/// The writing of China and Japan, which has no spaces between its words.
public enum EastAsian {
  /// Whether a code point belongs to it: ideographs, kana, bopomofo and their punctuation, all of them wide (Unicode
  /// Standard Annex #11). Korean, whose words stand apart, is not meant.
  public static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3001...0x303F, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31FF, 0x3200...0x9FFF,
      0xA000...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }
}
