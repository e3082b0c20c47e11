import DossierXML

/// Writes a drawing anew while it is read.
struct SVGCopy: XMLVisitor {
  private(set) var uses = SVGUses()
  private var xml = XMLBuffer(.xml)
  /// How many elements that go are open.
  private var droppedDepth = 0
  private var isFirst = true
  private var ids: Set<String> = []
  private let visibility: SVGVisibility
  /// How many elements there were.
  private var count = 0
  /// For each open element, how much of it is written.
  private var parts: [SVGVisibility.Part] = []
  /// The text of the `style` element that is open; it may come in parts.
  private var style: String?

  init(_ visibility: SVGVisibility) {
    self.visibility = visibility
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  consuming func finish() -> [UInt8] {
    xml.literal("\n")
    return xml.finish()
  }

  mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLRefusal) {
    if isFirst, name != XMLName(local: "svg", namespace: SVGNames.namespace) {
      throw XMLRefusal("its first element must be `svg` with xmlns=\"\(SVGNames.namespace)\"")
    }
    let part = count < visibility.parts.count ? visibility.parts[count] : .none
    count += 1
    if droppedDepth > 0 || name.namespace != SVGNames.namespace || SVGNames.dropped.contains(name.local) {
      // Elements of HTML in a drawing are shown, and scripts of theirs run.
      if name.namespace == "http://www.w3.org/1999/xhtml" || name.local == "script" { throw Self.refusal(of: name) }
      droppedDepth += 1
      return
    }
    guard let element = SVGNames.elements[name.local] else { throw Self.refusal(of: name) }
    parts.append(part)
    if part != .none { xml.open(element) }
    if isFirst {
      xml.attribute("xmlns", SVGNames.namespace)
      xml.attribute("xmlns:xlink", SVGNames.xlink)
      isFirst = false
    }
    let id = attributes.first { $0.name == XMLName(local: "id") }?.value
    if let id, !ids.insert(id).inserted { throw XMLRefusal("two of its elements have the id `\(id)`; rename one") }
    // What is not seen may still not be what no drawing may have.
    if part != .none { uses.start(id: id) }
    for attribute in attributes { try copy(attribute, of: name.local) }
    if name.local == "style" { style = "" }
  }

  mutating func end() throws(XMLRefusal) {
    if droppedDepth > 0 {
      droppedDepth -= 1
      return
    }
    if let style {
      let text = SVGStyle.withoutComments(style)
      try SVGStyle.check(text)
      xml.text(text)
      self.style = nil
    }
    if parts.removeLast() != .none {
      uses.end()
      xml.close()
    }
  }

  mutating func text(_ text: String) throws(XMLRefusal) {
    if droppedDepth > 0 { return }
    if style != nil { style? += text } else if parts.last == .whole { xml.text(text) }
  }

  mutating func instruction(_ target: String) throws(XMLRefusal) {
    if target == "xml-stylesheet" {
      throw XMLRefusal("it takes its style from another file; put the style into the drawing")
    }
  }

  private mutating func copy(_ attribute: XMLAttribute, of element: String) throws(XMLRefusal) {
    let name = attribute.name
    let value = attribute.value
    switch name.namespace {
    case SVGNames.xml where name.local == "lang": write("xml:lang", value)
    case SVGNames.xml where name.local == "space": write("xml:space", value)
    case SVGNames.xml where name.local == "base":
      throw XMLRefusal("its links lead from another address (xml:base); take that out")
    case SVGNames.xlink where name.local == "href":
      try follow(value, of: element)
      write("xlink:href", value)
    case "":
      if name.local.lowercased().hasPrefix("on") {
        throw XMLRefusal("the attribute `\(name.local)` runs a script; take it out")
      }
      if name.local.hasPrefix("data-") || SVGNames.idle.contains(name.local) { return }
      guard let known = SVGNames.attributes[name.local] else {
        throw XMLRefusal("a drawing in a book has no attribute `\(name.local)`; save it as plain SVG")
      }
      if name.local == "href" { try follow(value, of: element) }
      let value = SVGStyle.withoutComments(value)
      try SVGStyle.check(value)
      if let value = shown(value, of: name.local) { write(known, value) }
    default: break
    }
  }

  /// Links lead to places in the drawing itself.
  private mutating func follow(_ link: String, of element: String) throws(XMLRefusal) {
    guard link.hasPrefix("#") else {
      throw XMLRefusal("`\(element)` links out of the drawing; only links to its own places, #name, may stand here")
    }
    if element == "use", parts.last != SVGVisibility.Part.none { uses.use(String(link.dropFirst())) }
  }

  private mutating func write(_ name: StaticString, _ value: String) {
    if parts.last != SVGVisibility.Part.none { xml.attribute(name, value) }
  }

  /// The value of an attribute, without names that nothing refers to; nil where none is left.
  private func shown(_ value: String, of attribute: String) -> String? {
    switch attribute {
    case "id": return visibility.isTarget(value) ? value : nil
    case "class":
      let names = value.split(whereSeparator: \.isWhitespace)
      let styled = names.filter(visibility.isStyled)
      return styled.count == names.count ? value : styled.isEmpty ? nil : styled.joined(separator: " ")
    // Words for those who cannot see are those of the whole drawing.
    case "aria-label", "aria-labelledby", "aria-describedby": return parts.count == 1 ? value : nil
    case "role": return value.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " } && value.count <= 40 ? value : nil
    default: return value
    }
  }

  private static func refusal(of name: XMLName) -> XMLRefusal {
    switch name.local {
    case "script": XMLRefusal("it has a script; take it out")
    case "image", "feImage": XMLRefusal("it has another picture in it; give that as an attachment of its own")
    case "a": XMLRefusal("it has links; take them out")
    case "set", "animate", "animateMotion", "animateTransform", "animateColor", "discard":
      XMLRefusal("it moves; give a still picture")
    default: XMLRefusal("a drawing in a book has no element `\(name.local)`; save it as plain SVG")
    }
  }
}
