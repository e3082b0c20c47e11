/// JSON under construction: objects and arrays over several lines, two spaces deeper each.
package struct JSONBuffer: Sendable {
  private var buffer = ByteBuffer()
  private var depth = 0
  /// Whether the open object or array is still empty.
  private var isFirst = true

  package init() {}

  package var bytes: [UInt8] { buffer.bytes }

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  /// Begins a member of the open object.
  package mutating func key(_ name: StaticString) {
    item()
    buffer.append("\"")
    buffer.append(name)
    buffer.append("\": ")
  }

  /// Begins a member of the open object under a name that somebody else has chosen.
  package mutating func key(text: String) {
    item()
    string(text)
    buffer.append(": ")
  }

  /// Begins an item of the open array.
  package mutating func item() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  /// A number, true, false or null.
  package mutating func bare(_ text: String) { buffer.append(text: text) }

  /// A text.
  package mutating func string(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    JSONText.append(text, to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A member with a text.
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// A member with a whole number.
  package mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    bare(String(number))
  }

  /// Ends the file's last line.
  package mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }

  private mutating func begin(_ sign: StaticString) {
    buffer.append(sign)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ sign: StaticString) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    buffer.append(sign)
  }

  private mutating func breakLine() {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer.append("  ") }
  }
}
