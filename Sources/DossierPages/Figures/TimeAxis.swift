import DossierCore

/// Time along a line: instants to places, with long stretches in which nothing is left out.
///
/// What lies years before everything else would squeeze the rest into a corner. Where more than three quarters of the
/// whole are one gap, the line is broken there, and drawn so that it can be seen.
struct TimeAxis: Equatable {
  /// A part of the line without a break.
  struct Stretch: Equatable {
    /// Its first and last instant, in seconds since 1970-01-01T00:00 of the place where things happen.
    let instants: ClosedRange<Int>
    /// Where it begins and ends on the line.
    let places: ClosedRange<Double>
  }

  /// The most breaks of one line.
  private static let mostBreaks = 3
  /// How long a break is on the line, and how long a stretch is at least.
  private static let breakLength = 18.0
  private static let leastLength = 24.0
  /// How far from the ends of a stretch its first and last instant lie, so that nothing stands on an edge.
  static let inset = 12.0

  /// The parts of the line, in order of time.
  let stretches: [Stretch]

  /// A line of that length for these instants; nil when there are none.
  init?(_ instants: some Sequence<Int>, length: Double) {
    let sorted = Set(instants).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    var ends: [Int] = []
    var rest = last - first
    let gaps = zip(sorted, sorted.dropFirst()).enumerated().map { (offset: $0, length: $1.1 - $1.0) }
    // Two or three dates are as far apart as they are.
    if sorted.count > 3 {
      for gap in gaps.sorted(by: { ($1.length, $0.offset) < ($0.length, $1.offset) }).prefix(Self.mostBreaks) {
        guard gap.length * 4 > rest * 3, gap.length > 2 * 86_400 else { break }
        rest -= gap.length
        ends.append(gap.offset)
      }
    }
    var ranges: [ClosedRange<Int>] = []
    var start = 0
    for end in ends.sorted() + [sorted.count - 1] {
      ranges.append(sorted[start]...sorted[end])
      start = end + 1
    }
    let free = length - Double(ranges.count - 1) * Self.breakLength - Double(ranges.count) * Self.leastLength
    var place = 0.0
    stretches = ranges.map { range in
      let share = rest == 0 ? 1 / Double(ranges.count) : Double(range.upperBound - range.lowerBound) / Double(rest)
      let end = place + Self.leastLength + share * free
      defer { place = end + Self.breakLength }
      return Stretch(instants: range, places: place...end)
    }
  }

  /// The first and the last instant.
  var instants: ClosedRange<Int> {
    let first = stretches.first?.instants.lowerBound ?? 0
    return first...max(first, stretches.last?.instants.upperBound ?? first)
  }

  /// The middle of each break.
  var breaks: [Double] {
    zip(stretches, stretches.dropFirst()).map { ($0.places.upperBound + $1.places.lowerBound) / 2 }
  }

  /// Where days, months, years or decades begin: the shortest of them that there are no more than so many of.
  func beginnings(atMost most: Int) -> [Double] {
    for unit in CalendarUnit.allCases {
      let found = stretches.map { unit.beginnings(in: $0.instants, atMost: most) }
      guard !found.contains(nil) else { continue }
      let instants = found.flatMap { $0 ?? [] }
      if instants.count <= most { return instants.map(place) }
    }
    return []
  }

  /// Where a day ends, in days since 1970-01-01; that of the last day of a stretch is not drawn, and lies where it begins.
  func placeOfEnd(ofDay day: Int) -> Double {
    let end = (day + 1) * 86_400
    let stretch = stretches.first { day * 86_400 <= $0.instants.upperBound }
    return place(of: min(end, stretch?.instants.upperBound ?? end))
  }

  /// Where an instant lies; the nearest place for one outside.
  func place(of instant: Int) -> Double {
    guard let stretch = stretches.first(where: { instant <= $0.instants.upperBound }) ?? stretches.last else {
      return 0
    }
    let (from, to) = (stretch.places.lowerBound + Self.inset, stretch.places.upperBound - Self.inset)
    let duration = stretch.instants.upperBound - stretch.instants.lowerBound
    if duration == 0 { return (from + to) / 2 }
    let passed = max(0, instant - stretch.instants.lowerBound)
    return from + (to - from) * min(1, Double(passed) / Double(duration))
  }
}
