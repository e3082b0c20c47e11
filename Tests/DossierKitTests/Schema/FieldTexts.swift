import DossierCore

/// Texts that belong into a field, and texts that do not, by its form.
enum FieldTexts {
  static let texts = ["A text.", "no", "2023", "Дело — «так» 🙂", "two\nlines", "  spaced  ", "[x] & <y>"]

  static let dates = [
    "2023", "0000", "2023-05", "2023-05-03", "2024-02-29", "2023-05-03T14:30+03:00", "2023-05-03T14:30:59Z",
    "2023-05-03T00:00-14:00", "2023~", "2023-05?", "2023-05-03%", "2023-05-03T14:30Z~", "2023/2024",
    "2023-05-03~/2023-06?", "2023-05-03T14:30Z/2023-05-04",
  ]

  static let wrongDates = [
    "23", "20230503", "2023-5-3", "2023-05-3", "3.5.2023", "2023/05/03", "2023-05-03 14:30", "2023-05-03T14:30",
    "2023-05-03T14Z", "2023-05T14:30Z", "2023-05-03T14:30+3:00", "2023-05-03T14:30+0300", "2023-05-03T14:30:5Z",
    "2023-13", "2023-00", "2023-05-32", "2023-05-00", "2023-05-03T24:00Z", "2023-05-03T14:60Z", "2023-05-03T14:30:60Z",
    "2023-05-03T14:30+15:00", "2023-05-03T14:30+03:60", "2023~?", "~2023", "2023-05-03T14:30~Z", "2023/", "/2023",
    "2023/2024/2025", "2023-", "2023--05", "-2023", "+2023", "Y2023", "2023-XX", "today", "2023 ", " 2023", "2023\n",
    "２０２３", "2023–05", "202٣",
  ]

  /// Paths of files that could hold a collection, and some that could not.
  static let files = [
    "claims.csv", "tables/claims.yaml", "a.yml", "a.json", "a.JSON", "a.Yml", "a.CSV", "a.txt", "a", ".csv", "../a.csv",
    "/a.csv", "a.csv/", "a.csv.gz", "acsv", "C:a.csv", "a\nb.csv",
  ]

  /// Of any form that has a grammar, what belongs there.
  static func good(_ form: Field.Form) -> [String] {
    switch form {
    case .identity: ["a", "a1", "a-1", "clm-two-drones", String(repeating: "a", count: 64)]
    case .url:
      [
        "https://example.org/page", "http://example.org", "urn:isbn:1", "mailto:a@b", "x-y.z+1:q",
        "https://пример.рф/ї",
        "file:///x", "a:/", "https://example.org/a?b=[c]&d=%20#e",
      ]
    case .path: ["a", "a/b.txt", "sources/стаття.txt", "a b/c", "...", ".hidden/x", "a..b", "a/..b"]
    case .language: ["en", "uk", "zh-Hant", "de-CH-1996", "x-klingon", "EN", "haw", "en-x-a"]
    case .country: ["UA", "FR", "XK", "NO"]
    case .sha256: [String(repeating: "0a", count: 32)]
    case .wikidata: ["Q1", "Q7747"]
    case .moment: ["2023-05-03T14:30+03:00", "2023-05-03T14:30:00Z", "2023-05-03T14:30Z?"]
    case .plain, .verbatim, .confidential, .reference, .version, .range: texts
    }
  }

  /// What does not.
  static func wrong(_ form: Field.Form) -> [String] {
    switch form {
    case .identity, .reference:
      ["A", "aB", "1a", "-a", "a-", "a--b", "a_b", "a b", "é", "a\n", "clm.one", String(repeating: "a", count: 65)]
    case .url:
      [
        "example.org", "//example.org", "https:", "https://", "1a:b", ":b", "https://a b", "https://a\"b",
        "https://<a>",
        "https://a\\b", "https://{a}", "https://a|b", "https://a^b", "https://a`b", "https://a\u{200B}b", "a_b:c",
        "https://a\u{85}b", "https://a\u{202E}b", "https://a\n", "https://a\u{FEFF}b", "https://a\u{2028}b",
      ]
    case .path:
      ["/a", "a/", "a//b", "..", "../a", "a/../b", ".", "./a", "a/.", "a\\b", "C:a", "a\tb", "a\n", "a/..", "x:y/z"]
    case .language:
      ["e", "english", "en_GB", "en-", "-en", "x", "en--GB", "zh-Hantabcde", "1n", "X-a", "en GB", "уа", "en\n"]
    case .country: ["ua", "UKR", "UK", "XX", "U", "Ukraine", "EU"]
    case .sha256:
      [String(repeating: "0A", count: 32), "0a", String(repeating: "0g", count: 32), String(repeating: "0", count: 65)]
    case .wikidata: ["Q0", "q1", "7747", "Q", "Q1a", "P31", "Q01", "Q１", "Q1\n"]
    case .moment:
      ["2023", "2023-05-03", "2023-05-03T14:30Z/2023-05-03T14:40Z", "2023-05-03T14:30", "2023-05-03T14:30Z~~"]
    case .plain, .verbatim, .confidential, .version, .range: []
    }
  }
}
