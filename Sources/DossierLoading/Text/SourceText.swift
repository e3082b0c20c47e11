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
    let placed = PlacedText(file: file, bytes: text)
    for problem in problems {
      let place = placed.place(at: problem.offset)
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
