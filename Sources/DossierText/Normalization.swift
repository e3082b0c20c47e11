import CLibUnistring
import Glibc

/// A failure of a text operation.
public enum TextError: Error, Equatable, Sendable {
  /// Memory could not be allocated.
  case outOfMemory
}

/// A text in Normalization Form C (Unicode Standard Annex #15), by libunistring.
///
/// A text that is in that form already, as most are, is given back as it is.
/// - Throws: ``TextError/outOfMemory``.
public func normalizedNFC(_ text: String) throws(TextError) -> String {
  let bytes = text.utf8.span
  if bytes.isSurelyNFC { return text }
  var count = 0
  let result = bytes.withUnsafeBufferPointer { dossier_u8_nfc($0.baseAddress, $0.count, &count) }
  // A String is valid UTF-8, so that want of memory is the only failure.
  guard let result else { throw .outOfMemory }
  defer { free(result) }
  return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
}

/// Whether normalisation leaves the character alone whatever its neighbours (UAX #15 section 9, with fewer characters than
/// the quick check there).
///
/// A character that a mark may follow is one of them where that mark is none.
public func isSurelyNFC(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x300, 0x400..<0x483, 0x5D0...0x5EA, 0x627...0x64A, 0x2010..<0x205F, 0x20A0..<0x20C1, 0x3030..<0x3097,
    0x30A0..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF9E:
    true
  default: false
  }
}

extension Span<UInt8> {
  /// Whether every character is one that normalisation leaves alone.
  fileprivate var isSurelyNFC: Bool {
    var offset = 0
    while true {
      // 0xCC is the lead byte of U+0300, below which every character is composed.
      offset = firstByte(atLeast: 0xCC, from: offset)
      if offset == count { return true }
      let (scalar, length) = scalar(at: offset)
      guard DossierText.isSurelyNFC(scalar) else { return false }
      offset += length
    }
  }
}
