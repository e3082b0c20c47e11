import DossierCore

/// The keys of a mapping, as the fields of a record take them one after the other.
struct MappingKeys {
  /// The mapping.
  let mapping: Int
  /// How many keys no field has taken.
  private(set) var untaken = 0
  /// Where the next key is most likely to be: files keep the order of the fields.
  private var hint: Int
  /// The marks of the keys: a field whose mark is not among them is not there.
  private var marks: UInt64 = 0

  /// The keys of a mapping, of which no field has been read.
  init(of mapping: Int, in tree: NodeTree) {
    self.mapping = mapping
    hint = mapping + 1
    let end = tree.end(of: mapping)
    var key = mapping + 1
    while key < end {
      marks |= tree.withBytes(of: key, Self.mark)
      untaken += 1
      key = tree.end(of: key + 1)
    }
  }

  /// The value of a key; nil where it is not there.
  mutating func take(_ name: StaticString, in tree: NodeTree) -> Int? {
    guard let value = value(of: name, in: tree) else { return nil }
    untaken -= 1
    hint = tree.end(of: value)
    return value
  }

  /// The same, without taking it.
  func value(of name: StaticString, in tree: NodeTree) -> Int? {
    guard name.withUTF8Buffer(Self.mark) & marks != 0 else { return nil }
    let end = tree.end(of: mapping)
    let start = hint < end ? hint : mapping + 1
    var key = start
    while key < end {
      if tree.isKey(key, name) { return key + 1 }
      key = tree.end(of: key + 1)
    }
    key = mapping + 1
    while key < start {
      if tree.isKey(key, name) { return key + 1 }
      key = tree.end(of: key + 1)
    }
    return nil
  }

  /// One bit of 64, by the length and the first byte of a key.
  @inline(__always)
  private static func mark(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let first = key.first else { return 0 }
    return 1 << ((UInt64(truncatingIfNeeded: key.count) &* 11 &+ UInt64(first)) & 63)
  }
}
