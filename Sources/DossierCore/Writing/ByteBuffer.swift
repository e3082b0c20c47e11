/// Bytes of an output under construction.
///
/// Writers make bytes, not strings: a native Swift string is UTF-8 already and goes in with one copy.
package struct ByteBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package var count: Int { bytes.count }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends text that stands in the program.
  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      bytes.append(contentsOf: "\(literal)".utf8)
    }
  }

  /// Appends the UTF-8 of a text.
  @inline(__always)
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends raw bytes.
  @inline(__always)
  package mutating func append(contentsOf other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends raw bytes.
  package mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends so many spaces.
  package mutating func append(spaces count: Int) {
    let spaces: StaticString = "                "
    var rest = count
    while rest > 0 {
      let part = min(rest, spaces.utf8CodeUnitCount)
      bytes.append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: part))
      rest -= part
    }
  }

  /// Appends a whole number in decimal.
  package mutating func append(decimal number: Int) { append(text: String(number)) }
}
