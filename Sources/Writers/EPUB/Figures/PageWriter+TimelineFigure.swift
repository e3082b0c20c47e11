import DossierCore

/// Drawings of the book itself: lines and letters in the colour of the text, so that they can be read on any background.
extension PageWriter {
  private typealias Point = (x: Double, y: Double)

  /// The timeline at a glance; its table follows it.
  mutating func figure(_ figure: TimelineFigure) {
    open("figure", "picture", id: "figure_1")
    let height = figure.rows.reduce(Drawing.axisHeight) { $0 + Drawing.height(of: $1) }
    openDrawing(height: height, title: words[.timelineFigure], description: description(of: figure))
    var top = 0.0
    for row in figure.rows {
      self.row(row, at: top, of: figure)
      top += Drawing.height(of: row)
    }
    axis(of: figure, at: top)
    close()
    newline()
    open("figcaption", "key")
    text(words[.timelineFigureKey])
    if !figure.axis.breaks.isEmpty { text(" \(words[.timelineFigureBreaks])") }
    if figure.rows.contains(where: { $0.lanes.joined().contains { $0.beginsBefore || $0.endsAfter } }) {
      text(" \(words[.timelineFigureArrows])")
    }
    let undrawn = figure.rows.reduce(0) { $0 + $1.undrawn }
    if undrawn > 0 { text(" \(words[.timelineFigureUndrawn, ["count": String(undrawn)]])") }
    close()
    close()
    newline()
  }

  /// What the drawing shows, in words.
  private func description(of figure: TimelineFigure) -> String {
    let counts = figure.rows.map { "\(words[Word(plural: $0.kind)])\(words.colon)\($0.count)" }.joined(separator: ". ")
    let span =
      figure.first == figure.last ? figure.first : words[.timeSpan, ["first": figure.first, "last": figure.last]]
    return "\(span). \(counts)."
  }

  private mutating func row(_ row: TimelineFigure.Row, at top: Double, of figure: TimelineFigure) {
    let base = top + Drawing.rowTop + Drawing.barHeight
    letters("\(words[Word(plural: row.kind)]) \(row.count)", "letters", at: (0, top + Drawing.letters), anchor: "start")
    for stretch in figure.axis.stretches {
      line(from: (stretch.places.lowerBound, base), to: (stretch.places.upperBound, base), "axis")
    }
    for mark in figure.marks { line(from: (mark.place, base), to: (mark.place, base + 5), "axis") }
    // Few entries are low: a bar is a fourth of the height at most for each.
    let unit = Drawing.barHeight / Double(max(4, figure.highest))
    for (part, count) in row.bars.sorted(by: { $0.key < $1.key }) {
      let height = max(2, unit * Double(count))
      let part = figure.parts[part]
      box(at: (part.place, base - height), width: part.width, height: height)
    }
    if let most = row.bars.values.max(), most > 1,
      let part = row.bars.filter({ $0.value == most }).keys.min().map({ figure.parts[$0] })
    {
      let height = max(2, unit * Double(most))
      letters(String(most), "numeral", at: (part.place + part.width / 2, base - height - 2), anchor: "middle")
    }
    for (number, lane) in row.lanes.enumerated() {
      for span in lane { self.span(span, at: base + Drawing.laneHeight * Double(number + 1) + 2) }
    }
  }

  /// A line from where something begins to where it ends, with a stroke there, or an arrow where that is outside of the
  /// drawing.
  private mutating func span(_ span: TimelineFigure.Span, at height: Double) {
    let (start, end) = (span.places.lowerBound, span.places.upperBound)
    line(from: (start, height), to: (end, height), "span")
    if span.beginsBefore { arrow(at: (start, height), pointing: -1) } else { stroke(at: (start, height)) }
    if span.endsAfter { arrow(at: (end, height), pointing: 1) } else { stroke(at: (end, height)) }
  }

  private mutating func stroke(at place: Point) {
    line(from: (place.x, place.y - 3), to: (place.x, place.y + 3), "span")
  }

