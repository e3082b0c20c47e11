import DossierCore

/// The timeline at a glance: a strip for each lane below its name, which is text, so that letters are as large as the reader's.
///
/// Across a strip places are shares of its width, and its height is in letters: nothing shrinks on a narrow page.
extension PageWriter {
  /// The drawing; its table follows it.
  mutating func figure(_ figure: TimelineFigure) {
    open("figure", "picture", id: "figure_1")
    for (number, row) in figure.rows.enumerated() {
      open("p", "lane")
      name(of: row.lane)
      text("\(words.colon)\(row.count)")
      close()
      self.row(row, number, of: figure)
    }
    axis(of: figure)
    uprights(of: figure)
    open("figcaption", "key")
    text(words[.timelineFigureKey, ["count": String(figure.highest)]])
    if figure.rows.contains(where: { !$0.lanes.isEmpty }) { text(" \(words[.timelineFigureSpans])") }
    if !figure.axis.breaks.isEmpty { text(" \(words[.timelineFigureBreaks])") }
    let undrawn = figure.rows.reduce(0) { $0 + $1.undrawn }
    if undrawn > 0 { text(" \(words[.timelineFigureUndrawn, ["count": String(undrawn)]])") }
    if figure.undated > 0 { text(" \(words[.timelineFigureUndated, ["count": String(figure.undated)]])") }
    close()
    close()
    newline()
  }

  private mutating func name(of lane: TimelineLanes.Lane) {
    switch lane {
    case .side(.party(let id)): link(id, .party)
    case .side(.word(let word)): isolated(word)
    case .events, .others: text(title(of: lane))
    }
  }

  private func title(of lane: TimelineLanes.Lane) -> String {
    switch lane {
    case .events: words[.events]
    case .side(.party(let id)): book.release.name(of: id)
    case .side(.word(let word)): word
    case .others: words[.otherParties]
    }
  }

  /// What the drawing shows, in words.
  private func description(of figure: TimelineFigure) -> String {
    let counts = figure.rows.map { "\(title(of: $0.lane))\(words.colon)\($0.count)" }
    return Joining.sentences([span(from: figure.first, to: figure.last)] + counts)
  }

  /// What a row shows, in words: from when to when, and where the most lies.
  private func description(of row: TimelineFigure.Row) -> String {
    let reach = row.ends.map { span(from: book.labels.words($0.first), to: book.labels.words($0.last)) }
    // Of bars for one each none is the highest.
    let most = row.most.flatMap { count, date in
      count < 2 ? nil : words[.timelineMost, ["count": String(count), "date": book.labels.words(date)]]
    }
    return Joining.sentences([reach, most].compactMap(\.self))
  }

  private func span(from first: String, to last: String) -> String {
    first == last ? first : words[.timeSpan, ["first": first, "last": last]]
  }

  private mutating func row(_ row: TimelineFigure.Row, _ number: Int, of figure: TimelineFigure) {
    let isFirst = number == 0
    let top = isFirst ? Strip.line * Double((figure.uprights.map(\.line).max() ?? -1) + 1) : 0
    let base = top + Strip.bars
    let lanes = row.lanes.map { $0.contains { $0.text != nil } ? Strip.wordLane : Strip.lane }
    openStrip(height: base + 0.4 + lanes.reduce(0, +))
    name(
      number, isFirst ? words[.timelineFigure] : title(of: row.lane),
      isFirst ? "\(description(of: figure)) \(description(of: row))" : description(of: row))
    // Those at one place are one line, from the first mark down.
    var last: Double?
    for upright in figure.uprights {
      let start = isFirst ? Strip.line * Double(upright.line) : 0
      if upright.place != last { line(from: (upright.place, start), to: (upright.place, base), "upright") }
      last = upright.place
      if isFirst, let offset = book.release.offset(upright.event, .event) {
        let mark = words.marks.mark(.event, book.layout.number(.event, offset))
        let place = upright.place + (upright.isAtEnd ? -4 : 4)
        letters(mark, at: (place, start + 0.85), anchor: upright.isAtEnd ? "end" : "start")
      }
    }
    for stretch in figure.axis.stretches {
      line(from: (stretch.places.lowerBound, base), to: (stretch.places.upperBound, base), "axis")
    }
    // Few entries are low: a bar is a fourth of the height at most for each.
    let unit = (Strip.bars - 0.2) / Double(max(4, figure.highest))
    for (part, count) in row.bars.sorted(by: { $0.key < $1.key }) {
      let height = max(0.15, unit * Double(count))
      let part = figure.parts[part]
      box(at: (part.place, base - height), width: part.width, height: height)
    }
    var bottom = base + 0.2
    for (lane, height) in zip(row.lanes, lanes) {
      bottom += height
      for span in lane { self.span(span, at: bottom - 0.2) }
    }
    close()
    newline()
  }

  /// A line from where something begins to where it ends, with a stroke there, or an arrow and its words where that is outside
  /// of the drawing.
  private mutating func span(_ span: TimelineFigure.Span, at height: Double) {
    let (start, end) = (span.places.lowerBound, span.places.upperBound)
    line(from: (start, height), to: (end, height), "span")
    if span.beginsBefore { arrow(at: (start, height), pointing: -1) } else { stroke(at: (start, height)) }
    if span.endsAfter { arrow(at: (end, height), pointing: 1) } else { stroke(at: (end, height)) }
    if let words = span.text {
      letters(
        words, at: (span.beginsBefore ? 0 : TimelineFigure.width, height - 0.4),
        anchor: span.beginsBefore ? "start" : "end")
    }
  }

