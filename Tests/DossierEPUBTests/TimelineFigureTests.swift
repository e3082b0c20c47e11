import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB

/// The timeline at a glance, for long spans of time and short ones, one date and none.
@Suite("EPUB timeline figure")
struct TimelineFigureTests {
  private func figure(_ dates: [String]) throws -> TimelineFigure? {
    var dossier = Dossier(title: "Dates")
    dossier.events = try dates.enumerated().map {
      Event(id: EntityID("evt-\($0)"), title: "\($1)", date: try EDTFDate($1))
    }
    let release = try #require(dossier.checked().dossier).release()
    return TimelineFigure(of: release.timeline, labels: try BuiltBook.labels())
  }

  @Test("nothing dated is no figure")
  func none() throws {
    #expect(try figure([]) == nil)
    let book = try BuiltBook(Dossier(title: "Nothing"))
    #expect(book.pages.values.allSatisfy { !$0.contains("<svg") })
    #expect(!book.text("EPUB/package.opf").contains("properties=\"svg\""))
  }

  @Test("one date is one bar in the middle")
  func one() throws {
    let figure = try #require(try figure(["2024-02-29"]))
    #expect(figure.axis.stretches.count == 1)
    #expect(figure.rows.map(\.count) == [1])
    #expect(figure.rows[0].bars.values.map(\.self) == [1])
    #expect(figure.marks.map(\.text) == ["29 February 2024"])
    #expect(figure.first == figure.last)
  }

  @Test("a date years before all others does not squeeze them")
  func longGap() throws {
    let figure = try #require(try figure(["1954-01-01", "2024-03-01", "2024-03-05", "2024-03-09", "2024-03-20"]))
    #expect(figure.axis.stretches.count == 2)
    #expect(figure.axis.breaks.count == 1)
    #expect(figure.rows[0].bars.count == 5, "every date has its own bar")
    #expect(figure.marks.first?.text == "1 January 1954")
  }

  @Test("a withdrawn claim is counted once, and dates stay inside the drawing")
  func withdrawn() throws {
    var dossier = Dossier(title: "Withdrawn")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    var claim = Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")
    claim.date = try EDTFDate("2024-05-01")
    claim.withdrawn = try EDTFDate("2024-06-01")
    dossier.claims = [claim]
    let release = try #require(dossier.checked().dossier).release()
    let figure = try #require(TimelineFigure(of: release.timeline, labels: try BuiltBook.labels()))
    #expect(figure.rows.map(\.count) == [1])
  }

  @Test("three dates are as far apart as they are")
  func few() throws {
    #expect(try figure(["1954-01-01", "2024-03-01", "2024-03-05"])?.axis.stretches.count == 1)
  }

