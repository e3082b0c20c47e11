import DossierCore

/// Divides the items of a chapter among pages so that an edit moves few of them.
///
/// A chapter that is short is one page. In a long one a page begins where a hash of an item's id says so, wherever the
/// items before it end; besides, where a page would grow too long.
struct Chunks {
  /// About how many bytes a page may have.
  let budget: Int
  /// How many items a page has on average in a long chapter.
  let itemsPerPage: UInt64

  /// The pages, for items of these weights in bytes; `name` is what an item is known by.
  func ranges(weights: [Int], name: (Int) -> String) -> [Range<Int>] {
    let total = weights.reduce(0, +)
    if total <= budget { return weights.isEmpty ? [] : [weights.indices] }
    var ranges: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (position, weight) in weights.enumerated() {
      let isFull = sum + weight > budget
      if position > start, isFull || Self.hash(name(position)) % itemsPerPage == 0 {
        ranges.append(start..<position)
        start = position
        sum = 0
      }
      sum += weight
    }
    return ranges + [start..<weights.count]
  }

  /// The FNV-1a hash of the text's bytes, mixed: its last bytes alone would hardly reach the bits that decide.
  private static func hash(_ text: String) -> UInt64 {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 33
  }
}
