import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Nothing of a release is left out of the book.
@Suite("EPUB completeness")
struct CompletenessTests {
  @Test("every value of every field is shown")
  func values() throws {
    let dossier = try Everything.dossier()
    let release = try #require(dossier.checked().dossier).release()
    let book = try BuiltBook(release, media: Everything.media)
    let text = book.pages.values.map(BuiltBook.characters).joined(separator: "\n").unset
    let attributes = book.pages.values.flatMap(Self.attributes).joined(separator: "\n").unset
    let labels = try BuiltBook.labels()
    let reader = release.dossier.walked(by: Values(labels: labels, ground: release.ground))
    #expect(reader.expected.count > 150)
    for (path, value) in reader.expected {
      let capitalized = Joining.capitalized(value)
      let isThere =
        text.contains(exactly: value) || text.contains(exactly: capitalized) || attributes.contains(exactly: value)
      #expect(isThere, "\(path) is not shown: \(value)")
    }
    for name in ["Real name"] { #expect(!text.contains(name) && !attributes.contains(name)) }
  }

  private static func attributes(of page: String) -> [String] {
    XHTMLReader.tokens(of: page).flatMap { token -> [String] in
      guard case .start(_, let attributes) = token else { return [] }
      return Array(attributes.values)
    }
  }

  /// What each value looks like to a reader.
  private struct Values: FieldReader {
    let labels: Labels
    let ground: Marking?
    var expected: [(FieldPath, String)] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      // The version of the format, the roles that hold when nothing is said, and what is told by other means.
      let name = "\(field.name)"
      let isToldOtherwise = ["dossier", "protectIdentity", "chathamHouse", "level", "cover", "significance"].contains(
        name)
      if isToldOtherwise, value is Bool || value is Int { return }
      // What is less strict than what is not marked has no mark.
      if let marking = value as? Marking, let ground, marking <= ground { return }
      switch value {
      case is EntityID: if name == "id" { expected.append((path(), value.scalarText)) }
      case let date as EDTFDate:
        // When a claim was made the timeline tells: under its day, with the time and with what is doubtful.
        if "\(path())".hasPrefix("claims["), name == "date", let day = date.day, let rest = labels.time(of: date) {
          expected += [day, date].map { (path(), $0 == date ? rest : labels.words($0)) }
        } else {
          expected.append((path(), labels.words(date)))
        }
      case let value as any Vocabulary: if let text = words(value) { expected.append((path(), text)) }
      case let text as String where name == "language" || name == "nativeLanguage": _ = text
      case let code as String where name == "country": expected.append((path(), labels.country(code)))
      // Where files lie is for those who work on the dossier; of a file its kind is told.
      case is String where ["path", "snapshot"].contains(name): break
      // By what stands around them words are found in a text, which is for programs.
      case is String where ["prefix", "suffix"].contains(name): break
      default:
        // Quotes keep what cannot be seen; of all else it is shown.
        if case .verbatim = field.form { return expected.append((path(), value.scalarText)) }
        expected.append((path(), InvisibleCharacters.shown(value.scalarText)))
      }
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      for case .paragraph(let inlines) in prose.blocks {
        for case .text(let text) in inlines { expected.append((path(), InvisibleCharacters.shown(text))) }
      }
    }

    private func words(_ value: some Vocabulary) -> String? {
      // TLP labels are never translated.
      if type(of: value).name == "marking" { return value.rawValue }
      // What goes without saying is not said: that a person is one, that a source or a claim is of no kind.
      let goesWithoutSaying: [any Vocabulary] = [PartyKind.person, SourceKind.other, ClaimKind.other, Level.other]
      return goesWithoutSaying.contains { $0.rawValue == value.rawValue && type(of: $0) == type(of: value) }
        ? nil : labels[value]
    }
  }

  @Test("every quote stands on its page character for character, in every place")
  func quotes() throws {
    let dossier = try Everything.dossier()
    let book = try BuiltBook(dossier, media: Everything.media)
    let texts = book.pages.values.flatMap(Self.verbatim)
    for quote in dossier.quotes {
      // Once in full, and wherever a text other than the first that shows it does so.
      #expect(texts.contains { $0.utf8.elementsEqual(quote.text.utf8) }, "\(quote.id)")
      for translation in quote.translations { #expect(texts.contains { $0.utf8.elementsEqual(translation.text.utf8) }) }
    }
    let all = book.pages.values.joined()
    #expect(all.contains("xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\""))
    #expect(all.contains("xml:lang=\"zh\" lang=\"zh\" dir=\"ltr\""))
    #expect(all.contains("U+200B"))
  }

  @Test("every quote of the samples stands in full once", arguments: ["kremlin-drones", "harrow-point"])
  func once(sample: String) throws {
    let release = try BuiltBook.release(ofSample: sample)
    let texts = try BuiltBook(sample: sample).pages.values.flatMap(Self.verbatim)
    let quotes = release.dossier.quotes
    for quote in quotes {
      // Two may have said the same.
      let alike = quotes.count { $0.text.utf8.elementsEqual(quote.text.utf8) }
      #expect(texts.count { $0.utf8.elementsEqual(quote.text.utf8) } == alike, "\(quote.id)")
    }
  }

  /// The text of every element whose characters must be kept.
  static func verbatim(in page: String) -> [String] {
    var texts: [String] = []
    var isInside = false
    for token in XHTMLReader.tokens(of: page) {
      switch token {
      case .start(_, let attributes):
        isInside = attributes["class"] == "verbatim"
        if isInside { texts.append("") }
      case .text(let characters): if isInside { texts[texts.count - 1] += characters }
      case .end: isInside = false
      }
    }
    return texts
  }

  @Test("naughty strings survive as quotes", .enabled(if: Corpora.exists("blns/blns.json"), "the corpora are not here"))
  func naughtyStrings() throws {
    var dossier = Dossier(title: "Naughty")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    let strings = try Corpora.naughtyStrings().filter { text in
      !text.hasNothingToSee
        && text.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE || "\t\n\r".unicodeScalars.contains($0)
        }
    }
    dossier.quotes = strings.enumerated().map { Quote(id: EntityID("quo-\($0)"), text: $1, speaker: "pty-one") }
    let book = try BuiltBook(dossier)
    let texts = book.pages.values.flatMap(Self.verbatim)
    for string in strings {
      #expect(texts.contains { $0.utf8.elementsEqual(string.utf8) }, "\(string.debugDescription)")
    }
  }

  @Test("characters that XML forbids become U+FFFD, and are told of")
  func forbidden() throws {
    var dossier = Dossier(title: "Bell\u{7} and \u{FFFE}")
    dossier.parties = [Party(id: "pty-one", name: "One\u{1B}[31m")]
    dossier.quotes = [Quote(id: "quo-one", text: "a\u{0}b\u{FFFF}c", speaker: "pty-one")]
    guard let release = dossier.checked().dossier?.release() else { return }
    let book = try BuiltBook(release)
    #expect(book.findings.map(\.code) == [.forbiddenCharacter])
    #expect(book.pages["quotes.xhtml"]?.contains("a\u{FFFD}b\u{FFFD}c") == true)
  }
}

extension String {
  /// Whether the bytes of the other text stand in this one; Swift's own search would fold equivalent characters.
  fileprivate func contains(exactly other: String) -> Bool {
    other.utf8.isEmpty || Array(utf8).firstRange(of: Array(other.utf8)) != nil
  }
}
