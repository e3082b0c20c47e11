internal import DossierCore

/// JSON with the order of its members kept.
indirect enum SchemaNode: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral {
  case object([(key: String, value: SchemaNode)])
  case list([SchemaNode])
  case text(String)
  case number(Int)
  case truth(Bool)

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }

  /// The object with one member more.
  func adding(_ key: String, _ value: SchemaNode, first: Bool = false) -> SchemaNode {
    guard case .object(var members) = self else { return self }
    members.insert((key, value), at: first ? 0 : members.count)
    return .object(members)
  }

  /// The object with another one's members behind its own.
  func adding(_ other: SchemaNode) -> SchemaNode {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members + more)
  }
}

extension SchemaNode {
  /// What fits on a line stands on one.
  private static let width = 120

  /// The JSON text, with the end of its last line.
  var file: [UInt8] {
    var buffer = ByteBuffer()
    append(to: &buffer, depth: 0, lead: 0)
    buffer.append("\n")
    return buffer.bytes
  }

  private func append(to buffer: inout ByteBuffer, depth: Int, lead: Int) {
    let line = self.line
    if depth > 0, 2 * depth + lead + line.count < Self.width {
      buffer.append(contentsOf: line)
      return
    }
    switch self {
    case .object(let members):
      buffer.append("{")
      for (position, member) in members.enumerated() {
        if position > 0 { buffer.append(",") }
        Self.breakLine(&buffer, depth + 1)
        let key = SchemaNode.text(member.key).line
        buffer.append(contentsOf: key)
        buffer.append(": ")
        member.value.append(to: &buffer, depth: depth + 1, lead: key.count + 2)
      }
      Self.breakLine(&buffer, depth)
      buffer.append("}")
    case .list(let items):
      buffer.append("[")
      var column = Self.width
      for (position, item) in items.enumerated() {
        let length = item.line.count
        if position > 0 { buffer.append(",") }
        if case .object = item { column = Self.width }
        if column + length + 2 >= Self.width {
          Self.breakLine(&buffer, depth + 1)
          column = 2 * (depth + 1)
        } else {
          buffer.append(" ")
        }
        item.append(to: &buffer, depth: depth + 1, lead: 0)
        column += length + 2
      }
      Self.breakLine(&buffer, depth)
      buffer.append("]")
    case .text, .number, .truth: buffer.append(contentsOf: line)
    }
  }

  /// All of it on one line.
  private var line: [UInt8] {
    var buffer = ByteBuffer()
    switch self {
    case .object(let members):
      buffer.append("{ ")
      for (position, member) in members.enumerated() {
        if position > 0 { buffer.append(", ") }
        buffer.append(contentsOf: SchemaNode.text(member.key).line)
        buffer.append(": ")
        buffer.append(contentsOf: member.value.line)
      }
      buffer.append(" }")
    case .list(let items):
      buffer.append("[")
      for (position, item) in items.enumerated() {
        if position > 0 { buffer.append(", ") }
        buffer.append(contentsOf: item.line)
      }
      buffer.append("]")
    case .text(let text):
      buffer.append("\"")
      JSONText.append(text, to: &buffer)
      buffer.append("\"")
    case .number(let number): buffer.append(decimal: number)
    case .truth(let truth): buffer.append(text: "\(truth)")
    }
    return buffer.bytes
  }

  private static func breakLine(_ buffer: inout ByteBuffer, _ depth: Int) {
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }
}
