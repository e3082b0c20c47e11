import DossierCore

/// The timeline at a glance: a row for each kind of entry, with a bar for each part of the time in which some lie, as
/// high as there are many.
///
/// Days and times are bars; months, years and intervals are spans, drawn from where they begin to where they end. Where that
/// is outside of the line, an arrow says so.
///
/// Places are in units of a drawing 304 units wide, so that letters 12 units high can be read on a telephone.
struct TimelineFigure {
  /// A kind of entry, and where on the line its entries lie.
  struct Row {
    let kind: EntityKind
    /// How many entries it has.
    var count = 0
    /// How many there are in each part of the line, by the number of the part.
    var bars: [Int: Int] = [:]
    /// Months, years and intervals, in order. Those that overlap are one, since a drawing of them would be the same: so a
    /// figure of thousands of entries is no larger than one of a hundred.
    var spans: [Span] = []
  }

  /// Where something lies that is longer than a day.
  struct Span: Equatable {
    /// From where to where.
    var places: ClosedRange<Double>
    /// Whether it began before the line does, or ends after it.
    var beginsBefore = false
    var endsAfter = false
  }

  /// A date below the line.
  struct Mark {
    let place: Double
    let text: String
    /// How far the text reaches to either side of the middle of it, and where that is.
    let middle: Double
    let isBelow: Bool
  }

  static let width = 304.0
  /// How long a part of the line is; the first and the last date lie in the middle of theirs.
  static let step = 8.0
  /// How long a span is at least, so that it can be seen.
  private static let leastSpan = 4.0

  let axis: TimeAxis
  private(set) var rows: [Row]
  let marks: [Mark]
  /// The first and the last date, in words.
  let first: String
  let last: String
  /// The largest number of entries that a bar stands for.
  var highest: Int { rows.flatMap(\.bars.values).max() ?? 0 }

  /// The figure of a timeline; nil when it has no events, claims, quotes or reactions.
  init?(of timeline: [TimelineEntry], labels: Labels) {
    // A claim that is withdrawn is one claim all the same.
    let entries = timeline.filter { $0.id != nil && $0.kind != .withdrawal }
    guard let axis = TimeAxis(Self.instants(of: entries.map(\.date)), length: Self.width) else { return nil }
    self.axis = axis
    rows = [.event, .claim, .quote, .reaction].map { Row(kind: $0) }
    for entry in entries {
      guard let row = rows.firstIndex(where: { $0.kind == entry.kind.entityKind }) else { continue }
      rows[row].count += 1
      if entry.date.isSpan {
        rows[row].spans.append(Self.span(of: entry.date, on: axis))
      } else {
        rows[row].bars[Self.part(at: axis.place(of: entry.date.middle)), default: 0] += 1
      }
    }
    rows.removeAll { $0.count == 0 }
    for row in rows.indices { rows[row].spans = Self.union(of: rows[row].spans) }
    let writer = MarkWriter(dates: entries.map(\.date), axis: axis, labels: labels)
    let busiest = Self.busiest(of: rows)
    marks = writer.marks(
      width: Self.width,
      busiest: entries.first { !$0.date.isSpan && Self.part(at: axis.place(of: $0.date.middle)) == busiest }?.date
        .middle)
    first = writer.text(at: axis.instants.lowerBound)
    last = writer.text(at: axis.instants.upperBound)
  }

  /// The number of the part of the line where a place is.
  private static func part(at place: Double) -> Int { Int((place - TimeAxis.inset + step / 2) / step) }

  /// The middle of a part of the line.
  static func middle(ofPart part: Int) -> Double { TimeAxis.inset + Double(part) * step }

  /// Where a span lies on the line, and where it goes on outside of it.
  private static func span(of date: EDTFDate, on axis: TimeAxis) -> Span {
    var (start, end) = (axis.place(of: date.earliest), axis.place(of: date.latest))
    if end - start < leastSpan {
      // It is made longer on the side where it does not leave the line.
      end = max(end, min(start + leastSpan, width - TimeAxis.inset))
      start = min(start, end - leastSpan)
    }
    // What is known to the day at most begins and ends some time of that day.
    let first = date.earliest + (date.precision > .day ? 0 : 86_399)
    let last = date.latest - ((date.end ?? date.start).precision > .day ? 0 : 86_399)
    return Span(
      places: start...end, beginsBefore: first < axis.instants.lowerBound, endsAfter: last > axis.instants.upperBound)
  }

  /// The part in which most entries lie, the first of several.
  private static func busiest(of rows: [Row]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows { counts.merge(row.bars, uniquingKeysWith: +) }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Spans in order, with those that overlap or touch made one.
  private static func union(of spans: [Span]) -> [Span] {
    spans.sorted { $0.places.lowerBound < $1.places.lowerBound }.reduce(into: []) { union, span in
      if let last = union.last, span.places.lowerBound <= last.places.upperBound {
        union[union.count - 1] = Span(
          places: last.places.lowerBound...max(last.places.upperBound, span.places.upperBound),
          beginsBefore: last.beginsBefore || span.beginsBefore, endsAfter: last.endsAfter || span.endsAfter)
      } else {
        union.append(span)
      }
    }
  }

  /// What the line has to have room for: every date known to the day, of the others those that lie apart, and where one
  /// begins or ends in between, so that no break hides it.
  private static func instants(of dates: [EDTFDate]) -> [Int] {
    let exact = dates.filter { !$0.isSpan }.map(\.middle)
    let spans = dates.filter(\.isSpan)
    guard let first = exact.min(), let last = exact.max() else { return spans.flatMap { [$0.earliest, $0.latest] } }
    return exact
      + spans.flatMap { span in
        let ends = [span.earliest, span.latest]
        return span.latest < first || span.earliest > last ? ends : ends.filter { (first...last).contains($0) }
      }
  }
}

extension EDTFDate {
  /// Whether it is longer than a day: an interval, a month, a year.
  var isSpan: Bool { end != nil || precision < .day }

  /// The middle of what it can mean: noon, for a day.
  var middle: Int { earliest + (latest - earliest) / 2 }
}
