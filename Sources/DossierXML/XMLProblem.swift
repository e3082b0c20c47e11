/// Why a document was refused, and where.
public struct XMLProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in one line of English.
  public let message: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1; where libxml2 reports the problem it is the place at which the parser stood.
  public let column: Int

  /// `line:column: message`.
  public var description: String { "\(line):\(column): \(message)" }

  init(_ message: String, line: Int = 1, column: Int = 1) {
    self.message = message
    self.line = line
    self.column = column
  }

  /// A problem at a byte offset; its column counts code points.
  init(_ message: String, at offset: Int, of bytes: Span<UInt8>) {
    var line = 1
    var column = 1
    for index in 0..<offset {
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(message, line: line, column: column)
  }
}
