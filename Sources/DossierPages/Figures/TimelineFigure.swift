import DossierCore

/// The timeline at a glance: a row for events and one for each side, with a bar for each part of the time in which some lie,
/// as high as there are many. Events that matter most are upright lines through all rows.
///
/// Days and times are bars, which begin where the first of their entries does. Months, years and intervals are spans, each
/// drawn from where it begins to where it ends; where that is outside of the line, an arrow says so.
///
/// Places are in units of a drawing 304 units wide, whatever its width on a page: what is drawn has places across it alone.
struct TimelineFigure {
  /// A lane, and where on the line its entries lie.
  struct Row {
    let lane: TimelineLanes.Lane
    /// How many entries it has.
    var count = 0
    /// The dates of its first entry and its last.
    var ends: (first: EDTFDate, last: EDTFDate)?
    /// How many the highest of its bars stands for, and the first date of that.
    var most: (count: Int, date: EDTFDate)?
    /// How many there are in each part of the line, by the number of the part.
    var bars: [Int: Int] = [:]
    /// Months, years and intervals in lanes, those of one lane apart from each other.
    var lanes: [[Span]] = []
    /// How many more there are, for which there is no lane: so a figure of thousands of entries stays small.
    var undrawn = 0
  }

  /// Where something lies that is longer than a day.
  struct Span: Equatable {
    /// From where to where it is drawn.
    var places: ClosedRange<Double>
    /// Whether it began before the line does, or ends after it.
    var beginsBefore = false
    var endsAfter = false
    /// What it is, where an end of it is outside of the line: `since 2022`.
    var text: String?
  }

  /// An event that matters most.
  struct Upright {
    let event: EntityID
    let place: Double
    /// In which line its mark stands, from 0, and whether it ends at its place, since the drawing does.
    var line = 0
    let isAtEnd: Bool
  }

  /// A part of the line: what lies in it is one bar.
  struct Part: Equatable {
    /// Where the first of its entries begins.
    let instant: Int
    /// Where its bars begin, and how wide they are.
    var place: Double
    var width: Double
  }

  /// A date below the line.
  struct Mark {
    /// On which side of its place a text is: in the middle, or within the edge of the drawing that it would pass.
    enum Anchor: String { case start, middle, end }

    let place: Double
    let text: String
    /// Where the text is.
    let anchor: Anchor
    let isBelow: Bool
  }

  static let width = 304.0
  /// How long a part of the line is, where no day, month or year begins in between.
  static let step = 8.0
  /// How far from the edge an arrow ends.
  static let arrow = 2.0
  /// How long a span is at least, so that it can be seen, and how far apart those of a lane are.
  private static let leastSpan = 4.0
  /// How wide a bar is at least where there is room.
  private static let leastBar = 4.0
  /// The most lanes of a row.
  static let mostLanes = 4
  /// The most upright lines, and how much room the mark of one takes.
  static let mostUprights = 6
  private static let uprightMark = 56.0

  let axis: TimeAxis
  /// Where days, months or years begin.
  let ticks: [Double]
  /// The parts in which something lies, in order.
  let parts: [Part]
  private(set) var rows: [Row]
  /// The events that matter most, in order of time.
  let uprights: [Upright]
  /// How many events, claims, quotes and reactions have no date.
  let undated: Int
  let marks: [Mark]
  /// The first and the last date, in words.
  let first: String
  let last: String
  /// The largest number of entries that a bar stands for.
  var highest: Int { rows.flatMap(\.bars.values).max() ?? 0 }

  /// The figure of the timeline of a release; nil when no event, claim, quote or reaction has a date.
  init?(of release: Release, labels: Labels) {
    // A claim that is withdrawn is one claim all the same.
    let entries = release.timeline.filter { $0.id != nil && $0.kind != .withdrawal }
    let dates = entries.map(\.date)
    let scale = TimeScale(dates)
    guard let axis = TimeAxis(Self.instants(of: dates, scale), length: Self.width) else { return nil }
    self.axis = axis
    ticks = axis.beginnings(atMost: Int(Self.width / Self.step))
    let parts = Self.parts(of: dates.filter { !$0.isSpan }.map(scale.start), on: axis, ticks: ticks)
    self.parts = parts
    let lanes = TimelineLanes(of: entries, in: release)
    rows = lanes.lanes.map { Row(lane: $0) }
    var spans: [Int: [Span]] = [:]
    var uprights: [(event: EntityID, place: Double)] = []
    var partDates: [Int: EDTFDate] = [:]
    for entry in entries {
      guard let row = lanes.place(of: entry, in: release) else { continue }
      rows[row].count += 1
      rows[row].ends = (rows[row].ends?.first ?? entry.date, entry.date)
      guard !entry.date.isSpan else {
        spans[row, default: []].append(Self.span(of: entry.date, on: axis, scale, labels))
        continue
      }
      let start = scale.start(of: entry.date)
      if let part = Self.part(of: start, in: parts) {
        partDates[part] = partDates[part] ?? entry.date
        rows[row].add(to: part, of: partDates[part])
      }
      if entry.kind == .event, uprights.count < Self.mostUprights, let id = entry.id,
        let event = release.offset(id, .event), release.dossier.events[event].significance == 3
      {
        uprights.append((id, axis.place(of: start)))
      }
    }
    self.uprights = Self.uprights(uprights)
    let dossier = release.dossier
    undated =
      dossier.events.count + dossier.claims.count + dossier.quotes.count + dossier.reactions.count - entries.count
    for (row, spans) in spans { rows[row].draw(spans, apart: Self.leastSpan) }
    let writer = MarkWriter(dates: dates, axis: axis, scale: scale, labels: labels)
    marks = writer.marks(width: Self.width)
    first = writer.text(at: axis.instants.lowerBound)
    last = writer.text(at: axis.instants.upperBound)
  }

