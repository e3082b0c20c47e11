import DossierCore

/// Puts dates below a time axis: the ends of its stretches and where most lies, as many as there is room for.
struct MarkWriter {
  let dates: [EDTFDate]
  let axis: TimeAxis
  let labels: Labels

  /// About how wide a letter is, and how far texts stay apart.
  private static let letter = 6.2
  private static let distance = 10.0

  /// The marks, in two lines; the first, the last and the busiest date come before the others.
  func marks(width: Double, busiest: Int?) -> [TimelineFigure.Mark] {
    var instants = axis.stretches.flatMap { [$0.instants.lowerBound, $0.instants.upperBound] }
    if instants.count > 2 { instants.insert(instants.removeLast(), at: 1) }
    if let busiest { instants.insert(busiest, at: 2) }
    var marks: [TimelineFigure.Mark] = []
    var taken: [[ClosedRange<Double>]] = [[], []]
    var texts: Set<String> = []
    for instant in instants {
      let text = text(at: instant)
      let half = min(Self.width(of: text), width) / 2
      let place = axis.place(of: instant)
      let middle = min(max(place, half), width - half)
      let reach = (middle - half - Self.distance / 2)...(middle + half + Self.distance / 2)
      guard !texts.contains(text), let line = taken.firstIndex(where: { !$0.contains { $0.overlaps(reach) } }) else {
        continue
      }
      texts.insert(text)
      taken[line].append(reach)
      marks.append(TimelineFigure.Mark(place: place, text: text, middle: middle, isBelow: line == 1))
    }
    return marks
  }

  /// The date of an instant, no more exact than the whole needs: years for centuries, times for a day or two.
  func text(at instant: Int) -> String {
    let duration = axis.stretches.reduce(0) { $0 + $1.instants.upperBound - $1.instants.lowerBound }
    let precision: EDTFDate.Precision =
      duration <= 2 * 86_400 ? .second : duration <= 800 * 86_400 ? .day : duration <= 7_500 * 86_400 ? .month : .year
    // The entry knows its own offset from UTC; spans have their ends here.
    let points = dates.map { date in
      (instants: date.isSpan ? [date.earliest, date.latest] : [date.middle], start: date.start, end: date.end)
    }
    guard let found = points.first(where: { $0.instants.contains(instant) }) else { return "" }
    let point = instant == found.instants.first ? found.start : found.end ?? found.start
    return (try? EDTFDate(Self.text(of: point, precision))).map(labels.words) ?? ""
  }

  private static func text(of point: EDTFDate.Point, _ precision: EDTFDate.Precision) -> String {
    let year = String(point.year)
    var text = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
    guard precision > .year, let month = point.month else { return text }
    text += "-\(padded(month))"
    guard precision > .month, let day = point.day else { return text }
    text += "-\(padded(day))"
    guard precision > .day, let minutes = point.minutes else { return text }
    let offset = point.offset ?? 0
    let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
    return text + "T\(padded(minutes / 60)):\(padded(minutes % 60))" + (offset == 0 ? "Z" : zone)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// About how wide a text is at most: letters of East Asia are as wide as high, those of Arabic wide in some fonts.
  private static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case ..<0x590: width + letter
      case _ where scalar.properties.isIdeographic: width + letter * 2
      default: width + letter * 1.4
      }
    }
  }
}
