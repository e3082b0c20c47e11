import DossierCore

/// Lines with which a YAML text speaks to its reader: `%YAML 1.2`, `%TAG ! …`. libyaml compares each with all before it.
enum YAMLDirectives {
  /// Where the first line stands of which there are too many; nil where there are few. A text may have lines that look so.
  static func tooMany(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var line = 0
    // They stand at the head alone.
    while line < text.count {
      let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      switch text[line] {
      case UInt8(ascii: "%"):
        count += 1
        if count > Limits.directives { return line }
      case UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return nil
      }
      line = end + 1
    }
    return nil
  }
}
