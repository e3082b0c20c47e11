/// Where the words of a text stand, so that many quotes are looked for in it at the cost of going through it once.
///
/// A token is a word or any other single character but white space. What stands in the text as whole words is a row of
/// whole tokens; its rarest one, two, four or eight neighbours lead to the few places worth a comparison.
struct TokenIndex {
  /// The most neighbours that are looked up together, as a power of two.
  private static let highest = 3

  /// Where each token begins.
  private let starts: [Int32]
  /// For each power of two the hashes of that many tokens, by the first of them.
  private var hashes: [[UInt32]]
  private var tables: [HashTable?] = Array(repeating: nil, count: highest + 1)
  /// Where each character stands first.
  private let firstPlaces: [UInt32: Int]

  init(_ scalars: [UInt32]) {
    let tokens = Self.tokens(of: scalars)
    starts = tokens.map { Int32(truncatingIfNeeded: $0.start) }
    hashes = [tokens.map(\.hash)]
    var firsts: [UInt32: Int] = [:]
    for (place, scalar) in scalars.enumerated() where firsts[scalar] == nil { firsts[scalar] = place }
    firstPlaces = firsts
  }

  /// The first place of a character; nil where the text has none.
  func firstPlace(of scalar: UInt32) -> Int? { firstPlaces[scalar] }

  /// Where the words may begin, in order; nil where they have no token, so that nothing is known of them.
  ///
  /// They are made as they are asked for: who has found enough pays for no more, however often the words stand there.
  mutating func candidates(for words: [UInt32]) -> (some Sequence<Int>)? {
    let tokens = Self.tokens(of: words)
    var level = 0
    while level < Self.highest, 2 << level <= tokens.count { level += 1 }
    let table = prepare(level)
    var grams = tokens.map(\.hash)
    for step in 0..<level { grams = Self.joined(grams, 1 << step) }
    let counts = grams.map { table.count(of: $0) }
    let rarest = counts.min().flatMap(counts.firstIndex)
    return rarest.map { rarest in
      let before = tokens[rarest].start
      return table.items(of: grams[rarest]).lazy.map { [starts] in Int(starts[Int($0)]) - before }.filter { $0 >= 0 }
    }
  }

  private mutating func prepare(_ level: Int) -> HashTable {
    if let table = tables[level] { return table }
    while hashes.count <= level { hashes.append(Self.joined(hashes[hashes.count - 1], 1 << (hashes.count - 1))) }
    let table = HashTable(hashes[level])
    tables[level] = table
    return table
  }

  /// The hashes of twice as many neighbours.
  private static func joined(_ hashes: [UInt32], _ width: Int) -> [UInt32] {
    guard hashes.count > width else { return [] }
    return (0..<(hashes.count - width)).map { (hashes[$0] &* 0x9E37_79B1) ^ (hashes[$0 + width] &* 0x85EB_CA6B) }
  }

  private static func tokens(of scalars: [UInt32]) -> [(start: Int, hash: UInt32)] {
    var tokens: [(start: Int, hash: UInt32)] = []
    scalars.withUnsafeBufferPointer { scalars in
      var place = 0
      while place < scalars.count {
        let start = place
        place += 1
        if FoldedText.isSpace(scalars[start]) { continue }
        if PassageSearch.isWordPart(scalars[start]) {
          while place < scalars.count, PassageSearch.isWordPart(scalars[place]) { place += 1 }
        }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: scalars[start..<place])))
        tokens.append((start, UInt32(truncatingIfNeeded: hasher.finalize())))
      }
    }
    return tokens
  }
}

/// Positions by their hashes, those of one hash in order, among some of others.
private struct HashTable {
  private let mask: UInt32
  /// For each hash, cut down, where its positions begin.
  private var heads: [Int32]
  private var items: [Int32]

  init(_ hashes: [UInt32]) {
    var size = 1
    while size < hashes.count { size *= 2 }
    mask = UInt32(size - 1)
    heads = Array(repeating: 0, count: size + 1)
    items = Array(repeating: 0, count: hashes.count)
    for hash in hashes { heads[Int(hash & mask) + 1] += 1 }
    for bucket in 0..<size { heads[bucket + 1] += heads[bucket] }
    var next = heads
    for (position, hash) in hashes.enumerated() {
      items[Int(next[Int(hash & mask)])] = Int32(truncatingIfNeeded: position)
      next[Int(hash & mask)] += 1
    }
  }

  func count(of hash: UInt32) -> Int { Int(heads[Int(hash & mask) + 1] - heads[Int(hash & mask)]) }

  func items(of hash: UInt32) -> ArraySlice<Int32> {
    items[Int(heads[Int(hash & mask)])..<Int(heads[Int(hash & mask) + 1])]
  }
}
