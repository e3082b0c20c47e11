import DossierCore
import TestSupport
import Testing

/// Quotes are found as they stand, with honest differences, and not when a word is another.
@Suite("Verbatim verification")
struct VerbatimTests {
  static let text = """
    The minister spoke at noon. “We have seen no evidence of an attack,” she said, “and we will not speculate — not today,
    not tomorrow.” Asked about the depot, she replied: “The fire began at 04:15; the guards’ log says so… and I trust them.”
    Later a spokesman told reporters that the government “reserves every right” to respond. He added that nobody had been
    hurt, that the harbour was open, and that ships could call as before. The opposition called the account a story for
    children. “It’s not credible,” its leader wrote, “that a fire of that size leaves no trace.” Nobody else was quoted.
    """

  @Test(
    "each level",
    arguments: [
      ("We have seen no evidence of an attack,", VerificationLevel.byteExact),
      ("we will not speculate — not today, not tomorrow.", .whitespace),
      ("we  will not\u{A0}speculate — not today,\u{200B} not tomorrow.", .whitespace),
      ("we will not speculate - not today, not tomorrow.", .typographic),
      ("the guards' log says so... and I trust them.", .typographic),
      ("\"It's not credible,\"", .typographic),
      ("The fire began at 04:15 […] and I trust them.", .editorial),
      ("The fire began at 04:15 [...] and I trust them.", .editorial),
      ("[t]he fire began at 04:15", .editorial),
      ("[W]e will not speculate", .editorial),
      ("nobody [at the depot] had been hurt", .editorial),
      ("nobody had been hurt [sic], that the harbour was open", .editorial),
      ("We have seen no proof of an attack,", .notFound),
      ("seen no evidence of an att", .notFound),
      ("The minister spoke […] Nobody else was quoted.", .notFound),
      ("reserves every right", .byteExact),
      ("she", .ambiguous),
    ])
  func levels(words: String, level: VerificationLevel) throws {
    #expect(try verification(of: words).level == level)
  }

  @Test("the passage is given in code points of the text as it stands")
  func selectors() throws {
    let scalars = Array(Self.text.unicodeScalars)
    for words in [
      "We have seen no evidence of an attack,", "not today, not tomorrow.", "The fire began […] log says so",
    ] {
      let passage = try #require(try verification(of: words).passage)
      let position = try #require(passage.position)
      #expect(String(String.UnicodeScalarView(scalars[position])) == passage.exact)
    }
  }

  @Test(
    "letters that are the same to Unicode are found, and the passage is that of the text as it stands",
    arguments: [
      // Decomposed in the text, and in the quote; Hangul; two marks in another order; a sign that is a letter.
      (
        "Le maire a de\u{301}clare\u{301} : nous avons e\u{301}te\u{301} trompe\u{301}s.",
        "avons \u{E9}t\u{E9} tromp\u{E9}s", "avons e\u{301}te\u{301} trompe\u{301}s"
      ),
      ("nous avons \u{E9}t\u{E9} l\u{E0}", "avons e\u{301}te\u{301} la\u{300}", "avons \u{E9}t\u{E9} l\u{E0}"),
      ("그는 \u{1112}\u{1161}\u{11AB}국어로 말했다", "\u{D55C}국어로", "\u{1112}\u{1161}\u{11AB}국어로"),
      ("the q\u{307}\u{323} sign", "q\u{323}\u{307} sign", "q\u{307}\u{323} sign"),
      ("of 40 k\u{2126} or more", "40 k\u{3A9} or", "40 k\u{2126} or"),
      ("Їжак і йод", "И\u{306}од", nil), ("Іжак: \u{406}\u{308}жа", "\u{407}жа", "\u{406}\u{308}жа"),
    ] as [(String, String, String?)])
  func canonical(_ text: String, _ words: String, _ passage: String?) throws {
    let verification = try verification(of: words, in: text)
    #expect(verification.level == (passage == nil ? .notFound : .canonical))
    let exact = verification.passage.flatMap { $0.exact }.map { Array($0.unicodeScalars) }
    #expect(exact == passage.map { Array($0.unicodeScalars) })
    if let found = verification.passage {
      let scalars = Array(text.unicodeScalars)
      #expect(Array(scalars[found.position ?? 0..<0]) == exact)
    }
  }

  @Test("letters are composed where typography and marks of editors differ too")
  func composedBelow() throws {
    let text = "Il dit : « Nous avons e\u{301}te\u{301} trompe\u{301}s — encore. » C’est tout."
    #expect(try verification(of: "\u{E9}t\u{E9} tromp\u{E9}s - encore", in: text).level == .typographic)
    #expect(try verification(of: "Nous avons […] tromp\u{E9}s", in: text).level == .editorial)
    #expect(try verification(of: "avons ete trompes", in: text).level == .notFound)
    #expect(try verification(of: "avons e", in: text).level == .notFound)
  }

