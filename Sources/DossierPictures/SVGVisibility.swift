/// What a drawing hides, and what it needs although it shows it only where that is used.
///
/// An element is seen when it is drawn where it stands, or belongs to one that something seen uses. What is hidden by its
/// own attributes is told surely. Rules of a style sheet are only read as far as the last part of a selector: where one
/// might hide an element, somebody has to look.
struct SVGVisibility {
  /// How much of an element is written.
  enum Part {
    case none
    /// The element alone, around one that is seen.
    case frame
    case whole
  }

  /// For each element, in order.
  private(set) var parts: [Part]
  /// The ids that something refers to.
  private(set) var targets: Set<String> = []
  private let sheet: SVGSheet
  private let outline: SVGOutline
  private let positions: [String: Int]
  private var children: [[Int]]
  /// What is used and was not looked at yet; chains of uses may be long.
  private var waiting: [Int] = []

  /// Elements that are shown only where they are used.
  private static let definitions: Set = [
    "clipPath", "defs", "filter", "linearGradient", "marker", "mask", "pattern", "radialGradient", "symbol",
  ]

  /// Elements in which no other is drawn.
  private static let shapes: Set = ["circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "use"]

  /// - Throws: That a style sheet may hide something.
  init(_ outline: SVGOutline) throws(ImageProblem) {
    self.outline = outline
    sheet = SVGSheet(outline.style)
    parts = outline.elements.map { _ in .none }
    children = outline.elements.map { _ in [] }
    var positions: [String: Int] = [:]
    for (position, element) in outline.elements.enumerated() {
      if let parent = element.parent { children[parent].append(position) }
      if let id = element.attributes["id"], positions[id] == nil { positions[id] = position }
    }
    self.positions = positions
    for id in sheet.references { use(id) }
    if !outline.elements.isEmpty { try see(0, isDrawn: true, SVGPaint()) }
    while let position = waiting.popLast() { try see(position, isDrawn: false, SVGPaint()) }
    for position in parts.indices where outline.elements[position].name == "style" { parts[position] = .whole }
    for position in parts.indices.reversed() where parts[position] != .none {
      if let parent = outline.elements[position].parent, parts[parent] == .none { parts[parent] = .frame }
    }
  }

  /// Whether a sheet has a rule for elements of this class.
  func isStyled(class name: Substring) -> Bool { sheet.classes.contains(String(name)) }

  /// Whether something refers to the id.
  func isTarget(_ id: String) -> Bool { targets.contains(id) || sheet.ids.contains(id) }

  private mutating func see(_ position: Int, isDrawn: Bool, _ outer: SVGPaint) throws(ImageProblem) {
    let element = outline.elements[position]
    if ["title", "desc"].contains(element.name) {
      // The drawing's own words for those who cannot see it.
      if let id = element.attributes["id"], element.parent == 0, targets.contains(id) { parts[position] = .whole }
      return
    }
    if isDrawn, Self.definitions.contains(element.name) { return }
    let look = sheet.look(of: element)
    var paint = outer
    paint.take(look)
    let isClip = outer.isClip || element.name == "clipPath"
    paint.isClip = isClip
    if !Self.definitions.contains(element.name), element.name != "stop", !element.name.hasPrefix("fe"),
      let hiding = isHidden(element, look, paint)
    {
      guard hiding == .surely else {
        throw ImageProblem(
          "hides `\(element.name)` by a rule of its style; take out what is not to be shown", hides: true)
      }
      return
    }
    guard parts[position] == .none else { return }
    parts[position] = .whole
    for value in element.attributes.values where value.contains("#") {
      for id in SVGSheet.references(in: value) { use(id) }
    }
    if let link = element.attributes["href"], link.hasPrefix("#") { use(String(link.dropFirst())) }
    if position == 0 {
      for name in ["aria-labelledby", "aria-describedby"] {
        for id in element.attributes[name]?.split(separator: " ") ?? [] { targets.insert(String(id)) }
      }
    }
    for child in children[position] { try see(child, isDrawn: isDrawn, paint) }
  }

  private mutating func use(_ id: String) {
    guard targets.insert(id).inserted, let position = positions[id] else { return }
    if outline.elements[position].name != "defs" { waiting.append(position) }
  }

  private enum Hiding { case surely, perhaps }

  private func isHidden(_ element: SVGOutline.Element, _ look: SVGLook, _ paint: SVGPaint) -> Hiding? {
    for (name, isHiding) in SVGLook.hiding {
      if let value = look[name], isHiding(value.text) { return value.isSure ? .surely : .perhaps }
    }
    if let transform = element.attributes["transform"], SVGLook.isNothing(transform: transform) { return .surely }
    if element.name == "svg" || element.name == "use" || element.name == "g",
      ["width", "height"].contains(where: { element.attributes[$0].flatMap(SVGLook.number) == 0 })
    {
      return .surely
    }
    for name in ["clip-path", "mask"] {
      for id in look[name].map({ SVGSheet.references(in: $0.text) }) ?? [] {
        if let target = positions[id], children[target].isEmpty,
          ["clipPath", "mask"].contains(outline.elements[target].name)
        {
          return .surely
        }
      }
    }
    if paint.isUnseen, Self.shapes.contains(element.name) { return paint.isSure ? .surely : .perhaps }
    guard ["text", "tspan", "textPath"].contains(element.name), element.hasText, !paint.isClip else { return nil }
    if paint.isInvisible { return paint.isSure ? .surely : .perhaps }
    if element.name == "text", let x = position("x", element), let y = position("y", element), isOutside(x, y, element)
    {
      return .surely
    }
    return nil
  }

  private func position(_ name: String, _ element: SVGOutline.Element) -> Double? {
    guard let value = element.attributes[name] else { return 0 }
    return value.split(whereSeparator: { $0 == " " || $0 == "," }).first.flatMap { Double($0) }
  }

  /// Whether a text begins so far outside of the drawing that no line of it can reach in. One that something moves is not
  /// judged.
  private func isOutside(_ x: Double, _ y: Double, _ element: SVGOutline.Element) -> Bool {
    var outer: Int? = element.parent
    guard element.attributes["transform"] == nil else { return false }
    while let position = outer, position != 0 {
      let around = outline.elements[position]
      guard ["g", "a"].contains(around.name), around.attributes["transform"] == nil, around.attributes["filter"] == nil
      else {
        return false
      }
      outer = around.parent
    }
    let root = outline.elements[0].attributes
    let box = root["viewBox"].map { $0.split { $0 == " " || $0 == "," }.compactMap { Double($0) } }
    guard outer == 0, !outline.style.contains("transform"), element.attributes["style"]?.contains("transform") != true,
      let frame = box ?? [root["width"], root["height"]].compactMap({ $0.flatMap(Double.init) }).frame,
      frame.count == 4,
      frame[2] > 0, frame[3] > 0
    else { return false }
    // As far again on every side: the drawing may be shown in a frame of another shape.
    let (width, height) = (max(frame[2], frame[3]), max(frame[2], frame[3]))
    return x < frame[0] - width || x > frame[0] + frame[2] + width || y < frame[1] - height
      || y > frame[1] + frame[3] + height
  }
}

extension [Double] {
  /// Of a width and a height, the frame from the origin.
  fileprivate var frame: [Double]? { count == 2 ? [0, 0] + self : nil }
}
