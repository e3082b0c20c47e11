/// A growing UTF-8 document: markup from literals, everything else escaped.
///
/// Names and markup are `StaticString`, so no data can ever turn into markup. A start tag stays open for attributes
/// until something else is written:
///
///     page.open("a")
///     page.attribute("href", url)
///     page.text(title)
///     page.close()                  // <a href="…">…</a>
///
/// A character that XML forbids (see ``XMLText``) never reaches the output: U+FFFD stands in its place, as the Unicode
/// Standard section 23.8 provides, and ``forbidden`` counts it. The bytes are those of libxml2's `xmlTextWriter`, but
/// for `"` in character data, which needs no escape (XML 1.0 section 2.4) and gets none.
public struct XMLBuffer: Sendable {
  /// How an element without content is written.
  public enum Dialect: Sendable {
    /// `<item/>` always.
    case xml
    /// `<br/>` for the void elements of HTML (Living Standard section 13.1.2), `<p></p>` for the others, so that an
    /// HTML parser reads the same tree.
    case xhtml
  }

  /// What was written so far, the last start tag perhaps still without its `>`.
  public private(set) var bytes: [UInt8] = []
  /// How many characters that XML forbids were replaced by U+FFFD.
  public private(set) var forbidden = 0
  /// How an element without content is written.
  public let dialect: Dialect

  private var openElements: [StaticString] = []
  private var tagIsOpen = false

  /// An empty document with room for `capacity` bytes.
  public init(_ dialect: Dialect, capacity: Int = 0) {
    self.dialect = dialect
    bytes.reserveCapacity(capacity)
    openElements.reserveCapacity(16)
  }

  /// How many elements are open.
  public var depth: Int { openElements.count }

  /// The document; every element must have been closed.
  public consuming func finish() -> [UInt8] {
    precondition(openElements.isEmpty, "an element was left open")
    return bytes
  }

  // MARK: Content

  /// Writes markup as it stands.
  public mutating func literal(_ markup: StaticString) {
    closeTag()
    append(markup)
  }

  /// Writes character data: `&`, `<`, `>` and CR (XML 1.0 section 2.11 would read it as LF) as references.
  public mutating func text(_ text: String) {
    closeTag()
    escape(text.utf8.span, .text)
  }

  /// Writes character data: `&`, `<`, `>` and CR as references.
  public mutating func text(_ text: Substring) {
    closeTag()
    escape(text.utf8.span, .text)
  }

  /// Writes character data where all of it is ASCII that stands as it is: no control, no `&`, `<` or `>`.
  ///
  /// - Returns: Whether it was so, and is written. Most texts are, and take one look.
  public mutating func plainText(_ text: String) -> Bool {
    let source = text.utf8.span
    guard source.isPlainText else { return false }
    closeTag()
    append(source, 0..<source.count)
    return true
  }

  /// Writes what another buffer holds, whose elements must be closed, and adds its count of forbidden characters.
  public mutating func fragment(_ other: XMLBuffer) {
    precondition(other.openElements.isEmpty, "an element was left open")
    closeTag()
    bytes.append(contentsOf: other.bytes)
    forbidden += other.forbidden
  }

  /// Begins anew, in the room that there is; every element must have been closed.
  public mutating func removeAll() {
    precondition(openElements.isEmpty, "an element was left open")
    bytes.removeAll(keepingCapacity: true)
    forbidden = 0
  }

  // MARK: Elements

  /// Begins an element; attributes may follow.
  public mutating func open(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    openElements.append(name)
    tagIsOpen = true
  }

  /// Adds an attribute to the start tag just begun; nothing when the value is nil.
  ///
  /// `&`, `<`, `>`, `"` and, against the normalisation of XML 1.0 section 3.3.3, TAB, LF and CR become references.
  /// A name used twice in one tag is the caller's mistake; ``XMLCheck`` finds it.
  public mutating func attribute(_ name: StaticString, _ value: String?) {
    precondition(tagIsOpen, "an attribute outside a start tag")
    guard let value else { return }
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    escape(value.utf8.span, .attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose value needs no escape, such as a class.
  public mutating func attribute(_ name: StaticString, literal value: StaticString) {
    precondition(tagIsOpen, "an attribute outside a start tag")
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Begins an element with attributes; ``attribute(_:_:)`` does the same without the dictionary literal.
  @inlinable
  public mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    open(name)
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Ends the innermost element.
  public mutating func close() {
    guard let name = openElements.popLast() else { preconditionFailure("no element is open") }
    if tagIsOpen {
      tagIsOpen = false
      if dialect == .xml || HTMLVoidElement.includes(name) { return append("/>") }
      bytes.append(UInt8(ascii: ">"))
    }
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element without content, as ``dialect`` wants it.
  @inlinable
  public mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    open(name, attributes)
    close()
  }

  /// Writes an element that holds text alone.
  @inlinable
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    open(name, attributes)
    self.text(text)
    close()
  }

  // MARK: What stands at the end

  /// The last character of the character data, tags left out; nil where there is none.
  public var lastCharacter: Unicode.Scalar? {
    let end = endOfCharacters(before: bytes.count)
    guard end > 0 else { return nil }
    if bytes[end - 1] < 0x80 { return Unicode.Scalar(bytes[end - 1]) }
    let start = bytes[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
  }

  /// Where the last bytes of character data stand, in order, tags left out: at most so many.
  public func tail(_ count: Int) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(count)
    var end = endOfCharacters(before: bytes.count)
    while end > 0, places.count < count {
      places.append(end - 1)
      end = endOfCharacters(before: end - 1)
    }
    places.reverse()
    return places
  }

  /// Behind which byte the character data ends that stands before a place.
  private func endOfCharacters(before place: Int) -> Int {
    var end = place
    // A `>` of character data is a reference.
    while end > 0, bytes[end - 1] == UInt8(ascii: ">") {
      while end > 0, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
      end -= 1
    }
    return max(0, end)
  }

  /// Takes back bytes of character data.
  public mutating func takeBack(_ range: Range<Int>) { bytes.removeSubrange(range) }

  // MARK: Bytes

  @inline(__always)
  private mutating func closeTag() {
    if tagIsOpen {
      bytes.append(UInt8(ascii: ">"))
      tagIsOpen = false
    }
  }

  @inline(__always)
  private mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Copies runs without special bytes whole, and a reference for each special byte between them.
  @inline(__always)
  private mutating func escape(_ source: Span<UInt8>, _ set: SpecialBytes) {
    var runStart = 0
    var offset = source.firstSpecial(from: 0, set)
    while offset < source.count {
      let byte = source[offset]
      if source.isForbidden(at: offset) {
        append(source, runStart..<offset)
        append("\u{FFFD}")
        forbidden += 1
        offset += byte == 0xEF ? 3 : 1
        runStart = offset
      } else if byte == 0xEF {
        offset += 1  // another character of that block, part of the run
      } else {
        append(source, runStart..<offset)
        append(reference(byte))
        offset += 1
        runStart = offset
      }
      offset = source.firstSpecial(from: offset, set)
    }
    append(source, runStart..<source.count)
  }

  @inline(__always)
  private mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}

private func reference(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case 0x09: "&#9;"
  case 0x0A: "&#10;"
  default: "&#13;"
  }
}