  private mutating func stroke(at place: Point) {
    line(from: (place.x, place.y - 0.2), to: (place.x, place.y + 0.2), "span")
  }

  private mutating func arrow(at tip: Point, pointing direction: Double) {
    for side in [-0.2, 0.2] { line(from: (tip.x - direction * 5, tip.y + side), to: tip, "span") }
  }

  private mutating func axis(of figure: TimelineFigure) {
    let base = 0.5
    openStrip(height: figure.marks.contains(where: \.isBelow) ? 3.2 : 2)
    // Its dates are told with the rows.
    attribute("aria-hidden", "true")
    for stretch in figure.axis.stretches {
      line(from: (stretch.places.lowerBound, base), to: (stretch.places.upperBound, base), "axis")
    }
    for place in figure.ticks { line(from: (place, base - 0.25), to: (place, base), "axis") }
    for gap in figure.axis.breaks {
      for shift in [-3.0, 3.0] { line(from: (gap + shift - 3, base + 0.4), to: (gap + shift + 3, base - 0.4), "axis") }
    }
    for mark in figure.marks {
      line(from: (mark.place, base), to: (mark.place, base + (mark.isBelow && mark.anchor != .end ? 1.7 : 0.4)), "axis")
      let place = mark.anchor == .start ? 0 : mark.anchor == .end ? TimelineFigure.width : mark.place
      letters(mark.text, at: (place, base + (mark.isBelow ? 2.5 : 1.3)), anchor: mark.anchor.rawValue)
    }
    close()
    newline()
  }

  /// What the upright lines are.
  private mutating func uprights(of figure: TimelineFigure) {
    if figure.uprights.isEmpty { return }
    open("ul", "lines")
    for upright in figure.uprights {
      guard let offset = book.release.offset(upright.event, .event) else { continue }
      open("li")
      markLink(.event, offset)
      text(" ")
      label(of: book.layout.itemAddress(.event, offset))
      join(words.comma)
      date(book.dossier.events[offset].date)
      close()
      newline()
    }
    close()
  }
}

/// The heights of strips, in letters.
private enum Strip {
  /// A line of letters.
  static let line = 1.15
  /// How high bars may be.
  static let bars = 1.7
  /// A lane of spans, and one with words in it.
  static let lane = 0.55
  static let wordLane = 1.5
}

// MARK: Drawing

extension PageWriter {
  /// A place in a strip: along the line of time, and so many letters from above.
  private typealias Point = (x: Double, y: Double)

  /// Begins a strip.
  private mutating func openStrip(height: Double) {
    hasDrawing = true
    open("svg", "drawing")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    attribute("width", "100%")
    attribute("height", Self.letters(height))
    if let language = book.foreignLanguage {
      attribute("xml:lang", language)
      attribute("lang", language)
    }
  }

  /// Says to those who cannot see the strip just begun what it shows.
  private mutating func name(_ number: Int, _ title: String, _ description: String) {
    attribute("role", "img")
    attribute("aria-labelledby", "figure_1_title_\(number + 1) figure_1_description_\(number + 1)")
    newline()
    open("title", id: "figure_1_title_\(number + 1)")
    plainText(title)
    close()
    open("desc", id: "figure_1_description_\(number + 1)")
    plainText(description)
    close()
    newline()
  }

  private mutating func line(from start: Point, to end: Point, _ class: StaticString) {
    open("line", `class`)
    attribute("x1", across(start.x))
    attribute("y1", Self.letters(start.y))
    attribute("x2", across(end.x))
    attribute("y2", Self.letters(end.y))
    attribute("stroke", "currentColor")
    close()
  }

  private mutating func box(at corner: Point, width: Double, height: Double) {
    open("rect")
    attribute("x", across(book.direction == .leftToRight ? corner.x : corner.x + width))
    attribute("y", Self.letters(corner.y))
    attribute("width", Self.share(width))
    attribute("height", Self.letters(height))
    attribute("fill", "currentColor")
    close()
  }

  private mutating func letters(_ text: String, at place: Point, anchor: String) {
    open("text")
    attribute("x", across(place.x))
    attribute("y", Self.letters(place.y))
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
    Self.share(book.direction == .leftToRight ? place : TimelineFigure.width - place)
  }

  /// A length along the line, as a share of the width of the page.
  private static func share(_ length: Double) -> String { number(length / TimelineFigure.width * 100) + "%" }

  /// A height, by the size of the letters.
  private static func letters(_ height: Double) -> String { number(height) + "em" }

  /// A number with two decimals at most, the same on every machine.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let size = abs(hundredths)
    var text = "\(size / 100)"
    if size % 100 != 0 {
      text += size % 10 == 0 ? ".\(size % 100 / 10)" : ".\(size % 100 < 10 ? "0" : "")\(size % 100)"
    }
    return hundredths < 0 ? "-\(text)" : text
  }
}
