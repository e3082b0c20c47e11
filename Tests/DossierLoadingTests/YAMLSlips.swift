import DossierCore
import DossierLoading
import Testing

/// Slips of YAML are told in everyday words, where they are, with what to write.
@Suite("Slips of YAML")
struct YAMLSlips {
  private static func findings(_ text: String) -> [Finding] {
    DossierLoader.load(Array(text.utf8), file: "a.yaml", syntax: .yaml).findings
  }

  /// A text, where in it the slip is, what is said of it, and what to write.
  typealias Case = (text: String, line: Int, column: Int, words: String, fix: String?)

  @Test(
    "are told at their line",
    arguments: [
      // Indentation.
      ("title: A\nauthors:\n\t- Ada\n", 3, 1, "a tab indents this line", nil),
      ("title: A\nclaims:\n  - id: clm-a\n\t  note: B\n", 4, 1, "a tab indents this line", nil),
      ("title: A\nauthors:\n\u{A0} - Ada\n", 3, 1, "U+00A0 indents this line", nil),
      ("title: A\nauthors:\n\u{3000}- Ada\ntags: []\n", 3, 1, "U+3000 indents this line", nil),
      ("title: A\n  subtitle: B\n", 2, 3, "indented by 2 spaces, and those that it belongs to by 0 spaces", nil),
      (
        "claims:\n  - id: a\n     note: b\n", 3, 6, "indented by 5 spaces, and those that it belongs to by 4 spaces",
        nil
      ),
      ("claims:\n  - id: a\n   note: b\n", 3, 4, "indented by 3 spaces, and those that it belongs to by 4 spaces", nil),
      ("claims:\n  - id: a\n - id: b\n", 3, 2, "indented by 1 space, and those", nil),
      // Colons.
      ("title:Mill Park\nlanguage: en\n", 1, 1, "a space is missing behind the colon", "title: Mill Park"),
      ("dossier: 1\ntitle:\u{A0}Mill Park\nlanguage: en\n", 2, 1, "looks like a space and is none", "title: Mill Park"),
      ("dossier: 1\ntitle\u{FF1A}Mill Park\n", 2, 1, "(U+FF1A) stands behind the key", "title: Mill Park"),
      ("dossier: 1\ntitle = Mill Park\n", 2, 1, "`=` stands behind the key", "title: Mill Park"),
      ("dossier: 1\ntitle Mill Park\nlanguage: en\n", 2, 1, "neither a key with a colon and a space", nil),
      ("title: Mill Park: the bench\n", 1, 8, "has a colon with a space behind it", #""Mill Park: the bench""#),
      ("title: The \"bench\": a case\n", 1, 8, "has a colon", #"'The "bench": a case'"#),
      ("title: A\nsummary: It ends so:\n", 2, 10, "has a colon", #""It ends so:""#),
      ("sources:\n  - { id: src-a, title: News: the bench }\n", 2, 25, "has a colon", #""News: the bench""#),
      // Quotation marks.
      (
        "title: \"Enough\" says the mayor\n", 1, 8, "goes on behind its closing quotation mark",
        #"'"Enough" says the mayor'"#
      ),
      ("title: 'Enough' says the mayor\n", 1, 8, "quotation mark", nil),
      ("title: 'It's ours'\n", 1, 8, "the apostrophe in the text ends it", #""It's ours""#),
      ("title: \"He said \"no\" twice\"\n", 1, 8, "the quotation mark in the text ends it", #"'He said "no" twice'"#),
      ("title: \"Mill Park\nlanguage: \"en\"\n", 1, 8, "is closed only in line 2", nil),
      ("title: A\nsummary: \"Mill Park\nlanguage: en\n", 2, 10, "is never closed", nil),
      ("sources:\n  - { id: src-a, title: \"News }\n", 2, 25, "is never closed", nil),
      ("sources:\n  - { id: src-a, title: \"No\" says he }\n", 2, 25, "goes on behind its closing", #"'"No" says he'"#),
      ("title: \"C:\\Users\\ada\"\n", 1, 11, "begins a code inside double quotation marks", #"'C:\Users\ada'"#),
      // Signs at the beginning.
      ("title: @millpark says no\n", 1, 8, "cannot begin with `@`", #""@millpark says no""#),
      ("title: `code` first\n", 1, 8, "cannot begin with ```", nil),
      ("title: %50 of all\n", 1, 8, "cannot begin with `%`", #""%50 of all""#),
      ("summary: **Nobody** knows.\n", 1, 10, "begins with `*`", #""**Nobody** knows.""#),
      ("summary: *Nobody knows*\n", 1, 10, "begins with `*`", #""*Nobody knows*""#),
      ("title: & Sons\n", 1, 8, "begins with `&`", #""& Sons""#),
      ("title: > 50 dead\n", 1, 8, "cannot begin with `>`", #""> 50 dead""#),
      ("title: | a bar\n", 1, 8, "cannot begin with `|`", #""| a bar""#),
      ("title: - a dash\n", 1, 8, "a list cannot begin behind a key", #""- a dash""#),
      ("authors:\n  - @ada\n", 2, 5, "cannot begin with `@`", #""@ada""#),
      ("sources:\n  - { id: src-a, title: @ada }\n", 2, 25, "cannot begin with `@`", #""@ada""#),
      // Brackets.
      ("summary: [inaudible] we will go\n", 1, 10, "begins with `[`", #""[inaudible] we will go""#),
      ("summary: {sic} he said\n", 1, 10, "begins with `{`", #""{sic} he said""#),
      ("sources:\n  - { id: src-a, title: [sic] news }\n", 2, 25, "begins with `[`", #""[sic] news""#),
      ("title: A\ntags: [a, b\nlanguage: en\n", 2, 7, "is never closed", nil),
      ("sources:\n  - { id: src-a, title: A\n  - { id: src-b, title: B }\n", 2, 5, "is never closed", nil),
      ("title: A\ntags: [a, b}\n", 2, 12, "is closed with `]`", nil),
      ("sources:\n  - { id: src-a, tags: [a, b }\n", 2, 30, "is closed with `]`", nil),
      (
        "sources:\n  - { id: src-a, title: News #1 }\n", 2, 30, "a comment to YAML, and with it the closing bracket",
        nil
      ),
      ("title: A\nsummary: No ]\n  more: x\n", 3, 3, "indented by 2 spaces", nil),
      // Lists.
      ("authors:\n  - Ada\n  Bob\n", 3, 3, "a dash and a space are missing", "- Bob"),
      ("authors:\n  - Ada\n  -Bob\ntitle: A\n", 3, 3, "a space is missing behind the dash", "- Bob"),
      ("claims:\n  - id: a\n  id: b\n", 3, 3, "a key stands among the items of a list", nil),
      ("title: A\n- b\n", 2, 1, "an item of a list stands among keys", nil),
      ("claims:\n  – id: a\n    note: b\n", 2, 3, "`–` (U+2013) stands before this item", "- id: a"),
      ("authors:\n• Ada\n• Bob\n", 2, 1, "`•` (U+2022) stands before this item", "- Ada"),
      ("authors:\n  * Ada\n  * Bob\n", 2, 3, "`*` stands before this item", "- Ada"),
      // Ends of lines that nobody sees.
      ("title: A\nsummary: a\u{2028}b\nlanguage: en\n", 2, 11, "U+2028, which stands here and is not seen", nil),
      // Comments in the middle of a text.
      ("title: Mill Park #bench\n  and more\n", 1, 18, "a comment to YAML and ends the text", nil),
    ] as [Case])
  func slips(_ slip: Case) throws {
    // Lines that end as on Windows, and with a byte order mark, are the same lines.
    for text in [slip.text, "\u{FEFF}" + slip.text.replacing("\n", with: "\r\n")] {
      let found = Self.findings(text).filter { $0.code == .yamlSyntax }
      let finding = try #require(found.first, "\(slip.text) is read")
      #expect(finding.message.contains(slip.words), "\(slip.text): \(finding.message)")
      #expect(
        finding.place == Place(file: "a.yaml", line: slip.line, column: slip.column), "\(slip.text): \(finding.message)"
      )
      if let fix = slip.fix { #expect(finding.fix == fix, "\(slip.text)") }
      #expect(!finding.message.contains("did not find"))
    }
  }

  @Test(
    "that YAML can read are none",
    arguments: [
      "title: \"A: b\"\nsummary: |\n  * a\n  @b: c: d\n  \"e\n  \ttab\nlanguage: en\n", "title: 'It''s ours'\n",
      "tags: [a, 'b: c', \"d\"]\n",
      "title: A long\n  text in\n  lines\nlanguage: en\n", "authors:\n- Ada\n- Bob\ntitle: A\n",
      "title: a:b # remark\n",
      "claims:\n  - id: a\n    note: >-\n      x: y\n\n      z\n  - id: b\n", "tags:\n  [a,\n   b]\n",
      "title: \"two\n  lines\"\n",
    ])
  func right(_ text: String) {
    #expect(Self.findings(text).allSatisfy { $0.code != .yamlSyntax })
  }

  @Test(
    "that are no mistake of syntax have a fix as well",
    arguments: [
      ("title: !important bridge\n", "DK0109", #""!important bridge""#),
      ("title: &R works\n", "DK0106", #""&R works""#),
      ("title: *unsafe\n", "DK0106", #""*unsafe""#),
      ("authors:\n  - Ada: the mayor\n", "DK0203", #""Ada: the mayor""#),
      ("title:\n  Council: off\n", "DK0203", #""Council: off""#), ("title: [sic]\n", "DK0203", nil),
    ] as [(String, String, String?)])
  func fixes(_ text: String, _ code: String, _ fix: String?) throws {
    let finding = try #require(Self.findings("dossier: 1\n" + text).first { $0.code.code == code })
    #expect(finding.message.contains("in double quotation marks"))
    #expect(finding.fix == fix)
  }

  @Test("and of lists say how their items are written")
  func items() throws {
    let one = try #require(Self.findings("claims:\n    id: clm-a\n").first { $0.code == .wrongType })
    #expect(one.message.hasSuffix("as in `- id: clm-a`"))
    let other = try #require(Self.findings("claims:\n  clm-a:\n    statement: A\n").first { $0.code == .wrongType })
    #expect(other.message.hasSuffix("as in `- id: clm-a`"))
  }

  @Test(
    "are told at the lines of editors, whatever ends a line to libyaml",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\r", "a\u{85}\u{2028}b\u{2029}"])
  func lines(_ end: String) throws {
    let text = "title: \"a\(end)b\"\nsummary: 'c\(end)'\ntitel: x\nnote: \"d\(end)\" : :\n"
    let slip = try #require(Self.findings(text).first { $0.code == .yamlSyntax })
    #expect(slip.place?.line == 4)
    let same = try #require(Self.findings("title: \"a\(end)b\"\nrights: \"c\(end)d\"\nTitle: y\n").last)
    #expect(same.place == Place(file: "a.yaml", line: 3, column: 1))
  }

  @Test(
    "of whole files say what the file is",
    arguments: [
      ("PK\u{3}\u{4}\u{14}\0", "an archive, as the files of Word"), ("%PDF-1.7\n", "a PDF document"),
      ("{\\rtf1\\ansi", "a document in RTF"), ("GIF89a\0", "a GIF picture"), ("ab\0\u{1}\u{2}cd", "no text"),
      ("d\0o\0s\0s\0i\0e\0r\0", "UTF-16"), ("\0d\0o\0s\0s\0i\0e\0r", "UTF-16"),
    ])
  func otherFiles(_ text: String, _ words: String) throws {
    let findings = Self.findings(text)
    #expect(findings.count == 1 && findings.first?.code == .badEncoding)
    #expect(findings.first?.message.contains(words) == true)
  }

  @Test("of any kind, anywhere, are told in no words of a library", arguments: 0..<300)
  func anything(seed: Int) {
    let signs = Array("\"'[]{}:#-*&!|>@%`,?\\ \t\n\n  ab")
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    var text = Array(
      "dossier: 1\ntitle: A\nsources:\n  - { id: src-a, title: B }\nclaims:\n  - id: clm-a\n    statement: \"C\"\n")
    for _ in 0..<4 { text.insert(signs[next(signs.count)], at: next(text.count)) }
    let lines = text.count { $0 == "\n" } + 1
    for finding in Self.findings(String(text)) where finding.code == .yamlSyntax {
      #expect(!finding.message.contains("while "))
      let place = finding.place
      #expect(place.map { (1...lines).contains($0.line) && $0.column > 0 } == true)
    }
  }
}
