import DossierXML

/// The elements of a drawing, read before it is written anew, to tell what of it is ever seen.
struct SVGOutline: XMLVisitor {
  struct Element {
    let name: String
    let parent: Int?
    let attributes: [String: String]
    var hasText = false
  }

  private(set) var elements: [Element] = []
  /// The texts of all `style` elements.
  private(set) var style = ""
  private var open: [Int] = []

  mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLRefusal) {
    var own: [String: String] = [:]
    for attribute in attributes where [SVGNames.xlink, ""].contains(attribute.name.namespace) {
      own[attribute.name.local] = attribute.value
    }
    elements.append(
      Element(name: name.namespace == SVGNames.namespace ? name.local : "", parent: open.last, attributes: own))
    open.append(elements.count - 1)
  }

  mutating func end() throws(XMLRefusal) { open.removeLast() }

  mutating func text(_ text: String) throws(XMLRefusal) {
    guard let element = open.last else { return }
    if elements[element].name == "style" { style += text }
    if text.contains(where: { !$0.isWhitespace }) { for element in open { elements[element].hasText = true } }
  }

  mutating func instruction(_ target: String) throws(XMLRefusal) {}
}
