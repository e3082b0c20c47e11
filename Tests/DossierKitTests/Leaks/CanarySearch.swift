import DossierDigest
import DossierZip
import Foundation

/// Looks for secrets in outputs, in whatever guise: archives are unpacked; letters may be in either case, escaped, encoded,
/// broken by hyphens or line ends; digests of every secret word and file are looked for as well.
struct CanarySearch {
  /// What stands in the outputs if a word that begins like this does, and in which guise; the output in lower case.
  private let folded: [(guise: String, bytes: [UInt8])]
  /// The same in guises in which case matters.
  private let exact: [(guise: String, bytes: [UInt8])]
  private let digests: Set<String>

  /// - Parameters:
  ///   - beginnings: How secret words begin.
  ///   - words: Whole secrets, whose digests are looked for.
  ///   - files: Contents of secret files.
  init(_ beginnings: [String], words: [String], files: [[UInt8]], others: [String] = []) throws {
    folded = beginnings.flatMap(Self.foldedGuises) + others.map { ("as it is", Array($0.utf8)) }
    exact = beginnings.flatMap(Self.exactGuises)
    var digests: Set<String> = []
    for message in words.map({ Array($0.utf8) }) + files {
      digests.formUnion([
        try Digest.sha1.hexadecimal(of: message), try Digest.sha256.hexadecimal(of: message),
        try Digest.sha512.hexadecimal(of: message), try Digest.md5.hexadecimal(of: message),
      ])
    }
    self.digests = digests
  }

  /// What was found, a line each.
  func findings(in files: [String: [UInt8]]) throws -> [String] {
    var found: [String] = []
    for (path, bytes) in files {
      found += findings(in: Array(path.utf8)).map { "\(path), its name: \($0)" }
      found += findings(in: bytes).map { "\(path): \($0)" }
      guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { continue }
      let archive = try ZipReader(bytes)
      var inner: [String: [UInt8]] = [:]
      for entry in archive.entries { inner[entry.name] = try archive.read(entry, limit: 1 << 26) }
      found += try findings(in: inner).map { "\(path), inside: \($0)" }
    }
    return found
  }

  private func findings(in bytes: [UInt8]) -> [String] {
    var lower = bytes
    // Without what breaks words: hyphens, line ends, spaces, soft hyphens, zero bytes.
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for position in lower.indices {
      var byte = lower[position]
      if byte >= 0x41, byte <= 0x5A {
        byte |= 0x20
        lower[position] = byte
      }
      if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 { letters.append(byte) }
    }
    var found = folded.filter { contains(lower, $0.bytes) || contains(letters, $0.bytes) }.map(\.guise)
    found += exact.filter { contains(bytes, $0.bytes) }.map(\.guise)
    found += hexadecimals(in: lower).filter(digests.contains).map { "the digest \($0)" }
    return found
  }

  /// The runs of hexadecimal digits that are as long as digests.
  private func hexadecimals(in bytes: [UInt8]) -> [String] {
    bytes.split { !((0x30...0x39).contains($0) || (0x61...0x66).contains($0)) }
      .filter { [32, 40, 64, 128].contains($0.count) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return false }
    return bytes.withUnsafeBytes { haystack in
      pattern.withUnsafeBytes { needle in
        guard var place = haystack.baseAddress, let word = needle.baseAddress else { return false }
        var left = haystack.count
        while left >= needle.count, let hit = memchr(place, Int32(first), left - needle.count + 1) {
          if memcmp(hit, word, needle.count) == 0 { return true }
          left -= UnsafeRawPointer(hit) - place + 1
          place = UnsafeRawPointer(hit) + 1
        }
        return false
      }
    }
  }

  // MARK: Guises

  private static func foldedGuises(of word: String) -> [(guise: String, bytes: [UInt8])] {
    let bytes = Array(word.utf8)
    func each(_ form: (UInt8) -> String) -> [UInt8] { bytes.flatMap { Array(form($0).utf8) } }
    return [
      ("as it is", bytes),
      ("backwards", bytes.reversed()),
      ("in hexadecimal", each { hex($0) }),
      ("in a URL", each { "%" + hex($0) }),
      ("in JSON", each { "\\u00" + hex($0) }),
      ("in XML", each { "&#\($0);" }),
      ("in XML, hexadecimal", each { "&#x\(hex($0));" }),
      ("in UTF-16, little end first", bytes.flatMap { [$0, 0] }),
      ("in UTF-16, big end first", bytes.flatMap { [0, $0] }),
    ]
  }

  /// Base64, wherever in a group of three the word begins.
  private static func exactGuises(of word: String) -> [(guise: String, bytes: [UInt8])] {
    (0..<3).map { offset in
      let text = Data(Array(repeating: 0x41, count: offset) + Array(word.utf8)).base64EncodedString()
      // Without the digits that depend on what stands before and after.
      let certain = text.prefix((offset + word.utf8.count) * 8 / 6).dropFirst([0, 2, 3][offset])
      return ("in base64", Array(certain.utf8))
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}
