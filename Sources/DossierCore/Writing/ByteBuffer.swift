/// Bytes of an output under construction: all of them, or those that have not been handed on yet.
///
/// Writers make bytes, not strings: a native Swift string is UTF-8 already and goes in with one copy.
public struct ByteBuffer {
  /// How many bytes are handed on at once, unless somebody appends more.
  @usableFromInline static let piece = 1 << 18

  /// Room for bytes, of which the first `count` are there.
  @usableFromInline var room: [UInt8]
  /// How many bytes there are that have not been handed on.
  @usableFromInline package var count = 0
  private let take: ((UnsafeRawBufferPointer) throws -> Void)?
  /// Why bytes were not taken; all that come after them are dropped.
  private var failure: (any Error)?

  /// A buffer that keeps all that it is given.
  public init() {
    room = []
    take = nil
  }

  /// A buffer that hands its bytes on in pieces, the last of them in `finish`.
  public init(handingOnTo take: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    room = [UInt8](repeating: 0, count: Self.piece)
    self.take = take
  }

  /// The bytes that have not been handed on.
  package var bytes: [UInt8] { count == room.count ? room : Array(room[..<count]) }

  /// Appends a byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    if count == room.count { makeRoom(for: 1) }
    room[count] = byte
    count += 1
  }

  /// Appends text that stands in the program.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 of a text.
  @inlinable
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends raw bytes.
  @inlinable
  public mutating func append(contentsOf other: UnsafeBufferPointer<UInt8>) {
    if room.count - count < other.count { makeRoom(for: other.count) }
    room.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[count..<count + other.count]).copyMemory(
        from: UnsafeRawBufferPointer(other))
    }
    count += other.count
  }

  /// Appends raw bytes.
  package mutating func append(contentsOf other: [UInt8]) {
    other.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends what another buffer keeps.
  package mutating func append(_ other: ByteBuffer) {
    other.room.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<other.count])) }
  }

  /// Appends so many spaces.
  package mutating func append(spaces size: Int) {
    if room.count - count < size { makeRoom(for: size) }
    for place in count..<count + size { room[place] = UInt8(ascii: " ") }
    count += size
  }

  /// Appends a whole number in decimal.
  package mutating func append(decimal number: Int) {
    guard number >= 0 else { return append(text: String(number)) }
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Hands on what is left.
  ///
  /// - Throws: Why bytes were not taken.
  public mutating func finish() throws {
    handOn()
    if let failure { throw failure }
  }

  /// Makes room for so many bytes more: by handing on what is there, else by twice the room.
  @usableFromInline
  mutating func makeRoom(for size: Int) {
    handOn()
    let missing = size - (room.count - count)
    if missing > 0 { room.append(contentsOf: repeatElement(0, count: max(missing, room.count, 1024))) }
  }

  private mutating func handOn() {
    guard let take else { return }
    do {
      if failure == nil { try room.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
    } catch {
      failure = error
    }
    count = 0
  }
}
