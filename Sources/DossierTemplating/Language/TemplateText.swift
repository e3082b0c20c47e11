import DossierCore

/// The bytes of a template file as text: whether they are text at all, and with line ends of one kind.
enum TemplateText {
  /// The text without a byte order mark, every CR LF and CR a line end.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    guard text.contains(UInt8(ascii: "\r")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (position, byte) in zip(text.indices, text) {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if position + 1 == text.endIndex || text[position + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }

  /// The first thing that keeps a file from being a text that may go out as it is: bytes that are no UTF-8, or a control
  /// character, which would act on whatever shows the output. What follows it may be of any kind, so one is told.
  static func problem(in bytes: [UInt8], file: String) -> Finding? {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var (line, column) = (1, 1)
    var place: Place { Place(file: file, line: line, column: column) }
    while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return nil
      case .error: return Finding(.templateSyntax, "The template is no text in UTF-8 from here on", at: place)
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar == "\n" {
          (line, column) = (line + 1, 1)
        } else if isControl(scalar), scalar != "\t", scalar != "\r" {
          return Finding(
            .templateSyntax, "The control character \(VisibleText.notation(of: scalar)) has no place in a template",
            at: place)
        } else {
          column += 1
        }
      }
    }
  }

  /// Whether a code point is of the general category Cc, which never changes.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value }
}
