import DossierCore
import Testing

/// What is said of dates that are none.
@Suite("Dates as people and programs write them")
struct WrittenDateTests {
  private static func problem(_ text: String) -> ScalarProblem? {
    do throws(ScalarProblem) {
      _ = try EDTFDate(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "get the date that was meant",
    arguments: [
      // Programs.
      ("2024-06-14T09:05:00.000Z", "2024-06-14T09:05:00Z"),
      ("2024-06-14T09:05:07.123456+00:00", "2024-06-14T09:05:07+00:00"),
      ("2024-06-14T09:05+0300", "2024-06-14T09:05+03:00"), ("2024-06-14T09:05+03", "2024-06-14T09:05+03:00"),
      ("2024-06-14T09:05:00 Z", "2024-06-14T09:05:00Z"), ("2024-06-14t09:05z", "2024-06-14T09:05Z"),
      ("2024-06-14 09:05:00 UTC", "2024-06-14T09:05:00Z"), ("2024-06-14 09:05:00 +0200", "2024-06-14T09:05:00+02:00"),
      ("2024-06-14T9:05Z", "2024-06-14T09:05Z"), ("20240614", "2024-06-14"),
      ("20240614T090500Z", "2024-06-14T09:05:00Z"),
      ("2024-06-14T24:00Z", "2024-06-15T00:00Z"), ("2024-12-31T24:00Z", "2025-01-01T00:00Z"),
      ("2024-06-14T23:59:60Z", "2024-06-14T23:59:59Z"), ("1718355900", "2024-06-14T09:05:00Z"),
      ("1718355900000", "2024-06-14T09:05:00Z"), ("1718355900.25", "2024-06-14T09:05:00Z"),
      ("Fri, 14 Jun 2024 09:05:00 GMT", "2024-06-14T09:05:00Z"),
      ("Fri, 14 Jun 2024 09:05:00 +0300", "2024-06-14T09:05:00+03:00"),
      ("14 Jun 2024 09:05 EEST", "2024-06-14T09:05+03:00"),
      ("Fri Jun 14 2024 09:05:00 GMT+0300 (EEST)", "2024-06-14T09:05:00+03:00"),
      ("Fri Jun 14 09:05:00 UTC 2024", "2024-06-14T09:05:00Z"),
      ("2024-06-14T09:05:00+03:00[Europe/Kyiv]", "2024-06-14T09:05:00+03:00"),
      ("45457", "2024-06-14"),
      // Characters.
      ("2024-06-14T09:05\u{2212}03:00", "2024-06-14T09:05-03:00"), ("2024\u{2011}06\u{2011}14", "2024-06-14"),
      ("2024\u{2013}06\u{2013}14", "2024-06-14"), (" 2024-06-14", "2024-06-14"), ("2024-06-14\u{A0}", "2024-06-14"),
      ("\u{200E}2024-06-14", "2024-06-14"), ("٢٠٢٤-٠٦-١٤", "2024-06-14"), ("２０２４－０６－１４", "2024-06-14"),
      ("۲۰۲۴-۰۶", "2024-06"),
      // Countries.
      ("14.06.2024", "2024-06-14"), ("14.6.24", "2024-06-14"), ("14/06/2024", "2024-06-14"), ("6/14/24", "2024-06-14"),
      ("14-06-2024", "2024-06-14"), ("2024/6/4", "2024-06-04"), ("2024.06.14", "2024-06-14"),
      ("2024-6-4", "2024-06-04"),
      ("2024年6月14日", "2024-06-14"), ("06/2024", "2024-06"), ("6.2024", "2024-06"), ("2024/06", "2024-06"),
      ("202406", "2024-06"),
      ("June 2024", "2024-06"), ("14 June 2024", "2024-06-14"), ("June 14, 2024", "2024-06-14"),
      ("14th of June, 2024", "2024-06-14"),
      ("Jun. 14, 2024", "2024-06-14"), ("14. Juni 2024", "2024-06-14"), ("14 juin 2024", "2024-06-14"),
      ("1er mai 2024", "2024-05-01"),
      ("14 de junio de 2024", "2024-06-14"), ("14 червня 2024 р.", "2024-06-14"), ("14 июня 2024 г.", "2024-06-14"),
      ("14 июня 2024 года", "2024-06-14"), ("травень 2024", "2024-05"), ("14 يونيو 2024", "2024-06-14"),
      ("١٤ حزيران ٢٠٢٤", "2024-06-14"),
      ("14 March 24", "2024-03-14"), ("März 2024", "2024-03"), ("décembre 2024", "2024-12"),
      ("12-14 June 2024", "2024-06-12/2024-06-14"),
      ("Friday, 14 June 2024", "2024-06-14"), ("vendredi 14 juin 2024", "2024-06-14"),
      // Spans, weeks, days of years, and as much of EDTF as has another form.
      ("2024-W24", "2024-06-10/2024-06-16"), ("2024-W24-5", "2024-06-14"), ("2024W24", "2024-06-10/2024-06-16"),
      ("2020-W53", "2020-12-28/2021-01-03"), ("2024-166", "2024-06-14"), ("2024-Q2", "2024-04/2024-06"),
      ("Q2 2024", "2024-04/2024-06"),
      ("2024-34", "2024-04/2024-06"), ("2024-06-XX", "2024-06"), ("2024-XX", "2024"), ("2024-XX-XX", "2024"),
      ("202X", "2020/2029"),
      ("19XX", "1900/1999"), ("2023-2024", "2023/2024"), ("2024-06-01 - 2024-06-14", "2024-06-01/2024-06-14"),
      ("1 June 2024 to 14 June 2024", "2024-06-01/2024-06-14"), ("01.06.2024 bis 14.06.2024", "2024-06-01/2024-06-14"),
      ("?2024", "2024?"), ("2024?-06", "2024-06?"), ("c. 2024", "2024~"), ("about June 2024", "2024-06~"),
      ("2024-13-05", "2024-05-13"),
      ("2024-06-14/2024-06-01", "2024-06-01/2024-06-14"),
    ])
  func meant(_ text: String, _ date: String) throws {
    let problem = try #require(Self.problem(text), "\(text) is a date")
    #expect(problem.fix == date, "\(text): \(problem.message)")
  }

  @Test(
    "say what they can be, and what a dossier does not take",
    arguments: [
      ("5/3/24", "may be 2024-03-05 or 2024-05-03"), ("05/03/2024", "may be 2024-03-05 or 2024-05-03"),
      ("05-03-2024", "may be 2024-03-05 or 2024-05-03"), ("02-03-04", "may be 2004-03-02 or 2004-02-03 or 2002-03-04"),
      ("5/3/2024 14:30", "may be 2024-03-05 or 2024-05-03"), ("../2024", "open end (EDTF level 1)"),
      ("2024/..", "open end"),
      ("2024/", "open end"), ("2024-21", "is a season (EDTF level 1)"), ("1XX4-06", "letters for digits"),
      ("[2023,2024]", "is a set of dates (EDTF level 2)"), ("-0044-03-15", "year outside 0000 to 9999"),
      ("Y17000000002", "year outside"),
      ("unknown", "leave the key out"), ("n.d.", "leave the key out"), ("yesterday", "leave the key out"),
      ("2023-02-29", "that month has days 01 to 28"), ("2024-06-14T09:05+99:00", "offsets go from -14:00 to +14:00"),
      ("the day after", "is no EDTF date: write"), ("99999999", "is no EDTF date: write"),
      ("", "is no EDTF date: write"),
    ])
  func unclear(_ text: String, _ words: String) throws {
    let problem = try #require(Self.problem(text), "\(text) is a date")
    #expect(problem.fix == nil, "\(text)")
    #expect(problem.message.contains(words), "\(text): \(problem.message)")
  }

  @Test("keep the time in what is said where its place is missing")
  func withoutOffset() throws {
    let problem = try #require(Self.problem("14.06.2024, 09:05"))
    #expect(problem.message.contains("write 2024-06-14T09:05Z, the like of 2024-06-14T09:05+03:00, or the day alone"))
    #expect(problem.fix == nil)
    #expect(Self.problem("6/14/2024 0:00")?.fix == "2024-06-14")
  }

  @Test("name the characters that look right")
  func characters() throws {
    #expect(Self.problem("2024\u{2212}06\u{2212}14")?.message.contains("U+2212 in place of a hyphen") == true)
    #expect(Self.problem("2024-06-14 ")?.message.contains("a space too many") == true)
    #expect(Self.problem("\u{200F}2024")?.message.contains("U+200F, which nobody sees") == true)
  }
}
