/// Fills lines greedily: each takes as much as fits.
struct LineFiller {
  let width: Int
  let firstIndent: String
  let hangingIndent: String
  private let firstColumns: Int
  private let hangingColumns: Int
  private var isFirst = true

  init(width: Int, firstIndent: String, hangingIndent: String) {
    self.width = width
    self.firstIndent = firstIndent
    self.hangingIndent = hangingIndent
    // Indents that leave no room leave one column, so that there is always progress.
    firstColumns = max(1, width - DisplayWidth.columns(of: firstIndent))
    hangingColumns = max(1, width - DisplayWidth.columns(of: hangingIndent))
  }

  /// Appends a line without forced breaks as one or more lines.
  mutating func fill(_ bytes: Span<UInt8>, _ measure: some LineMeasure, into out: inout [UInt8]) {
    let end = contentEnd(bytes, measure, 0..<bytes.count)
    var start = 0
    var token: Token?
    while true {
      let overflow = measure.firstOverflow(bytes, from: start, columns: isFirst ? firstColumns : hangingColumns)
      guard overflow < end else { break }
      let stop = nextBreak(bytes, measure, start, overflow, &token)
      guard stop < end else { break }
      append(bytes, start..<contentEnd(bytes, measure, start..<stop), into: &out)
      start = skipSpaces(bytes, measure, stop)
    }
    append(bytes, start..<end, into: &out)
  }

  // MARK: Breaking

  /// Where the line that begins at `start` and overflows at `overflow` ends, its trailing spaces included.
  private func nextBreak(
    _ bytes: Span<UInt8>, _ measure: some LineMeasure, _ start: Int, _ overflow: Int, _ token: inout Token?
  ) -> Int {
    // Spaces may hang beyond the edge, for they are dropped. What follows them is no space, since the line's end has none.
    let next = skipSpaces(bytes, measure, overflow)
    if next > overflow, measure.mayBreak(bytes, before: next) { return next }

    var lastSpace: Int?
    var offset = overflow
    while offset > start {
      let previous = measure.cluster(bytes, before: offset)
      let followsSpace = measure.isSpace(bytes, at: previous)
      if followsSpace, previous > start, lastSpace == nil { lastSpace = offset }
      if measure.mayBreak(bytes, before: offset) {
        guard !followsSpace, let address = address(around: offset, bytes, measure, &token), address.contains(offset),
          offset > address.lowerBound
        else { return offset }
        // Jumps to the address's beginning, which may be a place to break itself.
        offset = max(address.lowerBound, start)
        continue
      }
      offset = previous
    }
    return emergencyBreak(bytes, measure, start, overflow, lastSpace, &token)
  }

  /// Where to break a line that UAX #14 wants whole: at a space, around an address, or between two clusters.
  private func emergencyBreak(
    _ bytes: Span<UInt8>, _ measure: some LineMeasure, _ start: Int, _ overflow: Int, _ lastSpace: Int?,
    _ token: inout Token?
  ) -> Int {
    if let lastSpace, contentEnd(bytes, measure, start..<lastSpace) > start { return lastSpace }
    // An overflow at the very beginning is a cluster wider than the line, which stands alone.
    let cut = overflow > start ? overflow : measure.cluster(bytes, after: start)
    guard cut < bytes.count, !measure.isSpace(bytes, at: cut),
      let address = address(around: cut, bytes, measure, &token), address.contains(cut), cut > address.lowerBound
    else { return cut }
    return address.lowerBound > start ? address.lowerBound : address.upperBound
  }

  /// The address in the token around `offset`; the last token is kept, lest one long token be walked for each line.
  private func address(
    around offset: Int, _ bytes: Span<UInt8>, _ measure: some LineMeasure, _ token: inout Token?
  ) -> Range<Int>? {
    if let token, token.range.contains(offset) { return token.address }
    let found = Token(around: offset, bytes, measure)
    token = found
    return found.address
  }

  // MARK: Spaces and output

  private func skipSpaces(_ bytes: Span<UInt8>, _ measure: some LineMeasure, _ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, measure.isSpace(bytes, at: offset) { offset = measure.cluster(bytes, after: offset) }
    return offset
  }

  private func contentEnd(_ bytes: Span<UInt8>, _ measure: some LineMeasure, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let previous = measure.cluster(bytes, before: end)
      if !measure.isSpace(bytes, at: previous) { break }
      end = previous
    }
    return end
  }

  /// Appends a line with its indent; an empty one keeps no spaces of it.
  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, into out: inout [UInt8]) {
    let indentStart = out.count
    (isFirst ? firstIndent : hangingIndent).utf8.span.withUnsafeBufferPointer { out.append(contentsOf: $0) }
    isFirst = false
    if range.isEmpty {
      while out.count > indentStart, out.last == 0x20 { out.removeLast() }
    } else {
      bytes.extracting(range).withUnsafeBufferPointer { out.append(contentsOf: $0) }
    }
    out.append(0x0A)
  }
}
