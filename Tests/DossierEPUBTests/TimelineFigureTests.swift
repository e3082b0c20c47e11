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
    let ends = try ["2024-05-03", "2024-05-09"].map { figure.axis.place(of: try EDTFDate($0).middle) }
    #expect(
      figure.rows[0].spans == [TimelineFigure.Span(places: ends[0]...ends[1], beginsBefore: true, endsAfter: true)],
      "the days lie within the year, and are drawn with it")
    let years = try #require(try self.figure(["1990", "2000", "2010/2020"]))
    #expect(years.rows[0].spans.count == 3)
    #expect(years.first == "1990" && years.last == "2020")
    #expect(years.rows[0].spans.allSatisfy { !$0.beginsBefore && !$0.endsAfter })
  }

  @Test("a span that leaves the line has an arrow there, and there alone")
  func arrows() throws {
    func span(_ date: String) throws -> TimelineFigure.Span? {
      try figure([date, "2024-05-03T06:00Z", "2024-05-03T18:00Z"])?.rows[0].spans.first
    }
    let sixteenMonths = try #require(try span("2023-01-01/2024-05-03T12:00Z"))
    #expect(sixteenMonths.beginsBefore && !sixteenMonths.endsAfter)
    let after = try #require(try span("2024-05-03T12:00Z/2025"))
    #expect(!after.beginsBefore && after.endsAfter)
    let hours = try #require(try span("2024-05-03T05:00Z/2024-05-03T07:00Z"))
    #expect(hours.beginsBefore && !hours.endsAfter)
    let inside = try #require(try span("2024-05-03T07:00Z/2024-05-03T08:00Z"))
    #expect(!inside.beginsBefore && !inside.endsAfter)
    let days = try #require(try figure(["2024-05-03", "2024-05-09", "2024-05-03/2024-05-09"])?.rows[0].spans.first)
    #expect(!days.beginsBefore && !days.endsAfter, "the first and the last day are drawn")
  }

  @Test("no break of the line hides where a span ends")
  func endInGap() throws {
    let dates = ["2020-01-01", "2020-01-02", "2020-01-03", "2024-01-01", "2024-01-02"]
    let figure = try #require(try figure(dates + ["2020-01-02/2020-01-10"]))
    let span = try #require(figure.rows[0].spans.first)
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
    #expect(try page(days + ["2023/2025"]).contains(told))
    #expect(try !page(days + ["2024-05-04/2024-05-06"]).contains(told))
  }

  @Test("a day is told by its hours")
  func hours() throws {
    let figure = try #require(try figure(["2024-05-03T02:00+03:00", "2024-05-03T09:30+03:00"]))
    #expect(figure.marks.map(\.text) == ["3 May 2024, 02:00 UTC+3", "3 May 2024, 09:30 UTC+3"])
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
    // Days are counted in bars; longer times lie below, those that overlap as one.
    let spans = try dates.map { try EDTFDate($0) }.filter(\.isSpan)
    #expect(row.bars.values.reduce(0, +) + spans.count == dates.count)
    for span in spans {
      let (start, end) = (figure.axis.place(of: span.earliest), figure.axis.place(of: span.latest))
      let drawn = try #require(row.spans.first { $0.places.contains(start) && $0.places.contains(end) })
      #expect(drawn.beginsBefore || span.earliest + 86_400 > figure.axis.instants.lowerBound)
      #expect(drawn.endsAfter || span.latest - 86_400 < figure.axis.instants.upperBound)
    }
    #expect(zip(row.spans, row.spans.dropFirst()).allSatisfy { $0.places.upperBound < $1.places.lowerBound })
    let drawing = 0...TimelineFigure.width
    #expect(row.bars.keys.allSatisfy { drawing.contains(TimelineFigure.middle(ofPart: $0)) })
    #expect(row.spans.allSatisfy { drawing.contains($0.places.lowerBound) && drawing.contains($0.places.upperBound) })
    #expect(figure.marks.allSatisfy { drawing.contains($0.place) && drawing.contains($0.middle) })
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
