/// A word that is wider than a whole line.
enum OverlongWord {
  /// The places to cut a word at, so that its pieces fit; nil for a URL, which stays whole, and for what fits a line.
  ///
  /// - Parameters:
  ///   - room: The columns of a line.
  ///   - first: The columns that are left of the line in which the word begins.
  static func cuts(
    _ line: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, room: Int, first: Int
  ) -> [Int]? {
    let text = String(decoding: UnsafeBufferPointer(rebasing: line[word]), as: UTF8.self)
    guard !isAddress(text) else { return nil }
    var cuts: [Int] = []
    var left = first
    var position = word.lowerBound
    for character in text {
      let columns = Columns.width(of: character)
      if columns > left, position > word.lowerBound {
        cuts.append(position)
        left = room
      }
      left -= columns
      position += character.utf8.count
    }
    return cuts
  }

  /// Whether a word holds a URL or the like (RFC 3986): a scheme with `://`, or one that is written without slashes.
  private static func isAddress(_ word: String) -> Bool {
    if word.utf8.count >= 3,
      zip(zip(word.utf8, word.utf8.dropFirst()), word.utf8.dropFirst(2)).contains(where: {
        $0.0 == UInt8(ascii: ":") && $0.1 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/")
      })
    {
      return true
    }
    let start = word.drop { !$0.isLetter }
    return ["www.", "urn:", "doi:", "mailto:"].contains { start.hasPrefix($0) }
  }
}
