import DossierCore

/// A part of the calendar by which a time axis is divided, from the shortest.
enum CalendarUnit: CaseIterable {
  case day, month, year, decade, century

  /// The first instants of the days, months or years that begin in a span of time; nil when there are more.
  func beginnings(in span: ClosedRange<Int>, atMost most: Int) -> [Int]? {
    let first = Int((Double(span.lowerBound) / 86_400).rounded(.down))
    let date = Calendar.date(days: first)
    var instants: [Int] = []
    for number in 0... {
      let instant = 86_400 * day(number, after: first, in: date)
      if instant > span.upperBound { break }
      if instant >= span.lowerBound { instants.append(instant) }
      if instants.count > most { return nil }
    }
    return instants
  }

  private func day(_ number: Int, after first: Int, in date: (year: Int, month: Int, day: Int)) -> Int {
    switch self {
    case .day: return first + number
    case .month:
      let month = date.month - 1 + number
      return Calendar.days(year: date.year + month / 12, month: month % 12 + 1, day: 1)
    case .year: return Calendar.days(year: date.year + number, month: 1, day: 1)
    case .decade: return Calendar.days(year: date.year / 10 * 10 + number * 10, month: 1, day: 1)
    case .century: return Calendar.days(year: date.year / 100 * 100 + number * 100, month: 1, day: 1)
    }
  }
}
