/// How one language writes dates, taken from its label file once: looking every word of every date up is slow.
struct DateWords: Sendable, Equatable {
  private let months: [String]
  private let monthsAlone: [String]
  private let firstDay: String
  private let day: Phrase
  private let dayOfYear: Phrase
  private let month: Phrase
  private let time: Phrase
  private let clock: Phrase
  private let clockWithSeconds: Phrase
  private let approximate: Phrase
  private let uncertain: Phrase
  private let approximateUncertain: Phrase
  private let interval: Phrase
  private let days: Phrase
  private let daysAcrossMonths: Phrase
  private let monthsOfYear: Phrase
  private let years: Phrase
  private let times: Phrase

  /// - Parameter words: The words under `date` in the label file.
  init(_ words: (String) -> String) {
    months = (1...12).map { words("months.\($0)") }
    monthsAlone = (1...12).map { words("monthsAlone.\($0)") }
    firstDay = words("firstDay")
    day = Phrase(words("day"))
    dayOfYear = Phrase(words("dayOfYear"))
    month = Phrase(words("month"))
    time = Phrase(words("time"))
    clock = Phrase(words("clock"))
    clockWithSeconds = Phrase(words("clockWithSeconds"))
    approximate = Phrase(words("approximate"))
    uncertain = Phrase(words("uncertain"))
    approximateUncertain = Phrase(words("approximateUncertain"))
    interval = Phrase(words("interval"))
    days = Phrase(words("range.days"))
    daysAcrossMonths = Phrase(words("range.daysAcrossMonths"))
    monthsOfYear = Phrase(words("range.months"))
    years = Phrase(words("range.years"))
    times = Phrase(words("range.times"))
  }

  /// A date or an interval; a day of the year that is given goes without saying it.
  func words(_ date: EDTFDate, in year: Int? = nil) -> String {
    let start = date.start
    guard let end = date.end else { return qualified(words(start, in: year), by: start.qualifier) }
    if start.qualifier == end.qualifier, let range = range(from: start, to: end) {
      return qualified(range, by: start.qualifier)
    }
    return interval.filled([
      "start": qualified(words(start), by: start.qualifier), "end": qualified(words(end), by: end.qualifier),
    ])
  }

  /// What a date says besides its day: `14:30 UTC+3`, `03:31 UTC+3 (uncertain)`, `about 20 September` of a doubtful day; nil
  /// for a day alone, and for what is none.
  func time(of date: EDTFDate) -> String? {
    guard date.end == nil else { return nil }
    let qualifier = date.start.qualifier
    if let clock = clock(of: date.start) {
      return qualified("\(clock) \(Self.zone(date.start.offset ?? 0))", by: qualifier)
    }
    guard date.precision == .day, qualifier != nil else { return nil }
    return qualified(words(date.start, in: date.start.year), by: qualifier)
  }

  private func words(_ point: EDTFDate.Point, in known: Int? = nil) -> String {
    let year = "\(point.year)"
    guard let month = point.month else { return year }
    guard let day = point.day else { return self.month.filled(["month": monthsAlone[month - 1], "year": year]) }
    let phrase = point.year == known ? dayOfYear : self.day
    let parts: KeyValuePairs = ["day": number(day), "month": months[month - 1], "year": year]
    let date = phrase.filled(parts)
    guard let time = clock(of: point) else { return date }
    return self.time.filled(["date": date, "time": time, "zone": Self.zone(point.offset ?? 0)])
  }

  /// What two dates have in common is said once: `3–5 May 2023`; nil where they have too little.
  private func range(from start: EDTFDate.Point, to end: EDTFDate.Point) -> String? {
    guard start.precision == end.precision else { return nil }
    let year = "\(start.year)"
    guard let month = start.month, let endMonth = end.month else {
      return start.year == end.year ? year : years.filled(["start": year, "end": "\(end.year)"])
    }
    guard start.year == end.year else { return nil }
    guard let day = start.day, let endDay = end.day else {
      if month == endMonth { return words(start) }
      return monthsOfYear.filled([
        "start": monthsAlone[month - 1], "end": monthsAlone[endMonth - 1], "year": year,
      ])
    }
    if let time = clock(of: start), let endTime = clock(of: end) {
      guard month == endMonth, day == endDay, start.offset == end.offset else { return nil }
      let date = self.day.filled(["day": number(day), "month": months[month - 1], "year": year])
      return times.filled(["date": date, "start": time, "end": endTime, "zone": Self.zone(start.offset ?? 0)])
    }
    if month != endMonth {
      return daysAcrossMonths.filled([
        "startDay": number(day), "startMonth": months[month - 1], "endDay": number(endDay),
        "endMonth": months[endMonth - 1], "year": year,
      ])
    }
    if day == endDay { return words(start) }
    return days.filled(["start": number(day), "end": number(endDay), "month": months[month - 1], "year": year])
  }

  private func qualified(_ text: String, by qualifier: EDTFDate.Qualifier?) -> String {
    switch qualifier {
    case .approximate: approximate.filled(["date": text])
    case .uncertain: uncertain.filled(["date": text])
    case .both: approximateUncertain.filled(["date": text])
    case nil: text
    }
  }

  private func clock(of point: EDTFDate.Point) -> String? {
    guard let minutes = point.minutes else { return nil }
    let (hour, minute) = (Self.padded(minutes / 60), Self.padded(minutes % 60))
    guard let second = point.seconds else { return clock.filled(["hour": hour, "minute": minute]) }
    return clockWithSeconds.filled(["hour": hour, "minute": minute, "second": Self.padded(second)])
  }

  /// The number of a day; some languages have a word for the first.
  private func number(_ day: Int) -> String { day == 1 ? firstDay : "\(day)" }

  /// The same in every language, as the code that it is.
  private static func zone(_ offset: Int) -> String {
    if offset == 0 { return "UTC" }
    let size = abs(offset)
    return "UTC\(offset < 0 ? "−" : "+")\(size / 60)" + (size % 60 == 0 ? "" : ":\(padded(size % 60))")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
