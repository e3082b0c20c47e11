/// Numbers for ids, from 0 in the order in which they come: a table of open addressing over the bytes of the ids, in which
/// finding one takes some nanoseconds and no allocation.
struct IDNumbers: Sendable {
  /// The ids, by their numbers.
  private(set) var ids: [EntityID] = []
  /// For each slot half of the hash of the id in it, and below that its number and one; 0 where none is. There are at least
  /// twice as many slots as ids, and their number is a power of two.
  private var slots: [UInt64]

  /// No ids yet.
  init(minimumCapacity: Int = 0) {
    var count = 16
    while count < minimumCapacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    ids.reserveCapacity(minimumCapacity)
  }

  /// The number of the id; nil where it has none.
  subscript(id: EntityID) -> Int? {
    let hash = Self.hash(of: id)
    return number(in: slot(of: id, hash))
  }

  /// The number of the id, which gets one where it has none.
  mutating func number(of id: EntityID) -> Int {
    let hash = Self.hash(of: id)
    let slot = slot(of: id, hash)
    if let known = number(in: slot) { return known }
    ids.append(id)
    slots[slot] = hash & Self.upperHalf | UInt64(ids.count)
    if ids.count * 2 > slots.count { grow() }
    return ids.count - 1
  }

  private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

  private func number(in slot: Int) -> Int? {
    let number = slots[slot] & ~Self.upperHalf
    return number == 0 ? nil : Int(number) - 1
  }

  /// The slot in which the id is, or else the one in which it would be.
  private func slot(of id: EntityID, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while let number = number(in: slot) {
      if slots[slot] & Self.upperHalf == hash & Self.upperHalf, ids[number] == id { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, id) in ids.enumerated() {
      let hash = Self.hash(of: id)
      slots[slot(of: id, hash)] = hash & Self.upperHalf | UInt64(number + 1)
    }
  }

  /// Different in every run, as hashes of the standard library are, so that nobody can make ids that all fall into one slot.
  private static let seed = UInt64(truncatingIfNeeded: "id".hashValue)

  private static func hash(of id: EntityID) -> UInt64 {
    let hash = id.text.utf8.withContiguousStorageIfAvailable { bytes -> UInt64? in
      let bytes = UnsafeRawBufferPointer(bytes)
      var hash = seed ^ UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        guard word & 0x8080_8080_8080_8080 == 0 else { return nil }
        hash = mixed(hash, word)
        offset += 8
      }
      var word: UInt64 = 0
      while offset < bytes.count {
        // Ids in letters of other scripts are equal to others that are written in other bytes.
        guard bytes[offset] < 0x80 else { return nil }
        word = word << 8 | UInt64(bytes[offset])
        offset += 1
      }
      return mixed(hash, word)
    }
    return (hash ?? nil) ?? mixed(seed, UInt64(truncatingIfNeeded: id.hashValue))
  }

  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = (one ^ other ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F ^ seed)
    return high ^ low
  }
}