  private mutating func arrow(at tip: Point, pointing direction: Double) {
    for side in [-3.0, 3.0] { line(from: (tip.x - direction * 5, tip.y + side), to: tip, "span") }
  }

  private mutating func axis(of figure: TimelineFigure, at top: Double) {
    for stretch in figure.axis.stretches {
      line(from: (stretch.places.lowerBound, top), to: (stretch.places.upperBound, top), "axis")
    }
    for place in figure.ticks { line(from: (place, top - 3), to: (place, top), "axis") }
    for gap in figure.axis.breaks {
      for shift in [-3.0, 3.0] { line(from: (gap + shift - 3, top + 6), to: (gap + shift + 3, top - 6), "axis") }
    }
    for mark in figure.marks {
      line(from: (mark.place, top), to: (mark.place, top + (mark.isBelow ? 20 : 5)), "axis")
      let place = mark.anchor == .start ? 0 : mark.anchor == .end ? TimelineFigure.width : mark.place
      letters(mark.text, "numeral", at: (place, top + (mark.isBelow ? 31 : 16)), anchor: mark.anchor.rawValue)
    }
  }
}

/// The sizes of drawings, in their units.
private enum Drawing {
  /// Where the letters of a row stand below the top of it: marks above Arabic letters are high.
  static let letters = 17.0
  /// Where bars may begin below the top of a row, and how high they may be.
  static let rowTop = 34.0
  static let barHeight = 22.0
  static let laneHeight = 8.0
  static let axisHeight = 37.0

  /// How high a row is: its lanes end above the next one's letters.
  static func height(of row: TimelineFigure.Row) -> Double {
    rowTop + barHeight + 11 + laneHeight * Double(row.lanes.count)
  }
}

// MARK: Drawing

extension PageWriter {
  /// Begins a drawing that says what it shows to those who cannot see it.
  private mutating func openDrawing(height: Double, title: String, description: String) {
    hasDrawing = true
    open("svg", "drawing")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    attribute("role", "img")
    if let language = book.foreignLanguage {
      attribute("xml:lang", language)
      attribute("lang", language)
    }
    attribute("aria-labelledby", "figure_1_title figure_1_description")
    attribute("viewBox", "0 0 \(Self.number(TimelineFigure.width)) \(Self.number(height))")
    newline()
    open("title", id: "figure_1_title")
    plainText(title)
    close()
    open("desc", id: "figure_1_description")
    plainText(description)
    close()
    newline()
  }

  private mutating func line(from start: Point, to end: Point, _ class: StaticString) {
    open("line", `class`)
    attribute("x1", across(start.x))
    attribute("y1", Self.number(start.y))
    attribute("x2", across(end.x))
    attribute("y2", Self.number(end.y))
    attribute("stroke", "currentColor")
    close()
  }

  private mutating func box(at corner: Point, width: Double, height: Double) {
    open("rect")
    attribute("x", across(book.direction == .leftToRight ? corner.x : corner.x + width))
    attribute("y", Self.number(corner.y))
    attribute("width", Self.number(width))
    attribute("height", Self.number(height))
    attribute("fill", "currentColor")
    close()
  }

  private mutating func letters(_ text: String, _ class: StaticString, at place: Point, anchor: String) {
    open("text", `class`)
    attribute("x", across(place.x))
    attribute("y", Self.number(place.y))
    // The words of a drawing run as their language does, and begin where the book's lines do.
    let direction = book.foreignLanguage.map(TextDirection.init(language:)) ?? book.direction
    let turned = ["start": "end", "end": "start"]
    attribute("text-anchor", direction == book.direction ? anchor : turned[anchor] ?? anchor)
    if direction == .rightToLeft { attribute("direction", "rtl") }
    attribute("fill", "currentColor")
    plainText(text)
    close()
  }

  /// A place along the line: time runs as the book's writing does.
  private func across(_ place: Double) -> String {
    Self.number(book.direction == .leftToRight ? place : TimelineFigure.width - place)
  }

  /// A number with one decimal at most, the same on every machine.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}
