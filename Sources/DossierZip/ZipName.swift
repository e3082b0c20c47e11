/// The names that may stand in an archive: relative paths that stay below the folder they are unpacked into.
///
/// PKWARE APPNOTE 6.3.10 section 4.4.17.1 (no drive, no leading slash, forward slashes), and what unpackers trip over.
public enum ZipName {
  /// What is wrong with a name.
  public enum Flaw: Equatable, Sendable {
    /// There is no name.
    case empty
    /// The name is longer than the 65,535 bytes of UTF-8 that the format can tell.
    case tooLong
    /// The name begins with `/` or with a drive such as `C:`.
    case absolute
    /// A component is empty: `a//b`, or a name that ends in `/`.
    case emptyComponent
    /// A component is `.` or `..`.
    case dotComponent
    /// The name has a `\`, which Windows takes for a separator.
    case backslash
    /// The name has NUL or another control character (U+0000 to U+001F, U+007F to U+009F).
    case controlCharacter
  }

  /// The first flaw of a name, or nil when it may be used.
  public static func flaw(in name: String) -> Flaw? {
    if name.isEmpty { return .empty }
    let bytes = name.utf8
    if bytes.count > Int(UInt16.max) { return .tooLong }
    for scalar in name.unicodeScalars {
      if scalar == "\\" { return .backslash }
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return .controlCharacter }
    }
    if bytes.first == UInt8(ascii: "/") || hasDrive(bytes) { return .absolute }
    for component in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if component.isEmpty { return .emptyComponent }
      if component.count <= 2, component.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .dotComponent }
    }
    return nil
  }

  private static func hasDrive(_ bytes: String.UTF8View) -> Bool {
    guard let letter = bytes.first, bytes.dropFirst().first == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
  }

  /// The name with ASCII capitals made small. Swift compares strings by canonical equivalence, so that a set of these
  /// finds whatever one file system or another would store under one name.
  static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
