import DossierCore

extension NodeTree {
  /// Where the first of `words` stands that a text has, the one after `occurrence` others.
  ///
  /// The words are counted in the text and in the lines that it was written in. Where there are as many, they are the same ones,
  /// whichever way it was written: in a block, folded, in quotation marks. Where there are not, since a line breaks in their
  /// midst, or a sign was escaped, it is the place of the text.
  func place(of words: [String], occurrence: Int, in node: Int) -> Place {
    let written = written(node)
    for word in words where !word.isEmpty {
      let inText = withBytes(of: node) { Self.places(of: word, in: $0) }
      guard occurrence < inText.count else { continue }
      let inFile = bytes.withUnsafeBufferPointer { bytes in
        Self.places(of: word, in: UnsafeBufferPointer(rebasing: bytes[written]))
      }
      guard inFile.count == inText.count else { continue }
      return place(at: written.lowerBound + inFile[occurrence], besides: node)
    }
    return place(node)
  }

  private static func places(of word: String, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let word = Array(word.utf8)
    var places: [Int] = []
    var position = 0
    while position + word.count <= text.count {
      guard let start = text[position..<(text.count - word.count + 1)].firstIndex(of: word[0]) else { break }
      if text[start..<(start + word.count)].elementsEqual(word) {
        places.append(start)
        position = start + word.count
      } else {
        position = start + 1
      }
    }
    return places
  }
}
