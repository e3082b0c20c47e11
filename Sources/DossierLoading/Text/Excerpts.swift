import DossierCore

/// Shows findings the lines that they are about.
enum Excerpts {
  /// The findings with the lines of a file; those about other files as they are.
  static func add(to findings: [Finding], from bytes: [UInt8], file: String) -> [Finding] {
    guard findings.contains(where: { $0.place?.file == file }) else { return findings }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return findings.map { finding in
      guard let place = finding.place, place.file == file, lines.indices.contains(place.line - 1) else {
        return finding
      }
      var shown = finding
      // A line can be as long as the file; what lies far from the place is not shown and need not be decoded.
      let line = lines[place.line - 1].prefix(4 * (place.column + 100))
      shown.excerpt = Excerpt(line: String(decoding: line, as: UTF8.self)[...].unicodeScalars, column: place.column)
      return shown
    }
  }
}
