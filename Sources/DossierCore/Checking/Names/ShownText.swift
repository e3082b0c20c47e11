/// A text as those see it who read it, whatever it is written in: entities, percent-encoding, backslash escapes and tags are what
/// they stand for.
///
/// It is read once, from its beginning; values of attributes and comments, which some readers show, are read a second time by
/// themselves.
struct ShownText {
  /// What a text is written in.
  enum Syntax: Sendable {
    /// Text with whatever escapes happen to be in it.
    case escapes
    /// XML or HTML: what is in different elements is apart, but for those that stand in a line.
    case markup
    /// JSON: what is in different strings is apart.
    case json
    /// No text; what can be read in it as such.
    case bytes
  }

  private let bytes: [UInt8]
  private let syntax: Syntax
  /// Where there are no more ends of tags or comments; a text of beginnings alone would be searched through again and again.
  private var lastTag = Int.max
  private var lastComment = Int.max
  /// Parts that are read by themselves.
  private var asides: [Range<Int>] = []
  private var character = UTF8Assembly()

  init(_ bytes: [UInt8], syntax: Syntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  /// Whether a byte can begin something that is not what it looks like.
  static func isEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "<"): true
    // Of `xn--`.
    case UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Hands every character to the scan.
  func read(by scan: inout NameScan) {
    var reader = self
    reader.read(0..<bytes.count, isAside: false, by: &scan)
    for aside in reader.asides {
      scan.breakOff()
      reader.read(aside, isAside: true, by: &scan)
    }
  }

  private mutating func read(_ range: Range<Int>, isAside: Bool, by scan: inout NameScan) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      scan.position = offset
      let byte = bytes[offset]
      var next = offset + 1
      switch byte {
      case UInt8(ascii: "&") where syntax != .bytes:
        if let entity = CharacterReference(in: bytes, at: offset, before: range.upperBound) {
          for scalar in entity.scalars { scan.read(scalar) }
          next = entity.end
        } else {
          scan.read(UInt32(byte))
        }
      case UInt8(ascii: "%"):
        if let decoded = hexadecimal(at: offset + 1, digits: 2, before: range.upperBound) {
          take(UInt8(truncatingIfNeeded: decoded), by: &scan)
          next = offset + 3
        } else {
          scan.read(UInt32(byte))
        }
      case UInt8(ascii: "\\"): next = readEscape(at: offset, before: range.upperBound, by: &scan)
      case UInt8(ascii: "<") where (syntax == .markup || syntax == .escapes) && !isAside:
        next = readTag(at: offset, before: range.upperBound, by: &scan)
      case UInt8(ascii: "\"") where isAside || syntax == .json: scan.breakOff()
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        if offset == 0 || !Punycode.isDigit(bytes[offset - 1]),
          let label = Punycode.label(in: bytes, at: offset, before: range.upperBound)
        {
          for scalar in label.scalars { scan.read(scalar) }
          next = label.end
        } else {
          take(byte, by: &scan)
        }
      case 0..<0x20 where syntax == .bytes && byte != 0x0A && byte != 0x0D && byte != 0x09:
        // The high bytes of UTF-16 are nothing.
        if byte != 0 { scan.breakOff() }
      default: take(byte, by: &scan)
      }
      offset = next
    }
    if character.isIncomplete { character = UTF8Assembly() }
  }

  /// Takes a byte of UTF-8, which may be one of several.
  private mutating func take(_ byte: UInt8, by scan: inout NameScan) {
    switch character.take(byte) {
    case .scalar(let value): scan.read(value)
    case .more: break
    case .invalid: if syntax == .bytes { scan.breakOff() } else { scan.read(0xFFFD) }
    }
  }

  private func hexadecimal(at start: Int, digits: Int, before end: Int) -> UInt32? {
    guard start + digits <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + digits)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// A backslash and what it makes of the next characters; returns where to go on.
  private func readEscape(at offset: Int, before end: Int, by scan: inout NameScan) -> Int {
    guard offset + 1 < end else { return end }
    switch bytes[offset + 1] {
    case UInt8(ascii: "u"):
      guard var value = hexadecimal(at: offset + 2, digits: 4, before: end) else { break }
      var next = offset + 6
      if value & 0xFC00 == 0xD800, next + 1 < end, bytes[next] == UInt8(ascii: "\\"),
        let low = hexadecimal(at: next + 2, digits: 4, before: end), low & 0xFC00 == 0xDC00
      {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        next += 6
      }
      scan.read(value)
      return next
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      guard syntax == .json else { break }
      scan.read(0x0A)
      return offset + 2
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      scan.read(UInt32(bytes[offset + 1]))
      return offset + 2
    default: break
    }
    scan.read(UInt32(UInt8(ascii: "\\")))
    return offset + 1
  }

  /// A tag, a comment or what only looks like one; returns where to go on.
  private mutating func readTag(at offset: Int, before end: Int, by scan: inout NameScan) -> Int {
    let rest = bytes[(offset + 1)..<end]
    guard let first = rest.first,
      first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || first.isLetter
    else {
      scan.read(UInt32(UInt8(ascii: "<")))
      return offset + 1
    }
    if rest.starts(with: "!--".utf8) {
      guard let close = find("-->", from: offset + 4, before: end, last: &lastComment) else { return offset + 4 }
      asides.append((offset + 4)..<close)
      return close + 3
    }
    if rest.starts(with: "![CDATA[".utf8) { return offset + 9 }
    guard let close = find(">", from: offset + 1, before: end, last: &lastTag) else {
      scan.read(UInt32(UInt8(ascii: "<")))
      return offset + 1
    }
    let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    if name.endIndex + 1 < close { asides.append(name.endIndex..<close) }
    if !Self.inline.contains(Array(name.map { $0 | 0x20 })) {
      if syntax == .markup { scan.breakOff() } else { scan.read(0x20) }
    }
    return close + 1
  }

  /// Where a text begins; `last` is where it is known to be no more.
  private func find(_ text: StaticString, from start: Int, before end: Int, last: inout Int) -> Int? {
    guard start < last else { return nil }
    let count = text.utf8CodeUnitCount
    var offset = start
    while offset + count <= end {
      if (0..<count).allSatisfy({ bytes[offset + $0] == text.utf8Start[$0] }) { return offset }
      offset += 1
    }
    last = start
    return nil
  }

  /// Elements that part no words.
  private static let inline: Set<[UInt8]> = Set(
    """
    a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q rb rt ruby s samp small span strike strong sub sup tt u var \
    wbr tspan r t
    """.split(separator: " ").map { Array($0.utf8) })
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