  /// The last part that begins no later than an instant.
  private static func part(of instant: Int, in parts: [Part]) -> Int? {
    var range = parts.startIndex..<parts.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = parts[middle].instant <= instant ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound == parts.startIndex ? nil : range.lowerBound - 1
  }

  /// Puts the mark of each into the first line where it is apart from those before it.
  private static func uprights(_ found: [(event: EntityID, place: Double)]) -> [Upright] {
    var lines: [[ClosedRange<Double>]] = []
    return found.map { event, place in
      let isAtEnd = place + uprightMark > width
      let reach = isAtEnd ? place - uprightMark...place : place...place + uprightMark
      let line = lines.firstIndex { !$0.contains { $0.overlaps(reach) } } ?? lines.count
      if line == lines.count { lines.append([]) }
      lines[line].append(reach)
      return Upright(event: event, place: place, line: line, isAtEnd: isAtEnd)
    }
  }

  /// The parts of the line in which these instants lie. One begins at an instant that is a step from where the last began;
  /// or at the first of a day, month or year that has a tick, or of the last date, so that no bar is before its tick.
  private static func parts(of instants: [Int], on axis: TimeAxis, ticks: [Double]) -> [Part] {
    let ends = axis.stretches.flatMap {
      [axis.place(of: $0.instants.lowerBound), axis.place(of: $0.instants.upperBound)]
    }
    let borders = ticks + ends
    var parts: [Part] = []
    for instant in Set(instants).sorted() {
      let place = axis.place(of: instant)
      if let last = parts.last {
        guard place >= last.place + step || borders.contains(where: { last.place < $0 && $0 <= place }) else {
          continue
        }
        parts[parts.count - 1].width = min(last.width, max(1, place - last.place - 1))
      }
      parts.append(Part(instant: instant, place: place, width: step - 2))
    }
    // A bar that the next one leaves no room for would look like a tick: it begins earlier, where nothing else is.
    for number in parts.indices where parts[number].width < leastBar {
      let part = parts[number]
      let before = number == 0 ? 0 : parts[number - 1].place + parts[number - 1].width + 1
      let border = borders.filter { $0 <= part.place }.max() ?? 0
      let start = min(part.place, max(before, border, part.place + part.width - leastBar))
      parts[number].width += part.place - start
      parts[number].place = start
    }
    return parts
  }

  /// Where a span lies on the line, and where it goes on outside of it.
  private static func span(of date: EDTFDate, on axis: TimeAxis, _ scale: TimeScale, _ labels: Labels) -> Span {
    let first = scale.instant(of: date.start)
    let last = scale.instant(of: date.end ?? date.start)
    // What is known to the day at most begins and ends some time of that day.
    let beginsBefore = (first ?? date.firstDay * 86_400 + 86_399) < axis.instants.lowerBound
    let endsAfter = (last ?? date.lastDay * 86_400) > axis.instants.upperBound
    var start = axis.place(of: scale.start(of: date))
    var end = max(start, last.map(axis.place) ?? axis.placeOfEnd(ofDay: date.lastDay))
    if end - start < leastSpan {
      // It is made longer on the side where it does not leave the line.
      end = max(end, min(start + leastSpan, width - TimeAxis.inset))
      start = min(start, end - leastSpan)
    }
    let text: String? =
      switch (beginsBefore, endsAfter) {
      case (true, true): labels.words(date)
      case (true, false): labels["epub.since", ["date": labels.words(date.firstPoint)]]
      case (false, true): labels["epub.until", ["date": labels.words(date.lastPoint)]]
      case (false, false): nil
      }
    return Span(
      places: (beginsBefore ? arrow : start)...(endsAfter ? width - arrow : end), beginsBefore: beginsBefore,
      endsAfter: endsAfter, text: text)
  }

  /// What the line has to have room for: every date known to the day, of the others those that lie apart, and where one
  /// begins or ends in between, so that no break hides it.
  private static func instants(of dates: [EDTFDate], _ scale: TimeScale) -> [Int] {
    let exact = dates.filter { !$0.isSpan }.map(scale.start)
    let spans = dates.filter(\.isSpan).map { [scale.start(of: $0), scale.end(of: $0)] }
    guard let first = exact.min(), let last = exact.max() else { return spans.flatMap(\.self) }
    return exact
      + spans.flatMap { ends in
        ends[1] < first || ends[0] > last ? ends : ends.filter { (first...last).contains($0) }
      }
  }
}

extension TimelineFigure.Row {
  /// Adds one to a bar, which begins at a date.
  fileprivate mutating func add(to part: Int, of date: EDTFDate?) {
    let count = (bars[part] ?? 0) + 1
    bars[part] = count
    if let date, count > most?.count ?? 0 { most = (count, date) }
  }

  /// Puts each span into the first lane where it is apart from those before it; counts those that find none.
  fileprivate mutating func draw(_ spans: [TimelineFigure.Span], apart distance: Double) {
    let sorted = spans.sorted {
      ($0.places.lowerBound, $0.places.upperBound) < ($1.places.lowerBound, $1.places.upperBound)
    }
    for span in sorted {
      // Of two with words in one lane the words might meet.
      let free = lanes.firstIndex { lane in
        lane.allSatisfy {
          $0.places.upperBound + distance <= span.places.lowerBound && ($0.text == nil || span.text == nil)
        }
      }
      if let free {
        lanes[free].append(span)
      } else if lanes.count < TimelineFigure.mostLanes {
        lanes.append([span])
      } else {
        undrawn += 1
      }
    }
  }
}
