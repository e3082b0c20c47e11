import DossierCore

/// A text with names in double braces.
struct CoverTemplate {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text with the values in place of the names; comments stay as they are.
  ///
  /// - Parameter values: Markup, by name.
  /// - Throws: A finding for a name without a value, or one that never ends.
  func filled(with values: [String: [UInt8]]) throws(Finding) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: "{{".utf8) {
      if let comment = rest.firstRange(of: "<!--".utf8), comment.lowerBound < start.lowerBound {
        let end = rest[comment.upperBound...].firstRange(of: "-->".utf8)?.upperBound ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
        continue
      }
      guard let end = rest[start.upperBound...].firstRange(of: "}}".utf8) else {
        throw finding("{{ is never closed", at: start.lowerBound)
      }
      let name = String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self)
      guard let value = values[name] else {
        let known = values.keys.sorted().joined(separator: ", ")
        throw finding("There is no name \(quoted(name)) here: the names are \(known)", at: start.lowerBound)
      }
      result += rest[..<start.lowerBound] + value
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private func finding(_ message: String, at offset: Int) -> Finding {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    return Finding(.templateSyntax, message, at: Place(file: CoverDesign.template, line: line, column: column))
  }
}
