import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// The timeline at a glance, for long spans of time and short ones, one date and none.
@Suite("EPUB timeline figure")
struct TimelineFigureTests {
  private func figure(_ dates: [String]) throws -> TimelineFigure? {
    var dossier = Dossier(title: "Dates")
    dossier.events = try dates.enumerated().map {
      Event(id: EntityID("evt-\($0)"), title: "\($1)", date: try EDTFDate($1))
    }
    let release = try #require(dossier.checked().dossier).release()
    return TimelineFigure(of: release, labels: try BuiltBook.labels())
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
    let figure = try #require(TimelineFigure(of: release, labels: try BuiltBook.labels()))
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
        [TimelineFigure.Span(places: 2...302, beginsBefore: true, endsAfter: true, text: "2024")],
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
    #expect(sixteenMonths.beginsBefore && !sixteenMonths.endsAfter && sixteenMonths.text == "since 1 January 2023")
    let after = try #require(try span("2024-05-03T12:00Z/2025"))
    #expect(!after.beginsBefore && after.endsAfter && after.text == "until 2025")
    let hours = try #require(try span("2024-05-03T05:00Z/2024-05-03T07:00Z"))
    #expect(hours.beginsBefore && !hours.endsAfter)
    let inside = try #require(try span("2024-05-03T07:00Z/2024-05-03T08:00Z"))
    #expect(!inside.beginsBefore && !inside.endsAfter && inside.text == nil)
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

  @Test("arrows are drawn inside the drawing and say since when, or until when")
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
    let lines = try page(days + ["2023/2025"]).matches(of: /<line class="span" x1="([^"]+)" y1="[^"]+" x2="([^"]+)"/)
      .map { [String($0.1), String($0.2)] }
    #expect(
      lines == [
        ["0.66%", "99.34%"], ["2.3%", "0.66%"], ["2.3%", "0.66%"], ["97.7%", "99.34%"], ["97.7%", "99.34%"],
      ])
    // Ends that are drawn have a stroke instead.
    let inside = try page(days + ["2024-05-04/2024-05-06"])
      .matches(of: /<line class="span" x1="([^"]+)" y1="[^"]+" x2="([^"]+)"/).map { [String($0.1), String($0.2)] }
    #expect(
      inside.count == 3 && inside[1] == [inside[0][0], inside[0][0]] && inside[2] == [inside[0][1], inside[0][1]])
    #expect(try page(days + ["2023/2025"]).contains(">2023–2025</text>"))
    #expect(try page(days + ["2023/2024-05-06"]).contains(">since 2023</text>"))
    #expect(try !page(days + ["2024-05-04/2024-05-06"]).contains(">since"))
    let told = try BuiltBook.labels()["epub.timelineFigureSpans"]
    #expect(try page(days + ["2024-05-04/2024-05-06"]).contains(told) && !page(days).contains(told))
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
    #expect(figure.marks.map(\.text) == ["1 September 2026", "30 September 2026"])
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
  func spanLanes() throws {
    let spans = ["2023-01-10/2024-05-10", "2021-01/2023-03", "2023-09-01/2023-09-30", "2024-04-01/2024-12-01"]
    let figure = try #require(try figure(["2023-01-10", "2024-05-10"] + spans))
    #expect(figure.rows[0].lanes.map(\.count) == [2, 1, 1], "of two with words each has a lane of its own")
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

  /// Parties of two sides and one of its own, each with so many claims of a day.
  private func sides() throws -> Dossier {
    var dossier = Dossier(title: "Sides")
    dossier.parties = [
      Party(id: "pty-north", name: "North"), Party(id: "pty-south", name: "South"), Party(id: "pty-lone", name: "Lone"),
    ]
    var general = Party(id: "pty-general", name: "General")
    general.memberOf = "pty-south"
    var press = Party(id: "pty-press", name: "Press")
    press.side = "the press"
    dossier.parties += [general, press]
    let claimants: [EntityID] = [
      "pty-lone", "pty-north", "pty-general", "pty-general", "pty-south", "pty-north", "pty-press",
    ]
    dossier.claims = try claimants.enumerated().map {
      var claim = Claim(id: EntityID("clm-\($0)"), statement: "Claim \($0).", claimant: $1)
      claim.date = try EDTFDate("2024-05-0\($0 + 1)")
      return claim
    }
    return dossier
  }

  private func figure(of dossier: Dossier) throws -> TimelineFigure {
    let release = try #require(dossier.checked().dossier).release()
    return try #require(TimelineFigure(of: release.seen(at: nil), labels: try BuiltBook.labels()))
  }

  @Test("has a lane for each side, those of whom most is told first, and one for whoever has no room")
  func lanes() throws {
    var dossier = try sides()
    var figure = try figure(of: dossier)
    #expect(
      figure.rows.map(\.lane) == [
        .side(.party("pty-south")), .side(.party("pty-north")), .side(.party("pty-lone")), .side(.word("the press")),
      ])
    #expect(figure.rows.map(\.count) == [3, 2, 1, 1])
    // Words on behalf of a side are of that side.
    dossier.claims[0].onBehalfOf = "pty-north"
    figure = try self.figure(of: dossier)
    #expect(figure.rows.map(\.count) == [3, 3, 1])
    dossier.parties += (0..<4).map { Party(id: EntityID("pty-\($0)"), name: "\($0)") }
    dossier.reactions = try (0..<4).map {
      var reaction = Reaction(id: EntityID("rea-\($0)"), party: EntityID("pty-\($0)"), to: "clm-1")
      (reaction.stance, reaction.date) = (.doubts, try EDTFDate("2024-05-09"))
      return reaction
    }
    figure = try self.figure(of: dossier)
    #expect(figure.rows.count == TimelineLanes.mostSides && figure.rows.last?.lane == .others)
    #expect(figure.rows.map(\.count) == [3, 3, 1, 1, 1, 2], "nothing is lost")
    #expect(try BuiltBook(dossier).text("EPUB/timeline.xhtml").contains("<p class=\"lane\">Others: 2</p>"))
  }

  @Test("draws of what is not marked alone, and says how much has no date")
  func ground() throws {
    var dossier = try sides()
    dossier.marking = .green
    dossier.claims[4].marking = .amber
    dossier.claims[5].date = nil
    let figure = try figure(of: dossier)
    #expect(figure.rows.map(\.count) == [2, 1, 1, 1] && figure.undated == 1)
    #expect(try BuiltBook(dossier).text("EPUB/timeline.xhtml").contains("Without a date, and so not drawn: 1."))
  }

  @Test("events that matter most are upright lines through all lanes, with marks apart and names below")
  func uprights() throws {
    var dossier = try sides()
    dossier.events = try (0..<9).map {
      var event = Event(id: EntityID("evt-\($0)"), title: "Event \($0)", date: try EDTFDate("2024-05-07"))
      event.significance = $0 == 0 ? 2 : 3
      return event
    }
    let figure = try figure(of: dossier)
    #expect(figure.uprights.map(\.event.text) == (1...6).map { "evt-\($0)" }, "no more than there is room for")
    #expect(figure.uprights.map(\.line) == [0, 1, 2, 3, 4, 5] && figure.uprights.allSatisfy(\.isAtEnd))
    #expect(figure.rows[0].count == 9)
    let page = try BuiltBook(dossier).text("EPUB/timeline.xhtml")
    #expect(page.matches(of: /<line class="upright"/).count == figure.rows.count, "those of one place are one line")
    #expect(page.contains("text-anchor=\"end\" fill=\"currentColor\">E2</text>"))
    #expect(page.contains("E2</a> Event 1, <time datetime=\"2024-05-07\">7\u{A0}May 2024</time></li>"))
    #expect(!page.contains("E8</a> Event 7, <time"))
    // What is stricter is not drawn, and counts where items are numbered.
    dossier.marking = .green
    dossier.events[1].marking = .red
    let marked = try BuiltBook(dossier).text("EPUB/timeline.xhtml")
    #expect(marked.contains("fill=\"currentColor\">E3</text>") && !marked.contains("fill=\"currentColor\">E2</text>"))
    #expect(marked.contains("E3</a> Event 2, <time") && !marked.contains("E2</a> Event 1, <time"))
  }

  @Test("says what it shows, and is listed among the figures")
  func words() throws {
    let book = try BuiltBook(sample: "minimal")
    let page = try #require(book.pages["timeline.xhtml"])
    #expect(page.contains("role=\"img\" aria-labelledby=\"figure_1_title_1 figure_1_description_1\""))
    #expect(page.contains("12 June 2024 to 14 June 2024. Events: 1. Millbrook Council: 2. Ada Baker: 1. "))
    // Each lane says what it shows; the line of dates says nothing that they do not.
    #expect(page.matches(of: /<svg class="drawing"[^>]* role="img"/).count == 3)
    #expect(page.matches(of: /<svg class="drawing"[^>]* aria-hidden="true"/).count == 1)
    #expect(page.contains("<title id=\"figure_1_title_2\">Millbrook Council</title>"))
    #expect(book.pages["nav.xhtml"]?.contains("href=\"timeline.xhtml#figure_1\"") == true)
    #expect(
      book.text("EPUB/package.opf").contains(
        "href=\"timeline.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\""))
    let colours = page.matches(of: /(?:fill|stroke)="([^"]+)"/).map { String($0.1) }
    #expect(Set(colours) == ["currentColor"])
  }
}
