import DossierCore

/// Where an item lives in the book, and what links to it say.
struct Home: Sendable {
  /// File and place: `quotes.xhtml#quo-peskov`.
  let address: String
  let label: String
  /// Whether the label may turn the direction of what stands around it.
  let mayTurn: Bool

  init(address: String, label: String) {
    self.address = address
    self.label = label
    mayTurn = TextDirection.mayTurn(label)
  }

  /// The label as it stands in a sentence, without a full stop at its end; nil for one that is too long.
  var shortLabel: String? {
    let longest = 60
    let sentence = label.last == "." && label.dropLast().last != "." ? label.dropLast() : label[...]
    return sentence.utf8.count <= longest || sentence.count <= longest ? String(sentence) : nil
  }
}

/// What links to items say.
struct HomeLabels {
  let release: Release
  let words: Words

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

  /// What `Release.shortLabel` says, without counting the characters where each is one byte.
  private func label(_ quote: Quote) -> String {
    let opening = quote.text.utf8.prefix(61)
    guard opening.count == 61, opening.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      return release.shortLabel(of: quote.id, in: words.quotation)
    }
    let words = opening.dropLast()
    let end = words.lastIndex(of: UInt8(ascii: " ")) ?? words.endIndex
    return release.name(of: quote.speaker) + self.words.colon + self.words.quotation(quote.text[..<end] + "…")
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
