import CLibUnistring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A failure of a text operation.
public enum TextError: Error, Equatable, Sendable {
  /// Memory could not be allocated.
  case outOfMemory
}

/// A text in Normalization Form C (Unicode Standard Annex #15), by libunistring.
///
/// Every character below U+0300 is in that form already, so that such a text is given back as it is.
/// - Throws: ``TextError/outOfMemory``.
public func normalizedNFC(_ text: String) throws(TextError) -> String {
  let bytes = text.utf8.span
  // 0xCC is the lead byte of U+0300.
  guard bytes.hasByte(atLeast: 0xCC) else { return text }
  var count = 0
  let result = bytes.withUnsafeBufferPointer { dossier_u8_nfc($0.baseAddress, $0.count, &count) }
  // A String is valid UTF-8, so that want of memory is the only failure.
  guard let result else { throw .outOfMemory }
  defer { free(result) }
  return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
}
