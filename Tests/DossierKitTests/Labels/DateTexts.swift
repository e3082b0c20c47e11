import DossierCore
import DossierKit
import DossierLoading
import TestSupport
import Testing

/// Dates as people write them in each language, with the precision that the dossier gives and no more.
@Suite("Dates in words")
struct DateTexts {
  @Test(
    "are those of the language",
    arguments: [
      (
        "en",
        [
          "2023": "2023", "2023-05": "May 2023", "2023-05-03": "3 May 2023", "2023-05-01": "1 May 2023",
          "2023-05-03T14:30+03:00": "3 May 2023, 14:30 UTC+3", "2023-05-03T00:05:09Z": "3 May 2023, 00:05:09 UTC",
          "2023-05-03T14:30-03:30": "3 May 2023, 14:30 UTC−3:30", "2023-05~": "about May 2023",
          "2023-05-03?": "3 May 2023 (uncertain)", "2023%": "about 2023 (uncertain)",
          "2023-05-03/2023-05-05": "3–5 May 2023", "2023-04-28/2023-05-03": "28 April – 3 May 2023",
          "2022-12-30/2023-01-02": "30 December 2022 to 2 January 2023", "2023-04/2023-05": "April–May 2023",
          "2022/2023": "2022–2023", "2022/2023-05-03": "2022 to 3 May 2023", "2023-05-03/2023-05-03": "3 May 2023",
          "2023-05-03~/2023-05-05~": "about 3–5 May 2023", "2023-05-03~/2023-05-05": "about 3 May 2023 to 5 May 2023",
          "2023-05-03T14:30+03:00/2023-05-03T16:00+03:00": "3 May 2023, 14:30–16:00 UTC+3",
          "2023-05-03T14:30+03:00/2023-05-03T16:00Z": "3 May 2023, 14:30 UTC+3 to 3 May 2023, 16:00 UTC",
        ]
      ),
      (
        "uk",
        [
          "2023-05": "травень 2023", "2023-05-03": "3 травня 2023", "2023-05~": "приблизно травень 2023",
          "2023-05-03/2023-05-05": "3–5 травня 2023", "2023-04-28/2023-05-03": "28 квітня – 3 травня 2023",
          "2023-04/2023-05": "квітень–травень 2023", "2022/2023-05-03": "2022 – 3 травня 2023",
          "2023-05-03?": "3 травня 2023 (дата непевна)",
        ]
      ),
      (
        "ru",
        [
          "2023-05": "май 2023", "2023-05-03": "3 мая 2023", "2023-05-03T14:30+03:00": "3 мая 2023, 14:30 UTC+3",
          "2023-04-28/2023-05-03": "28 апреля – 3 мая 2023", "2023-05-03~": "приблизительно 3 мая 2023",
        ]
      ),
      (
        "de",
        [
          "2023-05": "Mai 2023", "2023-05-03": "3. Mai 2023", "2023-05-03T14:30+02:00": "3. Mai 2023, 14:30 Uhr UTC+2",
          "2023-05-03/2023-05-05": "3.–5. Mai 2023", "2022/2023-05-03": "2022 bis 3. Mai 2023",
        ]
      ),
      (
        "fr",
        [
          "2023-05": "mai 2023", "2023-05-01": "1er mai 2023", "2023-05-01/2023-05-05": "1er–5 mai 2023",
          "2023-05-03T14:30+02:00": "3 mai 2023, 14h30 UTC+2", "2023-05~": "mai 2023 (date approximative)",
        ]
      ),
      (
        "es",
        [
          "2023-05": "mayo de 2023", "2023-05-03": "3 de mayo de 2023", "2023-05-03/2023-05-05": "3–5 de mayo de 2023",
          "2023-04/2023-05": "abril–mayo de 2023",
        ]
      ),
      (
        "ar",
        [
          "2023-05": "أيار/مايو 2023", "2023-05-03": "3 أيار/مايو 2023", "2023-05~": "نحو أيار/مايو 2023",
          "2022/2023-05-03": "من 2022 إلى 3 أيار/مايو 2023",
        ]
      ),
    ])
  func words(language: String, dates: [String: String]) throws {
    let labels = try LabelFiles.file(language).labels
    for (text, words) in dates.sorted(by: { $0.key < $1.key }) {
      let written = labels.words(try EDTFDate(text))
      #expect(written == words, "\(text)")
    }
  }

  @Test("have all the digits of their parts, and none of others, in every language", arguments: 0..<200)
  func digits(seed: Int) throws {
    var randomness = Randomness(seed: seed)
    let (year, month, day) = (1000 + randomness.below(2000), 1 + randomness.below(12), 2 + randomness.below(27))
    let date = try EDTFDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
    for language in LabelFiles.languages + ["en"] {
      let words = try LabelFiles.file(language).labels.words(date)
      let numbers = words.split { !$0.isASCII || !$0.isNumber }.map(String.init)
      #expect(numbers.sorted() == ["\(year)", "\(day)"].sorted(), "\(language): \(words)")
    }
  }

  @Test("say within a day what else is known of it, doubts in words")
  func times() throws {
    let labels = try LabelFiles.file("en").labels
    let times = [
      "2023-05-03T14:30+03:00": "14:30 UTC+3", "2023-05-03T03:31+03:00?": "03:31 UTC+3 (uncertain)",
      "2023-05-03~": "about 3 May", "2023-05-03%": "about 3 May (uncertain)",
    ]
    for (text, words) in times { #expect(labels.time(of: try EDTFDate(text)) == words, "\(text)") }
    for text in ["2023-05-03", "2023-05", "2023-05~", "2023?", "2023-05-03T14:30Z/2023-05-03T15:00Z"] {
      #expect(labels.time(of: try EDTFDate(text)) == nil, "\(text)")
    }
  }
}