  @Test(
    "what taking a text from a page leaves is named, and no match",
    arguments: [
      (
        "the \u{FB01}rst of\u{FB01}ce was closed", "the first office",
        "the ligature U+FB01 where the quote has the letters `fi`"
      ),
      (
        "the first office was closed", "the \u{FB01}rst office",
        "the letters `fi` where the quote has the ligature U+FB01"
      ),
      ("it is an exam-\nple of that", "an example of", "a word divided at the end of a line, `exam- ple`"),
      ("it is an exam-\r\n   ple of that", "an example of", "a word divided at the end of a line, `exam- ple`"),
      ("a \u{FB02}ood of com-\nplaints came", "a flood of complaints", "`com- plaints`"),
    ])
  func traces(_ text: String, _ words: String, _ reason: String) throws {
    #expect(try verification(of: words, in: text).level == .notFound)
    #expect(try message(of: words, in: text).contains(reason))
  }

  @Test("texts that look the same are told apart by code points")
  func lookalikes() throws {
    let message = try message(of: "He said that the p\u{430}rt was there", in: "He said that the part was there.")
    #expect(message.contains("(U+0061 where the quote has U+0430)"))
    let plain = try self.message(of: "He said that the port was there", in: "He said that the part was there.")
    #expect(plain.contains("the source has `part was there.`"))
    #expect(!plain.contains("U+"))
  }

  @Test("line breaks at the end of a text are no part of it")
  func trailingBreaks() throws {
    #expect(try verification(of: "We will go.\n", in: "We will go. Soon.").level == .byteExact)
  }

  @Test("prefix and suffix decide between equal passages")
  func context() throws {
    #expect(try verification(of: "not today", prefix: "speculate — ").level == .byteExact)
    #expect(try verification(of: "she", prefix: "attack,” ", suffix: " said").level == .byteExact)
    #expect(try verification(of: "she", prefix: "depot, ").level == .byteExact)
    #expect(try verification(of: "she", prefix: "nowhere").level == .ambiguous)
  }

  @Test("200 honest variants are all found, at the level that their difference has", arguments: 0..<200)
  func honest(seed: Int) throws {
    var random = Randomness(seed: seed)
    let words = Self.passage(&random)
    let (variant, level): (String, VerificationLevel)
    switch seed % 4 {
    case 0: (variant, level) = (words.joined(separator: " "), .byteExact)
    case 1: (variant, level) = (Self.spaced(words, &random), .whitespace)
    case 2: (variant, level) = ("\u{AD}" + words.joined(separator: " \u{2060}"), .whitespace)
    default:
      let start = 1 + random.below(words.count - 2)
      let kept = words[..<start] + ["[…]"] + words[(start + 1)...]
      (variant, level) = (kept.joined(separator: " "), .editorial)
    }
    let found = try verification(of: variant, in: Self.prose)
    #expect(found.level == level, "\(variant): \(found)")
  }

  @Test("200 alterations of one to three words are all told", arguments: 0..<200)
  func altered(seed: Int) throws {
    var random = Randomness(seed: 1_000 + seed)
    var words = Self.passage(&random)
    for _ in 0...random.below(3) {
      let place = random.below(words.count)
      switch random.below(3) {
      case 0: words[place] = "never" + words[place]
      case 1: words.insert("allegedly", at: place)
      default: words[place] = String(words[place].reversed()) + "x"
      }
    }
    let altered = words.joined(separator: " ")
    #expect(try verification(of: altered, in: Self.prose).level == .notFound, "\(altered)")
  }

  /// A text in which no passage of eight words comes twice.
  static let prose: String = {
    var random = Randomness(seed: 7)
    let syllables = ["ka", "lo", "mi", "ter", "vo", "sen", "ду", "ра", "né", "sol"]
    return (0..<1_000).map { number in (0...2).map { _ in random.pick(syllables) }.joined() + String(number % 97) }
      .joined(separator: " ")
  }()

  static func passage(_ random: inout Randomness) -> [String] {
    let words = prose.split(separator: " ").map(String.init)
    let start = random.below(words.count - 20)
    return Array(words[start..<(start + 8 + random.below(12))])
  }

  static func spaced(_ words: [String], _ random: inout Randomness) -> String {
    var text = words[0]
    for word in words.dropFirst() { text += random.pick(["  ", "\n", "\u{A0}", " \t", "\u{2009} "]) + word }
    return text
  }

  /// What is said of words that are not found.
  private func message(of words: String, in text: String) throws -> String {
    var dossier = Dossier(title: "Verbatim")
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.parties = [Party(id: "pty-one", name: "One")]
    var quote = Quote(id: "quo-one", text: words, speaker: "pty-one")
    quote.source = "src-one"
    dossier.quotes = [quote]
    return try #require(dossier.checked(snapshots: ["src-one": text]).findings.first { $0.code == .notFound }).message
  }

  private func verification(
    of words: String, in text: String = VerbatimTests.text, prefix: String? = nil, suffix: String? = nil
  ) throws -> (level: VerificationLevel, passage: Verification.Passage?) {
    var dossier = Dossier(title: "Verbatim")
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.parties = [Party(id: "pty-one", name: "One")]
    var quote = Quote(id: "quo-one", text: words, speaker: "pty-one")
    quote.source = "src-one"
    quote.prefix = prefix
    quote.suffix = suffix
    dossier.quotes = [quote]
    let checkResult = dossier.checked(snapshots: ["src-one": text])
    // A quote that is not found is an error, and there is no release then; the finding says it.
    guard let checked = checkResult.dossier else {
      #expect(checkResult.findings.map(\.code).contains(.notFound))
      return (.notFound, nil)
    }
    let verification = try #require(checked.release().verification(of: "quo-one"))
    return (verification.level, verification.passage)
  }
}
