import DossierCore

/// Puts dates below a time axis: the ends of its stretches, as many as there is room for.
struct MarkWriter {
  let dates: [EDTFDate]
  let axis: TimeAxis
  let scale: TimeScale
  let labels: Labels

  /// About how wide a letter is where they are largest, twice as large as usual on a page of 320 pixels, and how far texts
  /// stay apart.
  private static let letter = 13.5
  private static let distance = 10.0

  /// The marks, in two lines; the first and the last date come before the others.
  ///
  /// A mark of the second line stands below its tick, which reaches down to it: where that would cross another text, there
  /// is no mark, rather than two of which nobody can tell which is which. At the end of the line none is mistaken.
  func marks(width: Double) -> [TimelineFigure.Mark] {
    var instants = axis.stretches.flatMap { [$0.instants.lowerBound, $0.instants.upperBound] }
    if instants.count > 2 { instants.insert(instants.removeLast(), at: 1) }
    var marks: [TimelineFigure.Mark] = []
    var taken: [[ClosedRange<Double>]] = [[], []]
    var ticks: [Double] = []
    for instant in instants {
      let text = tickText(at: instant)
      let place = axis.place(of: instant)
      let size = min(Self.width(of: text), width)
      let anchor: TimelineFigure.Mark.Anchor =
        place < size / 2 ? .start : place > width - size / 2 ? .end : .middle
      let start = anchor == .start ? 0 : anchor == .end ? width - size : place - size / 2
      let reach = (start - Self.distance / 2)...(start + size + Self.distance / 2)
      guard !marks.contains(where: { $0.text == text || $0.place == place }),
        let line = taken.firstIndex(where: { !$0.contains { $0.overlaps(reach) } }),
        line == 0
          ? !ticks.contains(where: reach.contains)
          : anchor == .end || !taken[0].contains(where: { $0.contains(place) })
      else { continue }
      taken[line].append(reach)
      if line == 1, anchor != .end { ticks.append(place) }
      marks.append(TimelineFigure.Mark(place: place, text: text, anchor: anchor, isBelow: line == 1))
    }
    return marks
  }

  /// The date of an instant, as exact as it is known and drawn.
  func text(at instant: Int) -> String { point(at: instant).map { words(Self.text(of: $0.point, scale)) } ?? "" }

  /// The date of a tick. A month or year that ends there is told by its last day, since it does not begin there.
  private func tickText(at instant: Int) -> String {
    guard let found = point(at: instant) else { return "" }
    guard found.isEnd, found.point.precision < .day else { return words(Self.text(of: found.point, scale)) }
    let date = Calendar.date(days: Int((Double(instant) / 86_400).rounded(.down)))
    return words("\(Self.text(ofYear: date.year))-\(Self.padded(date.month))-\(Self.padded(date.day))")
  }

  /// What begins at an instant, most exactly known, or else what ends there.
  private func point(at instant: Int) -> (point: EDTFDate.Point, isEnd: Bool)? {
    let beginning = dates.filter { scale.start(of: $0) == instant }.max { $0.precision < $1.precision }
    if let beginning { return (beginning.start, false) }
    return dates.first { scale.end(of: $0) == instant }.map { ($0.end ?? $0.start, true) }
  }

  private func words(_ text: String) -> String { (try? EDTFDate(text)).map(labels.words) ?? "" }

  private static func text(of point: EDTFDate.Point, _ scale: TimeScale) -> String {
    var text = text(ofYear: point.year)
    guard let month = point.month else { return text }
    text += "-\(padded(month))"
    guard let day = point.day else { return text }
    text += "-\(padded(day))"
    guard scale.hasTimes, let minutes = point.minutes else { return text }
    let offset = point.offset ?? 0
    let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
    return text + "T\(padded(minutes / 60)):\(padded(minutes % 60))" + (offset == 0 ? "Z" : zone)
  }

  private static func text(ofYear year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// About how wide a text is at most: letters of East Asia are as wide as high.
  private static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      width + (scalar.properties.isIdeographic ? letter * 2 : letter)
    }
  }
}
