/// JSON under construction.
package struct JSONBuffer {
  /// How values are set out.
  package enum Layout: Sendable {
    /// Over several lines, two spaces deeper in each object and array.
    case indented
    /// Without a space or a line break.
    case compact
    /// As `indented`, with every `<` of a text escaped: the file can stand in a `script` element of a page, and no text
    /// ends that element (JSON-LD 1.1, section 7, "Restrictions for contents of JSON-LD script elements").
    case inPages
  }

  /// What has been made so far.
  package private(set) var buffer: ByteBuffer
  private let layout: Layout
  private var depth = 0
  /// Whether the open object or array is still empty.
  private var isFirst = true

  /// JSON that goes on from what is in a buffer.
  package init(_ layout: Layout = .indented, _ buffer: ByteBuffer = ByteBuffer()) {
    self.layout = layout
    self.buffer = buffer
  }

  package var bytes: [UInt8] { buffer.bytes }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins a member of the open object.
  package mutating func key(_ name: StaticString) {
    item()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(name)
    endKey()
  }

  /// Begins a member of the open object under a name that somebody else has chosen.
  package mutating func key(text: String) {
    item()
    buffer.append(UInt8(ascii: "\""))
    JSONText.append(text, to: &buffer, inPages: layout == .inPages)
    endKey()
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
    JSONText.append(text, to: &buffer, inPages: layout == .inPages)
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
    buffer.append(decimal: number)
  }

  /// A member that is true or false.
  package mutating func member(_ name: StaticString, _ truth: Bool) {
    key(name)
    bare(truth ? "true" : "false")
  }

  /// A member that is a list of texts.
  package mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts {
      item()
      string(text)
    }
    endArray()
  }

  /// Ends a line of the file; what follows is a value of its own.
  package mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func begin(_ sign: UInt8) {
    buffer.append(sign)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ sign: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    buffer.append(sign)
  }

  private mutating func endKey() {
    switch layout {
    case .indented, .inPages: buffer.append("\": ")
    case .compact: buffer.append("\":")
    }
  }

  private mutating func breakLine() {
    guard layout != .compact else { return }
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(spaces: 2 * depth)
  }
}
