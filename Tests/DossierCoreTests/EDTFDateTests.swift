import TestSupport
import Testing

@testable import DossierCore

/// Dates keep the precision that they are written with, and order as the format says.
@Suite("EDTF dates")
struct EDTFDateTests {
  @Test(
    "what is written is what is kept",
    arguments: [
      ("2023", EDTFDate.Precision.year), ("2023-05", .month), ("2023-05-03", .day), ("2023-05-03T14:30+03:00", .minute),
      ("2023-05-03T14:30Z", .minute), ("2023-05-03T14:30:15-03:30", .second), ("2023~", .year), ("2023-05?", .month),
      ("2024-02-29%", .day), ("0000", .year), ("2023/2024", .year), ("2023-05-03~/2023-05-09?", .day),
    ])
  func accepted(text: String, precision: EDTFDate.Precision) throws {
    let date = try EDTFDate(text)
    #expect(date.text == text && date.precision == precision)
    #expect(date.earliest <= date.latest)
  }

  @Test(
    "what says the same in other signs stays what was written, and is another date",
    arguments: [
      ["2023-05-03T14:30Z", "2023-05-03T14:30+00:00", "2023-05-03T14:30-00:00"],
      ["0000", "0000~", "0000?", "0000%", "0000/0000"],
      ["2023-05-03T00:00:59-14:59", "2023-05-03T00:00:59-14:59~", "2023-05-03T14:59:59Z", "2023-05-03T14:59Z"],
      ["9999-12-31T23:59:59+14:00?/9999-12-31T23:59:59+13:59%", "9999-12-31T23:59:59+14:00/9999-12-31T23:59:59+13:59"],
    ])
  func spellings(texts: [String]) throws {
    let dates = try texts.map { try EDTFDate($0) }
    #expect(dates.map(\.text) == texts && Set(dates).count == texts.count)
  }

  @Test("the order in one number is that of day, part, instant and precision")
  func orderInNumbers() throws {
    let texts = [
      "0000", "0000-01", "1969-12-31T23:59+14:00", "1969-12-31T23:59Z", "1969-12-31", "2023", "2023-05",
      "2023-05-03T00:00+14:59", "2023-05-03T00:00Z", "2023-05-03T00:00:00Z", "2023-05-03T23:59:59-14:59", "2023-05-03",
      "2023-05-03~", "2023-05-04T00:00Z", "9999-12-31",
    ]
    let dates = try texts.map { try EDTFDate($0) }
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0.order < $1.order || $1.text == "2023-05-03~" })
    #expect(dates.filter(\.isAloneInOrder).map(\.text) == texts.filter { !$0.contains("T") && !$0.contains("~") })
    #expect(MemoryLayout<EDTFDate?>.size <= 24)
  }

  @Test(
    "what is no date, or cannot be, is refused with the right code",
    arguments: [
      ("", FindingCode.malformedDate), ("23", .malformedDate), ("2023-5-3", .malformedDate),
      ("03.05.2023", .malformedDate),
      ("2023-05-03T14:30", .malformedDate), ("2023-05T14:30Z", .malformedDate), ("2023-05-03T14Z", .malformedDate),
      ("2023/2024/2025", .malformedDate), ("２０２３", .malformedDate), ("2023-05-03 ", .malformedDate),
      ("2023-13", .impossibleDate), ("2023-00", .impossibleDate), ("2023-02-29", .impossibleDate),
      ("1900-02-29", .impossibleDate), ("2023-04-31", .impossibleDate), ("2023-05-03T24:00Z", .impossibleDate),
      ("2023-05-03T14:60Z", .impossibleDate), ("2023-05-03T14:30+15:00", .impossibleDate),
      ("2024/2023", .impossibleDate),
    ])
  func refused(text: String, code: FindingCode) {
    #expect {
      _ = try EDTFDate(text)
    } throws: { error in
      (error as? ScalarProblem)?.code == code
    }
  }

  @Test(
    "one answer is suggested where there is one",
    arguments: [
      ("3.5.2023", "2023-05-03"), ("2023/5/3", "2023-05-03"), ("2023-5-3", "2023-05-03"), ("25/12/2023", "2023-12-25"),
      ("5-3-2023", nil),
      ("31.12.2023", "2023-12-31"), ("14/06/2024", "2024-06-14"), ("6/14/2024 0:00", "2024-06-14"),
      ("2024/06/14", "2024-06-14"), ("2024-06-14 00:00:00", "2024-06-14"), ("45457", "2024-06-14"),
      ("4/4/2024", "2024-04-04"),
      ("3/4/2024", nil), ("2024-06-14 14:30", nil), ("31/02/2024", nil), ("12345", nil), ("a/b/c", nil),
    ] as [(String, String?)])
  func fixes(text: String, fix: String?) {
    do throws(ScalarProblem) {
      _ = try EDTFDate(text)
      Issue.record("\(text) is no date")
    } catch {
      #expect(error.fix == fix)
    }
  }

  @Test("what a date of two readings, or one with a time, would have to be is said")
  func hints() {
    for (text, hint) in [
      ("3/4/2024", "may be 2024-04-03 or 2024-03-04"), ("2024-06-14 14:30", "2024-06-14T14:30+03:00"),
      ("45457", "the number that a spreadsheet has for a day"),
    ] {
      do throws(ScalarProblem) {
        _ = try EDTFDate(text)
        Issue.record("\(text) is no date")
      } catch {
        #expect(error.message.contains(hint), "\(error.message)")
      }
    }
  }

  @Test("what is less exact than a day, then the times of a day by instant, whatever the offset, then the whole day")
  func order() throws {
    let texts = [
      "2022", "2023", "2023-01", "2023-01-01T00:00Z", "2023-01-01T02:00+01:00", "2023-01-01", "2023-05",
      "2023-05-03T02:50+03:00", "2023-05-03T00:00Z", "2023-05-03T14:30+03:00", "2023-05-03T12:00Z",
      "2023-05-03", "2023-05-03/2023-05-05", "2023-06/2023-07",
    ]
    let dates = try texts.map { try EDTFDate($0) }
    var random = Randomness(seed: 1)
    for _ in 0..<50 { #expect(dates.shuffled(using: &random).sorted() == dates) }
  }

  @Test("an offset moves the instant and nothing else")
  func offsets() throws {
    let moscow = try EDTFDate("2023-05-03T14:30+03:00")
    #expect(moscow.earliest == (try EDTFDate("2023-05-03T11:30Z").earliest))
    #expect(Moment(moscow).iso8601 == "2023-05-03T11:30:00Z")
    #expect(Moment(try EDTFDate("2024-01-01T00:30+01:00")).date == "2023-12-31")
  }

  @Test("days and dates agree over eight centuries")
  func calendar() {
    var expected = Calendar.days(year: 1600, month: 1, day: 1)
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in [1, Calendar.length(ofMonth: month, year: year)] {
          let date = Calendar.date(days: expected + day - 1)
          #expect(date.year == year && date.month == month && date.day == day)
        }
        expected += Calendar.length(ofMonth: month, year: year)
      }
    }
    #expect(Calendar.days(year: 1970, month: 1, day: 1) == 0)
    #expect(Calendar.days(year: 2023, month: 5, day: 3) == 19_480)
  }
}
