import DossierCore
import DossierTemplating

/// A quote: the words themselves, and all that is known of how they were uttered.
final class QuoteRecord: TemplateSubject {
  let briefing: BriefingContext
  let quote: Quote
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, quote: Quote, offset: Int) {
    let briefing = briefing.at(quote.id)
    self.briefing = briefing
    self.quote = briefing.seen(quote) { $0.quote($1) }
    self.offset = offset
  }

  static let scopeName = "quote"
  static let fields: [TemplateField<QuoteRecord>] = [
    .id("id", "its id") { $0.quote.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.quote.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.quote.id)
    },
    .written("text", "the words, verbatim") { record in
      { [text = record.quote.text] page in page.append(verbatim: text) }
    },
    .flag("isIndirect", "whether the words are reported rather than quoted") { $0.quote.mode == .indirect },
    .text("hidden", "the invisible characters in it, by their code points") { $0.hidden },
    .text("speaker", "who uttered them") { $0.briefing.name(of: $0.quote.speaker) },
    .text("role", "the speaker's office as of that day") { $0.quote.speakerRole },
    .text("onBehalfOf", "whom the speaker spoke for") { record in
      record.quote.onBehalfOf.map(record.briefing.name(of:))
    },
    .text("date", "when") { $0.briefing.date($0.quote.date) },
    .text("venue", "where or on what occasion") { $0.quote.venue },
    .text("medium", "how uttered") { record in record.quote.medium.map { record.briefing.words.medium[$0] } },
    .text("language", "the language of the words, unless that of the dossier") { record in
      record.quote.language.flatMap {
        $0.isSameLanguage(as: record.briefing.release.language) ? nil : record.briefing.language($0)
      }
    },
    .text("attribution", "on what terms the speaker may be named, unless on the record") { record in
      record.quote.attribution.flatMap { $0 == .standard ? nil : record.briefing.words.attribution[$0] }
    },
    .text("attributionText", "how the source names the speaker") { $0.quote.attributionText },
    .text("mode", "how much of the wording it is, unless a direct quotation") { record in
      record.quote.mode.flatMap { $0 == .standard ? nil : record.briefing.words.mode[$0] }
    },
    .written("citation", "where the words stand, in brackets") {
      $0.briefing.citation($0.quote.source, $0.quote.locator)
    },
    .text("verification", "how far it agrees with the archived text, where it was compared") { $0.verification },
    .flag("isNotCompared", "whether it was not compared with an archived text, though other quotes were") { record in
      record.verification == nil && record.briefing.comparesQuotes
    },
    .text("doubt", "how far it agrees with the archived text, where that is less than to the letter") { $0.doubt },
    .written("about", "the claims that it bears on") { $0.briefing.marks.written($0.quote.about) },
    .written("context", "what a reader must know to understand it rightly") { $0.briefing.prose($0.quote.context) },
    .record("translation", "the words in the language of the dossier, where they are in another one") {
      $0.translation
    },
    .list("translations", "the words in other languages") { record in
      record.quote.translations.map { TranslationRecord(briefing: record.briefing, translation: $0) }
    },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.quote.id) },
  ]

  private var translation: TranslationRecord? {
    quote.translations.first { $0.language.isSameLanguage(as: briefing.release.language) }.map {
      TranslationRecord(briefing: briefing, translation: $0)
    }
  }

  private var verification: String? {
    let level = briefing.verification(of: quote.id)
    return level == .unchecked ? nil : briefing.words.verification[level]
  }

  private var doubt: String? {
    switch briefing.verification(of: quote.id) {
    case .byteExact, .whitespace, .canonical, .typographic, .unchecked: nil
    case .editorial, .notFound, .ambiguous: verification
    }
  }

  private var hidden: String? { briefing.hidden(in: [quote.text]) }
}

/// Words of a quote in another language.
struct TranslationRecord: TemplateSubject {
  let briefing: BriefingContext
  let translation: Translation

  static let scopeName = "translation"
  static let fields: [TemplateField<TranslationRecord>] = [
    .text("language", "the language") { $0.briefing.language($0.translation.language) },
    .written("text", "the words, verbatim") { record in
      { [text = record.translation.text] page in page.append(verbatim: text) }
    },
    .text("hidden", "the invisible characters in it, by their code points") {
      $0.briefing.hidden(in: [$0.translation.text])
    },
    .text("kind", "who stands behind it, in words") { record in
      record.translation.kind.map { record.briefing.labels[$0] }
    },
    .text("translator", "who made it") { $0.translation.translator },
  ]
}

extension BriefingContext {
  /// How many quotes agree how far with the archived texts of their sources.
  var verificationSummary: String? {
    if dossier.quotes.isEmpty { return nil }
    return VerificationLevel.allCases.compactMap { level in
      let count = release.verifications.count { $0.level == level }
      if count == 0 { return nil }
      return label("verificationTally", ["count": "\(count)", "what": words.verification[level] ?? level.rawValue])
    }.joined(separator: semicolon)
  }

  /// The characters of verbatim texts that are shown by their code points; nil when there is none.
  func hidden(in texts: [String]) -> String? {
    joined(texts.flatMap(VisibleText.hidden(in:)).map(VisibleText.notation(of:)))
  }
}
