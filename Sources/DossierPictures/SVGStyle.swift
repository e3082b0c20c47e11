import DossierXML

/// What style may say in a drawing: nothing that loads, runs or moves.
enum SVGStyle {
  /// What does, in lower case. `\` could write any of it in other characters (CSS Syntax 3, section 4.3.7).
  private static let refused = [
    "\\", "@import", "image(", "image-set(", "src(", "expression(", "javascript:", "behavior:", "-moz-binding",
    "@keyframes", "animation", "transition",
  ]

  /// The text with comments emptied. What stood on both sides of one stays apart, as it was.
  static func withoutComments(_ text: String) -> String {
    guard text.contains("/*") else { return text }
    var result = ""
    var rest = text[...]
    var quote: Character?
    while let next = rest.first {
      if let open = quote {
        if next == open { quote = nil }
      } else if rest.hasPrefix("/*") {
        result += "/**/"
        rest = rest.dropFirst(2)
        guard let end = rest.firstRange(of: "*/") else { return result }
        rest = rest[end.upperBound...]
        continue
      } else if next == "\"" || next == "'" {
        quote = next
      }
      result.append(next)
      rest = rest.dropFirst()
    }
    return result
  }

  /// - Throws: What is wrong with the text of a `style` element or the value of an attribute.
  static func check(_ text: String) throws(XMLRefusal) {
    // Most values are numbers and names.
    guard text.utf8.contains(where: { [0x28, 0x3A, 0x40, 0x5C].contains($0) }) else { return }
    let text = text.lowercased()
    if let found = refused.first(where: { text.contains($0) }) {
      throw XMLRefusal("its style has `\(found)`, which may load, run or move something; take it out")
    }
    var rest = text[...]
    while let link = rest.firstRange(of: "url(") {
      rest = rest[link.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      guard rest.hasPrefix("#") else {
        throw XMLRefusal("its style takes something from outside; only url(#name) may stand here")
      }
    }
  }
}
