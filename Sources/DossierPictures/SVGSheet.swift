import DossierXML

/// How an element of a drawing looks by its attributes, its `style`, and the rules of style sheets.
struct SVGLook {
  struct Value {
    let text: String
    /// Whether the element says so itself, and not a rule that may be meant for others.
    let isSure: Bool
  }

  private var values: [String: Value] = [:]
  private static let read: Set = [
    "clip-path", "display", "fill", "fill-opacity", "font-size", "mask", "opacity", "stroke", "stroke-opacity",
    "visibility",
  ]

  subscript(_ property: String) -> Value? { values[property] }

  mutating func take(_ property: String, _ value: some StringProtocol, isSure: Bool) {
    guard Self.read.contains(property) else { return }
    var text = value.lowercased()
    if let mark = text.firstIndex(of: "!") { text = String(text[..<mark]) }
    while text.last?.isWhitespace == true { text.removeLast() }
    values[property] = Value(text: String(text.drop { $0.isWhitespace }), isSure: isSure)
  }

  /// What hides an element with all that is in it. Who hides by `visibility` may show a part again; that is seen at texts.
  static let hiding: [(String, @Sendable (String) -> Bool)] = [
    ("display", { $0 == "none" }), ("opacity", { isNothing(opacity: $0) }),
  ]

  static func isNothing(opacity text: String) -> Bool {
    guard let value = number(text) else { return false }
    return value < (text.hasSuffix("%") ? 1 : 0.01)
  }

  static func isNothing(paint text: String) -> Bool {
    if text == "none" || text == "transparent" { return true }
    if text.hasPrefix("#") { return text.count == 9 && text.hasSuffix("00") || text.count == 5 && text.hasSuffix("0") }
    guard text.hasPrefix("rgb") || text.hasPrefix("hsl"), text.hasSuffix(")") else { return false }
    let numbers = text.dropLast().split { " ,/(".contains($0) }
    return numbers.count == 5 && isNothing(opacity: String(numbers[4]))
  }

  /// Whether a transformation leaves nothing: `scale(0)`.
  static func isNothing(transform text: String) -> Bool {
    text.split(separator: ")").contains { step in
      let parts = step.split { " ,(".contains($0) }.map(String.init)
      let numbers = parts.dropFirst().compactMap(Double.init)
      switch parts.first {
      case "scale": return numbers.contains(0)
      case "matrix": return numbers.count == 6 && numbers[0] * numbers[3] == numbers[1] * numbers[2]
      default: return false
      }
    }
  }

  /// The number that a value begins with.
  static func number(_ text: String) -> Double? {
    Double(text.prefix { "+-.0123456789".contains($0) })
  }
}

/// The rules of a drawing's style sheets.
struct SVGSheet {
  /// The last part of a selector: what it says of the element itself.
  private struct Selector {
    var name = ""
    var classes: [String] = []
    var ids: [String] = []
    let rule: Int

    /// One of what it says, under which it is found.
    var key: String { classes.first.map { "." + $0 } ?? ids.first.map { "#" + $0 } ?? (name.isEmpty ? "*" : name) }
  }

  private var rules: [[(property: String, value: String)]] = []
  private var selectors: [String: [Selector]] = [:]
  /// The classes that rules are for.
  private(set) var classes: Set<String> = []
  /// The ids that rules are for.
  private(set) var ids: Set<String> = []
  /// The ids that rules use.
  let references: [String]

  init(_ text: String) {
    let text = SVGStyle.withoutComments(text)
    references = Self.references(in: text)
    // Rules in `@media` stand as if it were not there.
    for block in text.split(separator: "}") {
      guard let brace = block.lastIndex(of: "{") else { continue }
      let head = block[..<brace]
      let inner = head.lastIndex(of: "{").map { head[head.index(after: $0)...] } ?? head
      for selector in inner.split(separator: ",") { take(selector) }
      rules.append(Self.declarations(block[block.index(after: brace)...]))
    }
  }

  private mutating func take(_ text: Substring) {
    for match in text.matches(of: /([.#])([\w\-]+)/) {
      if match.1 == "." { classes.insert(String(match.2)) } else { ids.insert(String(match.2)) }
    }
    guard let last = text.split(whereSeparator: { $0.isWhitespace || ">+~".contains($0) }).last else { return }
    var selector = Selector(rule: rules.count)
    let simple = last.prefix { $0 != ":" && $0 != "[" }
    selector.name = String(simple.prefix { $0 != "." && $0 != "#" && $0 != "*" })
    for match in simple.matches(of: /([.#])([\w\-]+)/) {
      if match.1 == "." { selector.classes.append(String(match.2)) } else { selector.ids.append(String(match.2)) }
    }
    selectors[selector.key, default: []].append(selector)
  }

  static func declarations(_ text: some StringProtocol) -> [(property: String, value: String)] {
    text.split(separator: ";").compactMap { declaration -> (property: String, value: String)? in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let name = String(declaration[..<colon].filter { !$0.isWhitespace }).lowercased()
      return (name, String(declaration[declaration.index(after: colon)...]))
    }
  }

  /// The ids of `url(#id)`.
  static func references(in text: String) -> [String] {
    text.matches(of: /url\(\s*["']?#([^"')\s]+)/.ignoresCase()).map { String($0.1) }
  }

  /// How the element looks; a `style` of its own holds over rules, and those over attributes.
  func look(of element: SVGOutline.Element) -> SVGLook {
    var look = SVGLook()
    for (name, value) in element.attributes where name != "style" { look.take(name, value, isSure: true) }
    for rule in rules(for: element) {
      for (property, value) in self.rules[rule] { look.take(property, value, isSure: false) }
    }
    for (property, value) in Self.declarations(element.attributes["style"] ?? "") {
      look.take(property, value, isSure: true)
    }
    return look
  }

  /// The rules that may be meant for the element, in their order.
  private func rules(for element: SVGOutline.Element) -> [Int] {
    guard !selectors.isEmpty else { return [] }
    let own = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let id = element.attributes["id"]
    let keys = own.map { "." + $0 } + [id.map { "#" + $0 }].compactMap(\.self) + [element.name, "*"]
    let found = keys.flatMap { selectors[$0] ?? [] }.filter { selector in
      (selector.name.isEmpty || selector.name == element.name) && selector.classes.allSatisfy(own.contains)
        && selector.ids.allSatisfy { $0 == id }
    }
    return Set(found.map(\.rule)).sorted()
  }
}
