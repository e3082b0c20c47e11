import DossierCore
import Testing

/// "Did you mean": ids and words, numbers and truth values, URLs, ids that are too long.
@Suite("Near misses")
struct NearMissTests {
  private static let parties = [
    "pty-eu", "pty-ru", "pty-un", "pty-us", "pty-un-women", "pty-oblast-council", "pty-port-2",
  ]

  @Test(
    "of ids lead to the id that was meant",
    arguments: [
      ("pty-ru ", "pty-ru"), (" pty-us", "pty-us"), ("Pty-ru", "pty-ru"), ("PTY-RU", "pty-ru"), ("pty_ru", "pty-ru"),
      ("pty ru", "pty-ru"), ("pty.ru", "pty-ru"), ("pty--ru", "pty-ru"), ("ptyru", "pty-ru"),
      ("pty\u{2011}ru", "pty-ru"),
      ("pty-\u{200B}ru", "pty-ru"), ("pty:un", "pty-un"), ("ru", "pty-ru"), ("RU", "pty-ru"),
      ("un women", "pty-un-women"),
      ("UN_Women", "pty-un-women"), ("party-un", "pty-un"), ("org-us", "pty-us"), ("рty-us", "pty-us"),
      ("@pty-us", "pty-us"),
      ("pty-rus", "pty-ru"), ("pty-oblast-concil", "pty-oblast-council"), ("pty-oblats-council", "pty-oblast-council"),
      ("pty-oblast", "pty-oblast-council"), ("oblast council", "pty-oblast-council"), ("pty-port2", "pty-port-2"),
    ])
  func ids(_ text: String, _ id: String) { #expect(nearestID(to: text, among: Self.parties) == id) }

  @Test(
    "of short ids lead nowhere where another letter is another item",
    arguments: ["pty-uk", "pty-uz", "pty-de", "fr", "pty-"])
  func others(_ text: String) { #expect(nearestID(to: text, among: Self.parties) == nil) }

  @Test("behind a beginning lead nowhere where several have them")
  func several() {
    #expect(nearest(to: "record", among: ["off-record", "on-record"]) == nil)
    #expect(nearestID(to: "ru", among: ["pty-ru", "src-ru"]) == nil)
    #expect(nearest(to: "section-sources", among: ["claim-sources"]) == nil)
  }

  @Test("take what differs in case alone before what comes first")
  func order() {
    #expect(nearest(to: "On-Record", among: ["off-record", "on-record"]) == "on-record")
    #expect(nearest(to: "statment", among: ["status", "statement"]) == "statement")
    #expect(nearest(to: "publishd", among: ["published", "publisher"]) == "published")
  }

  @Test(
    "of truth values",
    arguments: [
      ("WAHR", "true"), ("VRAI", "true"), ("ИСТИНА", "true"), ("yes", "true"), ("ja", "true"), ("oui", "true"),
      ("so", nil),
      ("FALSCH", "false"), ("FAUX", "false"), ("ЛОЖЬ", "false"), ("no", "false"), ("nein", "false"),
      ("Хибність", "false"),
      ("لا", "false"), ("0", "false"), ("maybe", nil),
    ] as [(String, String?)])
  func truth(_ text: String, _ fix: String?) {
    #expect(throws: ScalarProblem.self) { try Bool(scalar: Scalar(text, .plain)) }
    #expect(Self.fix { () throws(ScalarProblem) in _ = try Bool(scalar: Scalar(text, .plain)) } == fix)
  }

  @Test(
    "of words of a list know their other forms",
    arguments: [
      ("deny", "denies"), ("denied", "denies"), ("denying", "denies"), ("affirm", "affirms"), ("affirmed", "affirms"),
      ("doubted", "doubts"), ("retract", "retracts"), ("retracted", "retracts"), ("Denies", "denies"), ("no", nil),
    ] as [(String, String?)])
  func forms(_ text: String, _ fix: String?) {
    #expect(nearest(to: text, among: Stance.allCases.map(\.rawValue)) == fix)
  }

  @Test(
    "of language tags are none: any case is the usual one",
    arguments: [
      ("DE", "de"), ("EN-us", "en-US"), ("ZH-hant-tw", "zh-Hant-TW"), ("de-1996", "de-1996"),
      ("X-KLINGON", "x-klingon"),
      ("en-A-BB-x-CC", "en-a-bb-x-cc"), ("sl-ROZAJ", "sl-rozaj"), ("deutsch bitte", "deutsch bitte"), ("ÜB", "ÜB"),
      ("de_AT", "de_AT"),
    ])
  func tags(_ text: String, _ usual: String) { #expect(text.usualLanguageTag == usual) }

  @Test(
    "of whole numbers",
    arguments: [
      ("1,000", "1000"), ("1 000", "1000"), ("1.000.000", "1000000"), ("1'000", "1000"), ("75 %", "75"), ("75,0", "75"),
      ("+3", "3"), ("007", "7"), ("٣", "3"), ("three", nil), ("0.75", nil),
    ] as [(String, String?)])
  func wholes(_ text: String, _ fix: String?) {
    #expect(Self.fix { () throws(ScalarProblem) in _ = try Int(scalar: Scalar(text, .plain)) } == fix)
  }

  @Test(
    "of degrees",
    arguments: [
      ("50,4501", "50.4501"), ("50°27′N", "50.45"), ("50° 27' 36\" N", "50.46"), ("30°31′W", "-30.51667"),
      ("S 33.8688", "-33.8688"),
      ("50.45°", "50.45"), ("+50.45", "50.45"), ("\u{2212}0.5", "-0.5"), (".5", "0.5"), ("33° 52′ 8″ S", "-33.86889"),
      ("50.45 N", "50.45"), ("5.2°W", "-5.2"), ("north", nil),
    ] as [(String, String?)])
  func degrees(_ text: String, _ fix: String?) {
    #expect(Self.fix { () throws(ScalarProblem) in _ = try Coordinate(scalar: Scalar(text, .plain)) } == fix)
  }

  private static func fix(_ read: () throws(ScalarProblem) -> Void) -> String? {
    do throws(ScalarProblem) {
      try read()
      return "there is nothing to fix"
    } catch {
      return error.fix
    }
  }

  @Test(
    "of URLs say what is wrong",
    arguments: [
      ("www.example.org/a", "it has no scheme", "https://www.example.org/a"),
      ("example.org", "it has no scheme", "https://example.org"),
      ("//example.org/a", "it has no scheme", "https://example.org/a"),
      ("https:/example.org/a", "where `://` is expected", "https://example.org/a"),
      ("https:example.org", "where `://` is expected", "https://example.org"),
      ("https//example.org", "`://` is expected", "https://example.org"),
      ("https;//example.org", "`://` is expected", "https://example.org"),
      ("htps://example.org", "misspelt", "https://example.org"),
      ("ttps://example.org", "misspelt", "https://example.org"),
      (#"https:\\example.org\a"#, #"has `\`"#, "https://example.org/a"),
      ("httрs://example.org", "U+0440", "https://example.org"),
      ("hxxps://example[.]org/a", "unfit to follow", "https://example.org/a"),
      ("[a page](https://example.org/a)", "link of Markdown", "https://example.org/a"),
      ("<https://example.org>", "brackets", "https://example.org"),
      ("“https://example.org”", "quotation marks", "https://example.org"),
      ("https://example.org/a ", "space before or behind", "https://example.org/a"),
      ("https://example.org/a b.pdf", "it has a space", "https://example.org/a%20b.pdf"),
      ("https://example.org/a (read on Monday)", "something else follows", "https://example.org/a"),
      ("https://exam\u{200B}ple.org", "U+200B, which nobody sees", "https://example.org"),
      ("https://example.org/a|b", "write %7C", "https://example.org/a%7Cb"),
      ("10.1000/182", "DOI", "https://doi.org/10.1000/182"),
      ("desk@example.org", "address of mail", "mailto:desk@example.org"), ("sources/a.html", "no scheme", nil),
      ("/a/b", "it is a path", nil),
      ("see the paper", "spaces", nil),
    ] as [(String, String, String?)])
  func addresses(_ text: String, _ words: String, _ fix: String?) throws {
    var dossier = Dossier(title: "A bridge")
    dossier.sources = [Source(id: "src-one", title: "The Gazette")]
    dossier.sources[0].url = text
    let finding = dossier.checked().findings.first { $0.code == .malformedText }
    #expect(finding?.message.contains(words) == true, "\(text): \(finding?.message ?? "no finding")")
    #expect(finding?.fix == fix, "\(text)")
  }

  @Test("of ids that are too long give each a short one of its own, and tell the length")
  func longIDs() {
    let long = "src-a-report-on-the-closing-of-the-bridge-over-the-river-by-the-council"
    var dossier = Dossier(title: "A bridge")
    dossier.sources = [
      Source(id: EntityID("\(long)-one"), title: "One"), Source(id: EntityID("\(long)-two"), title: "Two"),
    ]
    let findings = dossier.checked().findings.filter { $0.code == .malformedID }
    #expect(findings.count == 2)
    #expect(findings[0].message != findings[1].message)
    #expect(
      findings.allSatisfy { $0.message.contains("which has \(long.count + 4) characters, and an id has 64 at most") })
    let fixes = findings.compactMap(\.fix)
    #expect(Set(fixes).count == 2)
    #expect(fixes.allSatisfy { EntityID($0).isWellFormed && $0.count < 56 })
  }
}
