import DossierCore

/// The bytes of a file before anything is made of them: UTF-8, without a byte order mark, with no character that
/// outputs cannot carry.
enum SourceText {
  /// The bytes without their byte order mark; nil, with findings, when they are no text that could be read on.
  ///
  /// A few bad characters are told and read as question marks, so that all else that is wrong is told as well.
  static func accept(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> [UInt8]? {
    let start = Place(file: file, line: 1, column: 1)
    guard bytes.count <= Limits.fileSize else {
      findings.append(
        Finding(
          .limit, "the file has \(bytes.count >> 20) MB, and at most \(Limits.fileSize >> 20) MB are read", at: start))
      return nil
    }
    if let kind = OtherFile(of: bytes, name: file) {
      findings.append(Finding(.badEncoding, kind.message, at: start))
      return nil
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let problems = text.withUnsafeBufferPointer(ForbiddenCharacter.find)
    guard !problems.isEmpty else { return text }
    var fixed = text
    var place = PlaceCounter(file: file)
    for problem in problems {
      let place = text.withUnsafeBufferPointer { place.advance(to: problem.offset, in: $0) }
      for offset in problem.offset..<(problem.offset + problem.length) { fixed[offset] = UInt8(ascii: "?") }
      switch problem.character {
      case nil:
        findings.append(
          Finding(
            .badEncoding, "byte \(hexadecimal(UInt32(text[problem.offset]))) is not UTF-8: save the file as UTF-8",
            at: place))
      case let character?:
        findings.append(
          Finding(
            .forbiddenCharacter, "\(hexadecimal(character, prefix: "U+", digits: 4)) cannot stand in a text: remove it",
            at: place))
      }
    }
    return problems.count < Limits.forbiddenCharacters ? fixed : nil
  }
}

/// A number in hexadecimal.
func hexadecimal(_ number: UInt32, prefix: String = "0x", digits: Int = 2) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// Counts lines and columns on the way through a text, forwards only.
struct PlaceCounter {
  private let file: String
  private var offset = 0
  private var line = 1
  private var column = 1

  init(file: String) { self.file = file }

  /// The place of the byte at `target`, which does not lie before that of the call before.
  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return Place(file: file, line: line, column: column)
  }
}
