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
      return place(at: written.lowerBound + inFile[occurrence], from: node, beginningAt: written.lowerBound)
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

  /// The bytes from the beginning of a value to that of the next.
  private func written(_ node: Int) -> Range<Int> {
    guard nodes[node].file == 0, !bytes.isEmpty else { return 0..<0 }
    let start = offset(of: node)
    let next = Int(nodes[node].end)
    return start..<(next < nodes.count && nodes[next].file == 0 ? max(start, offset(of: next)) : bytes.count)
  }

  /// Where a value begins.
  private func offset(of node: Int) -> Int {
    let (line, column) = (Int(nodes[node].line), Int(nodes[node].column))
    let mark = min((line - 1) / Self.markedLines, lineMarks.count - 1)
    var offset = lineMarks[mark]
    for _ in 0..<(line - 1 - mark * Self.markedLines) {
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
      offset = end + 1
    }
    for _ in 1..<max(1, column) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The place of a byte behind the beginning of a value.
  private func place(at offset: Int, from node: Int, beginningAt start: Int) -> Place {
    let before = bytes[start..<offset]
    let breaks = before.count { $0 == UInt8(ascii: "\n") }
    let line = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    let columns = bytes[line..<offset].count { $0 & 0xC0 != 0x80 }
    return Place(
      file: files[0], line: Int(nodes[node].line) + breaks,
      column: columns + (breaks == 0 ? Int(nodes[node].column) : 1))
  }
}
