/// A paragraph as mail in format=flowed (RFC 3676, with DelSp=no and no quoting).
///
/// A line that goes on in the next one ends with the space that stands between the words; what begins with a space, `>`
/// or `From ` gets a space in front (section 4.4). The further lines do not hang, since the paragraph is one line for who
/// joins them, and break at spaces alone: the space that ends a line is one of the text. A word wider than the line
/// stays whole.
enum FlowedText {
  /// Puts a logical line, in lines of at most `width` columns, the space at the end included.
  static func fill(_ line: [UInt8], width: Int, into bytes: inout [UInt8]) {
    line.withUnsafeBufferPointer { line in
      var start = 0
      while start < line.count {
        let stuffing = needsStuffing(line[start...]) ? 1 : 0
        let end = lineEnd(line, from: start, room: width - stuffing)
        if stuffing > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes += line[start..<end]
        bytes.append(UInt8(ascii: "\n"))
        start = end
      }
    }
  }

  /// Behind the last space that fits, else behind the first one; the end of the text where all of it fits.
  private static func lineEnd(_ line: UnsafeBufferPointer<UInt8>, from start: Int, room: Int) -> Int {
    var used = 0
    var wordStart = start
    var last: Int?
    while wordStart < line.count {
      let space = line[wordStart...].firstIndex(of: UInt8(ascii: " "))
      used += Columns.width(of: line, wordStart..<(space ?? line.count))
      guard let space else { return used <= room ? line.count : last ?? line.count }
      if used + 1 > room, let last { return last }
      used += 1
      // A line of two hyphens and a space begins a signature (section 4.3); one of spaces alone says nothing.
      let isSignature = line[start..<space].elementsEqual("--".utf8)
      if !isSignature, line[start..<space].contains(where: { $0 != UInt8(ascii: " ") }) { last = space + 1 }
      wordStart = space + 1
    }
    return line.count
  }

  private static func needsStuffing(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.first == UInt8(ascii: " ") || text.first == UInt8(ascii: ">") || text.starts(with: "From ".utf8)
  }
}
