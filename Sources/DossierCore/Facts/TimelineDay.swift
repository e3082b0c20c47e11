/// What lies on one day of the timeline, or at a date that is no single day: a month, a year, an interval.
package struct TimelineDay: Sendable, Equatable {
  /// The day, without time and doubt; else the date as it was written.
  package let date: EDTFDate
  /// What has a time comes first, in order, then what has none.
  package fileprivate(set) var moments: [TimelineMoment]
}

/// What lies at one date of a day.
package struct TimelineMoment: Sendable, Equatable {
  /// The date as it was written.
  package let date: EDTFDate
  /// What lies there, in the order of the timeline.
  package fileprivate(set) var entries: [TimelineEntry]

  /// The moment with those of its entries that meet a condition; nil where none does.
  package func filtered(_ isMeant: (TimelineEntry) -> Bool) -> TimelineMoment? {
    let meant = entries.filter(isMeant)
    return meant.isEmpty ? nil : TimelineMoment(date: date, entries: meant)
  }
}

extension Sequence<TimelineEntry> {
  /// The entries of a timeline day by day. A span that begins within a day has a place of its own behind that day, and so has
  /// every other date that is none.
  package var days: [TimelineDay] {
    var days: [TimelineDay] = []
    // Spans stand between the entries of the day on which they begin.
    var last: (day: EDTFDate, place: Int)?
    for entry in self {
      let day = entry.date.day
      let place: Int
      if let day, let last, last.day == day {
        place = last.place
      } else if day == nil, days.last?.date == entry.date {
        place = days.count - 1
      } else {
        place = days.count
        days.append(TimelineDay(date: day ?? entry.date, moments: []))
        if let day { last = (day, place) }
      }
      days[place].add(entry)
    }
    return days
  }
}

extension TimelineDay {
  fileprivate mutating func add(_ entry: TimelineEntry) {
    if moments.last?.date != entry.date { moments.append(TimelineMoment(date: entry.date, entries: [])) }
    moments[moments.count - 1].entries.append(entry)
  }
}