  @Test("months, years and intervals are spans, drawn as far as the rest reaches")
  func spans() throws {
    let figure = try #require(try figure(["2024", "2024-05-03", "2024-05-09", "2024-05-04/2024-05-06"]))
    #expect(figure.rows[0].bars.values.reduce(0, +) == 2)
    let places = try ["2024-05-04", "2024-05-07"].map { figure.axis.place(of: try EDTFDate($0).earliest) }
    #expect(
      figure.rows[0].lanes == [
        [TimelineFigure.Span(places: 2...302, beginsBefore: true, endsAfter: true)],
        [TimelineFigure.Span(places: places[0]...places[1])],
      ], "the days lie below the year, to the end of the last of them")
    let years = try #require(try self.figure(["1990", "2000", "2010/2020"]))
    #expect(years.rows[0].lanes.map(\.count) == [3], "what is apart shares a lane")
    #expect(years.first == "1990" && years.last == "2020")
    #expect(years.rows[0].lanes[0].allSatisfy { !$0.beginsBefore && !$0.endsAfter })
  }

  @Test("a span that leaves the line has an arrow there, and there alone")
  func arrows() throws {
    func span(_ date: String) throws -> TimelineFigure.Span? {
      try figure([date, "2024-05-03T06:00Z", "2024-05-03T18:00Z"])?.rows[0].lanes.first?.first
    }
    let sixteenMonths = try #require(try span("2023-01-01/2024-05-03T12:00Z"))
    #expect(sixteenMonths.beginsBefore && !sixteenMonths.endsAfter)
    let after = try #require(try span("2024-05-03T12:00Z/2025"))
    #expect(!after.beginsBefore && after.endsAfter)
    let hours = try #require(try span("2024-05-03T05:00Z/2024-05-03T07:00Z"))
    #expect(hours.beginsBefore && !hours.endsAfter)
    let inside = try #require(try span("2024-05-03T07:00Z/2024-05-03T08:00Z"))
    #expect(!inside.beginsBefore && !inside.endsAfter)
    let days = try #require(
      try figure(["2024-05-03", "2024-05-09", "2024-05-03/2024-05-09"])?.rows[0].lanes.first?.first)
    #expect(!days.beginsBefore && !days.endsAfter, "the first and the last day are drawn")
  }

  @Test("no break of the line hides where a span ends")
  func endInGap() throws {
    let dates = ["2020-01-01", "2020-01-02", "2020-01-03", "2024-01-01", "2024-01-02"]
    let figure = try #require(try figure(dates + ["2020-01-02/2020-01-10"]))
    let span = try #require(figure.rows[0].lanes.first?.first)
    #expect(figure.axis.breaks.count == 1)
    #expect(span.places.upperBound < figure.axis.breaks[0], "it ends years before the break does")
  }

  @Test("arrows are drawn inside the drawing and told below it")
  func arrowheads() throws {
    func page(_ texts: [String], _ language: String? = nil) throws -> String {
      var dossier = Dossier(title: "Dates")
      dossier.language = language
      dossier.events = try texts.enumerated().map {
        Event(id: EntityID("evt-\($0)"), title: "\($1)", date: try EDTFDate($1))
      }
      return try BuiltBook(dossier).text("EPUB/timeline.xhtml")
    }
    let days = ["2024-05-03", "2024-05-09"]
    let told = try BuiltBook.labels()["epub.timelineFigureArrows"]
    let lines = try page(days + ["2023/2025"]).matches(of: /<line class="span" x1="([^"]+)" y1="[^"]+" x2="([^"]+)"/)
      .map { [String($0.1), String($0.2)] }
    #expect(lines == [["2", "302"], ["7", "2"], ["7", "2"], ["297", "302"], ["297", "302"]])
    // Ends that are drawn have a stroke instead.
    let inside = try page(days + ["2024-05-04/2024-05-06"])
      .matches(of: /<line class="span" x1="([^"]+)" y1="[^"]+" x2="([^"]+)"/).map { [String($0.1), String($0.2)] }
    #expect(
      inside.count == 3 && inside[1] == [inside[0][0], inside[0][0]] && inside[2] == [inside[0][1], inside[0][1]])
    #expect(try page(days + ["2023/2025"]).contains(told))
    #expect(try !page(days + ["2024-05-04/2024-05-06"]).contains(told))
  }

  @Test("a day is told by its hours")
  func hours() throws {
    let figure = try #require(try figure(["2024-05-03T02:00+03:00", "2024-05-03T09:30+03:00"]))
    #expect(figure.marks.map(\.text) == ["3 May 2024, 02:00 UTC+3", "3 May 2024, 09:30 UTC+3"])
  }

  @Test("what happens after midnight is drawn from the tick of the day that begins there")
  func localDays() throws {
    let figure = try #require(
      try figure([
        "2026-09-01", "2026-09-13T22:40+03:00", "2026-09-14T00:20+03:00", "2026-09-14T03:12+03:00", "2026-09-20",
        "2026-09-30",
      ]))
    let midnight = figure.axis.place(of: try EDTFDate("2026-09-14").earliest)
    #expect(figure.ticks.contains(midnight) && figure.ticks.count == 30, "a tick for each day of the place")
    #expect(figure.parts.map(\.place).contains(midnight))
    #expect(figure.rows[0].bars == [0: 1, 1: 1, 2: 2, 3: 1, 4: 1], "a bar for each day")
    let busiest = try #require(figure.marks.first { $0.text == "14 September 2026" })
    #expect(busiest.place == midnight, "the label stands where its day begins")
    let night = try #require(
      try self.figure(["2024-05-03T22:00+03:00", "2024-05-04T00:30+03:00", "2024-05-04T06:00+03:00"]))
    #expect(night.ticks == [night.axis.place(of: try EDTFDate("2024-05-04").earliest)])
    #expect(night.parts.map { $0.place < night.ticks[0] } == [true, false, false])
  }

  @Test("a month that ends at a tick is told by its last day")
  func monthEnds() throws {
    let figure = try #require(try figure(["2026-06/2026-08"]))
    #expect(figure.marks.map(\.text) == ["June 2026", "31 August 2026"])
    #expect(figure.first == "June 2026" && figure.last == "August 2026")
  }

  @Test("of two near ticks one has a label")
  func nearTicks() throws {
    let figure = try #require(try figure(["2023-02-20", "2024-06-12", "2024-06-12", "2024-06-12", "2024-06-15"]))
    #expect(figure.marks.map(\.text) == ["20 February 2023", "15 June 2024"])
    let bars = figure.parts.suffix(2).map(\.self)
    #expect(bars[0].width == 4 && bars[0].place + bars[0].width < bars[1].place, "bars, not ticks")
  }

  @Test("spans at the same time have a lane each, and those beyond the lanes are counted below")
  func lanes() throws {
    let spans = ["2023-01-10/2024-05-10", "2021-01/2023-03", "2023-09-01/2023-09-30", "2024-04-01/2024-12-01"]
    let figure = try #require(try figure(["2023-01-10", "2024-05-10"] + spans))
    #expect(figure.rows[0].lanes.map(\.count) == [3, 1])
    #expect(figure.rows[0].undrawn == 0)
    let many = try #require(try self.figure(Array(repeating: "2023-01-10/2024-05-10", count: 7)))
    #expect(many.rows[0].lanes.map(\.count) == [1, 1, 1, 1] && many.rows[0].undrawn == 3)
    var dossier = Dossier(title: "Dates")
    dossier.events = try (0..<7).map {
      Event(id: EntityID("evt-\($0)"), title: "\($0)", date: try EDTFDate("2023-01-10/2024-05-10"))
    }
    let told = "Lines not drawn for want of room: 3."
    #expect(try BuiltBook(dossier).text("EPUB/timeline.xhtml").contains(told))
    dossier.events.removeLast(3)
    #expect(try !BuiltBook(dossier).text("EPUB/timeline.xhtml").contains("Lines not drawn"))
  }

  @Test("whatever the dates, all of them are counted, in order, inside the drawing", arguments: 0..<40)
  func anything(seed: Int) throws {
    var random = Randomness(seed: seed)
    let range = [1, 30, 4_000, 700_000][seed % 4]
    let dates = (0..<(1 + random.below(200))).map { _ in
      let date = Moment(seconds: (random.below(2 * range) - range) * 86_400).date
      return random.below(5) == 0 ? String(date.prefix(7)) : random.below(9) == 0 ? String(date.prefix(4)) : date
    }
    let figure = try #require(try figure(dates))
    let row = try #require(figure.rows.first)
    #expect(row.count == dates.count)
    // Days are counted in bars; longer times lie below, each apart from those of its lane.
    let read = try dates.map { try EDTFDate($0) }
    #expect(row.bars.values.reduce(0, +) + row.lanes.joined().count + row.undrawn == dates.count)
    #expect(row.lanes.count <= TimelineFigure.mostLanes)
    for lane in row.lanes {
      #expect(zip(lane, lane.dropFirst()).allSatisfy { $0.places.upperBound < $1.places.lowerBound })
    }
    let drawing = 0...TimelineFigure.width
    #expect(figure.parts.allSatisfy { drawing.contains($0.place) && drawing.contains($0.place + $0.width) })
    #expect(
      row.lanes.joined().allSatisfy { drawing.contains($0.places.lowerBound) && drawing.contains($0.places.upperBound) }
    )
    #expect(figure.marks.allSatisfy { drawing.contains($0.place) })
    // Nothing is drawn before a tick of its own day, or of one before.
    for date in read where !date.isSpan {
      let place = figure.axis.place(of: date.firstDay * 86_400)
      let part = try #require(figure.parts.last { $0.instant <= date.firstDay * 86_400 })
      #expect(!figure.ticks.contains { part.place < $0 && $0 <= place })
    }
    #expect(figure.axis.stretches.count <= 4)
    let ends = figure.axis.stretches.flatMap { [$0.places.lowerBound, $0.places.upperBound] }
    #expect(ends == ends.sorted() && abs((ends.last ?? 0) - TimelineFigure.width) < 0.001)
    let instants = figure.axis.instants
    let places = stride(from: instants.lowerBound, through: instants.upperBound, by: max(1, instants.count / 99))
      .map(figure.axis.place)
    #expect(places == places.sorted())
  }

  @Test("says what it shows, and is listed among the figures")
  func words() throws {
    let book = try BuiltBook(sample: "minimal")
    let page = try #require(book.pages["timeline.xhtml"])
    #expect(page.contains("role=\"img\" aria-labelledby=\"figure_1_title figure_1_description\""))
    #expect(page.contains("12 June 2024 to 14 June 2024. Events: 1. Claims: 1. Quotes: 1. Reactions: 1.</desc>"))
    #expect(book.pages["nav.xhtml"]?.contains("href=\"timeline.xhtml#figure_1\"") == true)
    #expect(
      book.text("EPUB/package.opf").contains(
        "href=\"timeline.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\""))
    let colours = page.matches(of: /(?:fill|stroke)="([^"]+)"/).map { String($0.1) }
    #expect(Set(colours) == ["currentColor"])
  }
}
