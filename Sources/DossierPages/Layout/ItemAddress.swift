import DossierCore

/// Where an item lives in the book, and what links to it say.
struct ItemAddress: Sendable {
  /// File and place: `quotes.xhtml#quo-peskov`.
  let page: String
  let label: String
  /// Whether the label may turn the direction of what stands around it.
  let mayTurn: Bool
  /// The words of another language that the label ends with; nil where there are none.
  let foreign: ForeignRun?

  init(page: String, label: String, foreign: ForeignRun? = nil) {
    self.page = page
    self.label = label
    self.foreign = foreign
    mayTurn = TextDirection.mayTurn(label)
  }

  /// The address of something else on the same page.
  func place(of id: EntityID) -> String { "\(Substring(page.utf8.prefix { $0 != UInt8(ascii: "#") }))#\(id)" }
}

/// Words of another language at the end of a label: the title of a source, the words of a quote with their marks.
struct ForeignRun: Sendable {
  /// Behind how many bytes of the label they begin.
  let start: Int
  /// Their language; nil where it is not known.
  let language: String?
}

/// What links to items say.
struct ItemLabels {
  let release: Release
  let words: Words

  /// The words of other languages in the labels of all items of a kind, in order.
  func foreignRuns(of kind: EntityKind, in labels: [String]) -> [ForeignRun?] {
    switch kind {
    case .source: release.dossier.sources.map(foreignRun)
    case .quote: zip(release.dossier.quotes, labels).map(foreignRun)
    default: []
    }
  }

  /// A title in the language of its source, where its letters are those of that language: titles are translated, too.
  private func foreignRun(_ source: Source) -> ForeignRun? {
    guard let language = source.language, !language.isSameLanguage(as: release.language),
      source.title.mayBeWritten(in: language)
    else { return nil }
    return ForeignRun(start: 0, language: language)
  }

  /// The words of a quote with their marks: these stand where the words begin and end, also where those run the other way.
  private func foreignRun(_ quote: Quote, in label: String) -> ForeignRun? {
    let isForeign = quote.language.map { !$0.isSameLanguage(as: release.language) } ?? TextDirection.mayTurn(quote.text)
    guard isForeign else { return nil }
    // Behind the name, in which there may be such a mark as well.
    let name = release.name(of: quote.speaker)
    let said = label.hasPrefix(name) ? label.dropFirst(name.count) : label[...]
    guard let mark = said.firstRange(of: words.quotation.open) else { return nil }
    return ForeignRun(start: label.utf8.distance(from: label.startIndex, to: mark.lowerBound), language: quote.language)
  }

  /// The labels of all items of a kind, in order.
  func labels(of kind: EntityKind) -> [String] {
    let dossier = release.dossier
    switch kind {
    case .source: return dossier.sources.map(\.title)
    case .party: return dossier.parties.map(\.name)
    case .event: return dossier.events.map(\.title)
    case .claim: return dossier.claims.map(\.statement)
    case .quote: return dossier.quotes.map(label)
    case .reaction: return dossier.reactions.map(label)
    case .question: return dossier.questions.map(\.question)
    case .assessment: return dossier.assessments.map(\.statement)
    case .section: return dossier.sections.map(\.title)
    case .attachment: return dossier.attachments.map { release.shortLabel(of: $0.id) }
    case .term: return dossier.terms.map(\.term)
    }
  }

  /// A quote by its speaker and its first words.
  private func label(_ quote: Quote) -> String {
    let opening = Release.opening(ofWords: quote.text)
    return release.name(of: quote.speaker) + words.colon
      + (quote.mode == .indirect ? opening : words.quotation(opening))
  }

  /// A reaction by its party and what that does: a party may react more than once.
  private func label(_ reaction: Reaction) -> String {
    let name = release.name(of: reaction.party)
    guard let deed = reaction.stance.map({ words.stance[$0] }) ?? reaction.act.map({ words.act[$0] }) else {
      return name
    }
    return name + words.colon + deed
  }
}
