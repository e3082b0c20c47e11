/// The elements of HTML that have no end tag (Living Standard section 13.1.2).
enum HTMLVoidElement {
  private static let keys: [UInt64] = [
    key("area"), key("base"), key("br"), key("col"), key("embed"), key("hr"), key("img"), key("input"), key("link"),
    key("meta"), key("source"), key("track"), key("wbr"),
  ]

  static func includes(_ name: StaticString) -> Bool { keys.contains(key(name)) }

  /// A name of at most eight bytes as one number, so that the search compares words; 0 for a longer name.
  private static func key(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { bytes in
      bytes.count > 8 ? 0 : bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
