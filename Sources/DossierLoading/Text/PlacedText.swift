import DossierCore

/// The text of a file, and where its lines are: places are offsets, and made into lines and columns for those who are shown
/// one.
struct PlacedText: Sendable {
  /// What findings call the file.
  let file: String
  /// The text, without a byte order mark.
  let bytes: [UInt8]
  /// The places of every so many bytes: the way from one of them to a place is short however long a line is.
  private let marks: [PlaceCounter]
  private static let markedBytes = 4_096

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var counter = PlaceCounter()
    var marks = [counter]
    marks.reserveCapacity(bytes.count / Self.markedBytes + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for offset in stride(from: Self.markedBytes, through: bytes.count, by: Self.markedBytes) {
        counter.advance(to: offset, in: bytes)
        marks.append(counter)
      }
    }
    self.marks = marks
  }

  /// The place of the byte at `offset`, or of the end of the text.
  func place(at offset: Int) -> Place {
    var counter = marks[min(offset / Self.markedBytes, marks.count - 1)]
    bytes.withUnsafeBufferPointer { counter.advance(to: offset, in: $0) }
    return counter.place(in: file)
  }
}

/// Counts lines and columns on the way through a text, forwards only.
struct PlaceCounter: Sendable {
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Goes on to the byte at `target`, which does not lie before the one gone to last.
  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard offset < min(target, bytes.count) else { return }
    var passed = bytes[offset..<min(target, bytes.count)]
    offset = passed.endIndex
    let breaks = Self.count(in: passed) { $0 == UInt8(ascii: "\n") }
    if breaks > 0, let last = passed.lastIndex(of: UInt8(ascii: "\n")) {
      line += breaks
      column = 1
      passed = passed[(last + 1)...]
    }
    column += Self.count(in: passed) { $0 & 0xC0 != 0x80 }
  }

  /// The place gone to last.
  func place(in file: String) -> Place { Place(file: file, line: line, column: column) }

  /// How many bytes are such, counted in bytes, as many at a time as fit into one: so the compiler makes vectors of them.
  @inline(__always)
  private static func count(in bytes: Slice<UnsafeBufferPointer<UInt8>>, where isSuch: (UInt8) -> Bool) -> Int {
    var count = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = min(start + 128, bytes.endIndex)
      var few: UInt8 = 0
      for offset in start..<end where isSuch(bytes.base[offset]) { few &+= 1 }
      count += Int(few)
      start = end
    }
    return count
  }
}
