import DossierCore
import DossierDigest

/// A list of digests and files: `DIGEST  PATH` in each line, as `sha256sum` writes and checks it
/// (RFC 8493, section 2.1.3).
enum Manifest {
  /// A line.
  struct Line {
    /// In lower-case hexadecimal digits.
    let digest: String
    /// The path as it is in the bag.
    let path: String
    /// From 1.
    let number: Int
  }

  /// The text of a manifest over the files, in their order.
  static func text(of files: [(path: String, body: [UInt8])], by digest: Digest) throws(Digest.Failure) -> [UInt8] {
    var text = ByteBuffer()
    for file in files {
      text.append(text: try digest.hexadecimal(of: file.body))
      text.append("  ")
      text.append(text: encoded(file.path))
      text.append("\n")
    }
    return text.bytes
  }

  /// A path as it stands in a manifest: with CR, LF and the percent sign encoded.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case "%": result += "%25"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The lines of a manifest; what is no line, and a digest that is none, are findings.
  ///
  /// - Parameters:
  ///   - decodes: Whether CR, LF and the percent sign are encoded, as they are from version 1.0 on.
  ///   - length: How many digits a digest has.
  static func lines(
    of text: String, file: String, decodes: Bool, length: Int, findings: inout [Finding]
  ) -> [Line] {
    var lines: [Line] = []
    for (offset, line) in TagText.lines(of: text).enumerated() where !line.isEmpty {
      let place = Place(file: file, line: offset + 1, column: 1)
      let digits = line.prefix { $0 != " " && $0 != "\t" }
      var path = line[digits.endIndex...].drop { $0 == " " || $0 == "\t" }
      // `md5sum` puts a star before the name of a file that it read as binary.
      if path.first == "*" { path = path.dropFirst() }
      while path.hasPrefix("./") { path = path.dropFirst(2) }
      guard digits.utf8.count == length, digits.allSatisfy(\.isHexDigit), !path.isEmpty else {
        findings.append(
          Finding(.packetShape, "a line of a manifest is a digest of \(length) digits, spaces and a path", at: place))
        continue
      }
      lines.append(
        Line(digest: digits.lowercased(), path: decodes ? decoded(path) : String(path), number: offset + 1))
    }
    return lines
  }

  private static func decoded(_ path: Substring) -> String {
    var result = ""
    var rest = path
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[percent...]
      switch rest.prefix(3).uppercased() {
      case "%0D": result += "\r"
      case "%0A": result += "\n"
      case "%25": result += "%"
      default:
        result += "%"
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(3)
    }
    return result + rest
  }
}
