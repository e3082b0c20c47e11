import DossierCore

/// The words of the book, looked up once: labels are found by name, words by number.
package struct Words: Sendable {
  private let labels: Labels
  private let texts: [String]

  let act: VocabularyWords<Act>
  let assessmentKind: VocabularyWords<AssessmentKind>
  let attribution: VocabularyWords<Attribution>
  let change: VocabularyWords<Change>
  let citationRole: VocabularyWords<CitationRole>
  let claimKind: VocabularyWords<ClaimKind>
  let claimStatus: VocabularyWords<ClaimStatus>
  let confidence: VocabularyWords<Confidence>
  let credibility: VocabularyWords<Credibility>
  let distance: VocabularyWords<Distance>
  let level: VocabularyWords<Level>
  let likelihood: VocabularyWords<Likelihood>
  let medium: VocabularyWords<Medium>
  let occurrence: VocabularyWords<Occurrence>
  let partyKind: VocabularyWords<PartyKind>
  /// How far a question is answered, in a sentence.
  let stateOfAnswer: VocabularyWords<QuestionState>
  let quoteMode: VocabularyWords<QuoteMode>
  let relationType: VocabularyWords<RelationType>
  let reliability: VocabularyWords<Reliability>
  let scale: VocabularyWords<Scale>
  let sourceKind: VocabularyWords<SourceKind>
  let stance: VocabularyWords<Stance>
  let translationKind: VocabularyWords<TranslationKind>
  let verification: VocabularyWords<VerificationLevel>

  /// What the statuses of claims mean.
  let guideStatus: VocabularyWords<ClaimStatus>
  /// What a claim says of the claims that have a relation to it: “contradicted by”.
  let inverseRelation: VocabularyWords<RelationType>
  /// What a party that asserts its own claim does.
  let asserts: String
  /// What stands between the items of a list in a sentence.
  let comma: String
  /// What stands between items that may have commas.
  let semicolon: String
  /// What stands behind what is about to be told.
  let colon: String
  /// The marks around what somebody said.
  let quotation: Quotation
  /// What items are called where there is no room for words, and what that means.
  let marks: ItemMarks
  /// How changes since the edition before are told.
  let changes: ChangeWords
  /// What something is done about, around its mark: few acts say it themselves (“Kelvane, on E9: defends”).
  let onItem: NumberedPhrase
  /// For what time a judgement is.
  let horizon: Phrase
  /// Where a party stands, to those who hear the book: “Rasmira, on C5: denies”.
  let standsOn: Phrase
  /// What an entry of the timeline is.
  private let timelineKinds: [TimelineEntry.Kind: String]
  private let kickers: [NumberedPhrase]
  private let sentencePhrases: [NumberedPhrase]

  init(_ labels: Labels) {
    self.labels = labels
    texts = Word.allCases.map { labels["epub.\($0)"] }
    act = VocabularyWords(labels)
    assessmentKind = VocabularyWords(labels)
    attribution = VocabularyWords(labels)
    change = VocabularyWords(labels)
    citationRole = VocabularyWords(labels)
    claimKind = VocabularyWords(labels)
    claimStatus = VocabularyWords(labels)
    confidence = VocabularyWords(labels)
    credibility = VocabularyWords(labels)
    distance = VocabularyWords(labels)
    level = VocabularyWords(labels)
    likelihood = VocabularyWords(labels)
    medium = VocabularyWords(labels)
    occurrence = VocabularyWords(labels)
    partyKind = VocabularyWords(labels)
    stateOfAnswer = VocabularyWords { labels["briefing.questionState.\($0.rawValue)"] }
    quoteMode = VocabularyWords(labels)
    relationType = VocabularyWords(labels)
    reliability = VocabularyWords(labels)
    scale = VocabularyWords(labels)
    sourceKind = VocabularyWords(labels)
    stance = VocabularyWords(labels)
    translationKind = VocabularyWords(labels)
    verification = VocabularyWords { labels["epub.verification.\($0.rawValue)"] }
    guideStatus = VocabularyWords { labels["epub.guideStatus.\($0.rawValue)"] }
    inverseRelation = VocabularyWords { labels["epub.inverseRelation.\($0.rawValue)"] }
    asserts = labels[Standing.Position.asserts]
    comma = labels["comma"]
    semicolon = labels["semicolon"]
    colon = labels["colon"]
    onItem = NumberedPhrase(labels["onItem"])
    quotation = labels.quotation
    marks = ItemMarks(labels)
    changes = ChangeWords(labels)
    horizon = Phrase(labels["briefing.horizon"])
    standsOn = Phrase(labels["epub.standsOn"])
    timelineKinds = Dictionary(
      uniqueKeysWithValues: TimelineEntry.Kind.allCases.map { ($0, labels["timeline.\($0.rawValue)"]) })
    kickers = EntityKind.allCases.map { NumberedPhrase(labels["epub.\($0.rawValue)"]) }
    sentencePhrases = EntityKind.allCases.map { NumberedPhrase(labels["briefing.mark.\($0.rawValue)"]) }
  }

  package subscript(word: Word) -> String { texts[word.rawValue] }

  subscript(kind: TimelineEntry.Kind) -> String { timelineKinds[kind] ?? "" }

  /// What a party that stands there does.
  subscript(position: Standing.Position) -> String {
    switch position {
    case .asserts: asserts
    case .stance(let value): stance[value]
    }
  }

  /// What an item is called by its kind and number.
  func numbered(_ kind: EntityKind) -> NumberedPhrase { kickers[kind.ordinal] }

  /// What items of a kind are called.
  func kind(_ kind: EntityKind) -> String { labels["kind.\(kind.rawValue)"] }

  /// What items of a kind are.
  func guideKind(_ kind: EntityKind) -> String { labels["epub.guideKind.\(kind.rawValue)"] }

  /// What an item is called in a sentence by its kind and number.
  func inSentence(_ kind: EntityKind) -> NumberedPhrase { sentencePhrases[kind.ordinal] }

  /// A phrase with its `{name}` parts filled in.
  subscript(word: Word, parts: KeyValuePairs<String, String>) -> String { labels["epub.\(word)", parts] }

  /// The name of a language, or its tag where no name is known.
  func name(ofLanguage language: String) -> String { labels.language(language) }

  /// The name of a country, or its code where no name is known.
  func name(ofCountry country: String) -> String { labels.country(country) }
}

/// The words for the values of one vocabulary.
struct VocabularyWords<Value: Vocabulary>: Sendable {
  private let texts: [Value: String]

  init(_ labels: Labels) { self.init { labels[$0] } }

  init(_ words: (Value) -> String) {
    texts = Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0, words($0)) })
  }

  subscript(value: Value) -> String { texts[value] ?? value.rawValue }
}
