extension Labels {
  /// A date as people write it, with the precision that it has: `3 May 2023`, `May 2023`, `about 2023`.
  ///
  /// Times keep the offset that they were given with, since the reader is not where it happened.
  public func words(_ date: EDTFDate) -> String {
    guard let end = date.end else { return words(date.start) }
    return self["date.interval", ["start": words(date.start), "end": words(end)]]
  }

  private func words(_ point: EDTFDate.Point) -> String {
    let year = "\(point.year)"
    var text = year
    if let month = point.month {
      let name = self["date.months.\(month)"]
      if let day = point.day {
        text = self["date.day", ["day": "\(day)", "month": name, "year": year]]
      } else {
        text = self["date.month", ["month": self["date.monthsAlone.\(month)"], "year": year]]
      }
    }
    if let minutes = point.minutes {
      let clock = "\(padded(minutes / 60)):\(padded(minutes % 60))" + (point.seconds.map { ":\(padded($0))" } ?? "")
      text = self["date.time", ["date": text, "time": clock, "zone": zone(point.offset ?? 0)]]
    }
    switch point.qualifier {
    case .approximate: return self["date.approximate", ["date": text]]
    case .uncertain: return self["date.uncertain", ["date": text]]
    case .both: return self["date.approximateUncertain", ["date": text]]
    case nil: return text
    }
  }

  private func zone(_ offset: Int) -> String {
    if offset == 0 { return "UTC" }
    let size = abs(offset)
    return "UTC\(offset < 0 ? "−" : "+")\(size / 60)" + (size % 60 == 0 ? "" : ":\(padded(size % 60))")
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
