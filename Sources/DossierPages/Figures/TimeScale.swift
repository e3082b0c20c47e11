import DossierCore

/// How exactly a figure draws time: to the day, or to the minute where the whole line is two days at most.
///
/// Time is that of the place where something happens, since the tables print its days: what happened after midnight
/// there is drawn on the day that begins then. Instants are seconds since 1970-01-01T00:00 of that place.
struct TimeScale: Equatable {
  /// Whether times of day are drawn.
  let hasTimes: Bool

  init(_ dates: [EDTFDate]) {
    let exact = dates.filter { !$0.isSpan }
    let days = exact.map(\.firstDay)
    // A span is drawn as far as the rest reaches, or wholly where it lies apart.
    let drawn = dates.filter { date in
      guard date.isSpan, let first = days.min(), let last = days.max() else { return true }
      return date.lastDay < first || date.firstDay > last
    }
    let first = drawn.map(\.firstDay).min() ?? 0
    hasTimes = drawn.contains { $0.precision > .day } && drawn.allSatisfy { $0.lastDay <= first + 1 }
  }

  /// Where a date begins: its time where times are drawn, or the beginning of its first day.
  func start(of date: EDTFDate) -> Int { instant(of: date.start) ?? date.firstDay * 86_400 }

  /// Where a date ends: its time where times are drawn, or the beginning of its last day.
  func end(of date: EDTFDate) -> Int { instant(of: date.end ?? date.start) ?? date.lastDay * 86_400 }

  /// The time of a point where it happens; nil when it has none, or none is drawn.
  func instant(of point: EDTFDate.Point) -> Int? {
    hasTimes && point.precision > .day ? point.earliest + (point.offset ?? 0) * 60 : nil
  }
}

extension EDTFDate {
  /// Whether it is longer than a day: an interval, a month, a year.
  var isSpan: Bool { end != nil || precision < .day }
}
