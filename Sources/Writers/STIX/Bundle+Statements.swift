import DossierCore

/// Events, claims, quotes and assessments are notes: STIX has no object for a proposition, and platforms drop types of
/// object that they do not know, with all that refers to them.
extension Bundle {
  mutating func add(_ event: Event) throws {
    let heading = labels["stix.event", ["date": labels.words(event.date)]]
    var note = try self.note(event.id, mark, heading, kind: "event", tags: event.tags)
    note.members.set(
      "content", paragraphs([event.title, event.description.map { release.plainText(of: $0) }, event.place]))
    var references = try self.references(to: event.participants.map(\.party))
    if let latitude = event.latitude, let longitude = event.longitude {
      var place = try begin("location", event.id.text, mark)
      place.members.set("name", event.place ?? event.title)
      place.members.set("latitude", .number(latitude.text))
      place.members.set("longitude", .number(longitude.text))
      add(place)
      references.append(place.id)
    }
    note.members.set("object_refs", references)
    note.members.set("external_references", .list(try externalReferences(event.sources)))
    add(note)
  }

  mutating func add(_ claim: Claim) throws {
    let status = claim.status ?? .standard
    let heading = labels["stix.claim", ["party": release.name(of: claim.claimant), "date": words(claim.date)]]
    var tags = ["claim-status:\(status.rawValue)"]
    if release.isContested(claim.id) { tags.append("contested") }
    var note = try self.note(claim.id, mark, heading, kind: "claim", tags: tags + claim.tags)
    note.members.set("confidence", claim.credibility.flatMap(Self.confidence).map { .number(String($0)) })
    let texts = [
      claim.statement, labels["stix.status", ["status": labels[status]]],
      claim.statusBasis.map { release.plainText(of: $0) },
      claim.withdrawn.map { labels["stix.withdrawn", ["date": labels.words($0)]] },
    ]
    note.members.set("content", paragraphs(texts + release.contesting(claim.id).map(contest)))
    note.members.set(
      "object_refs", try references(to: [claim.claimant] + (claim.onBehalfOf.map { [$0] } ?? []) + claim.about))
    note.members.set("external_references", .list(try externalReferences(claim.sources)))
    add(note)
  }

  /// That a claim is contested by another one.
  private func contest(by other: EntityID) -> String? {
    release.claim(other).map {
      labels["stix.contestedBy", ["party": release.name(of: $0.claimant), "statement": $0.statement]]
    }
  }

  mutating func add(_ quote: Quote) throws {
    let heading = labels["stix.quote", ["party": release.name(of: quote.speaker), "date": words(quote.date)]]
    var note = try self.note(
      quote.id, mark, heading, kind: "quote", tags: quote.tags, language: quote.language)
    note.members.set("content", quote.text)
    note.members.set("authors", [release.name(of: quote.speaker)])
    note.members.set(
      "object_refs", try references(to: [quote.speaker] + (quote.onBehalfOf.map { [$0] } ?? []) + quote.about))
    let citation = quote.source.map { source in
      var citation = Citation(source: source)
      citation.locator = quote.locator
      return citation
    }
    note.members.set("external_references", .list(try externalReferences([citation].compactMap(\.self))))
    add(note)
    for (offset, translation) in quote.translations.enumerated() {
      try add(translation, number: offset + 1, of: quote, note)
    }
  }

  mutating func add(_ assessment: Assessment) throws {
    let heading = assessment.kind.map { labels[$0] } ?? labels["kind.assessment"]
    var note = try self.note(
      assessment.id, mark, heading, kind: "assessment", tags: assessment.tags)
    note.members.set("confidence", assessment.confidence.map { .number(String(Self.confidence($0))) })
    let range = assessment.low.flatMap { low in assessment.high.map { "\(low)–\($0) %" } }
    let term = labels.likelihood(of: assessment, on: release.dossier.scale)
    note.members.set(
      "content",
      paragraphs([
        assessment.statement,
        (term.map { $0 + (range.map { " (\($0))" } ?? "") } ?? range).map {
          labels["stix.likelihood", ["likelihood": $0]]
        },
        assessment.confidence.map { labels["stix.confidence", ["confidence": labels[$0]]] },
        assessment.confidenceBasis.map { release.plainText(of: $0) },
      ]))
    note.members.set("object_refs", try references(to: assessment.evidence.map(\.ref)))
    note.members.set("external_references", .list(try externalReferences(assessment.sources)))
    add(note)
  }

  /// A note, but for its content and what it is about.
  func note(
    _ id: EntityID, _ marking: Marking?, _ heading: String, kind: String, tags: [String], language: String? = nil
  ) throws -> STIXObject {
    var note = try begin("note", id.text, marking)
    note.members.set("lang", language ?? release.language)
    note.members.set("labels", [kind] + tags)
    note.members.set("abstract", heading)
    return note
  }

  /// The texts that there are, with an empty line between them.
  func paragraphs(_ texts: [String?]) -> String {
    texts.compactMap { $0?.withoutTrailingBreaks }.joined(separator: "\n\n")
  }

  /// A date in words, in front of it what parts it from a name; nothing where there is none.
  func words(_ date: EDTFDate?) -> String { date.map { ", \(labels.words($0))" } ?? "" }

  /// A translation is a `language-content` (STIX 2.1, section 7.1) of the quote's note.
  private mutating func add(
    _ translation: Translation, number: Int, of quote: Quote, _ note: STIXObject
  ) throws {
    var texts = JSONMembers()
    texts.set("content", translation.text)
    var contents = JSONMembers()
    contents.set(translation.language, .object(texts))
    var object = try begin("language-content", "\(quote.id) \(number)", mark)
    object.members.set("object_ref", note.id)
    object.members.set("contents", .object(contents))
    add(object, isReferable: false)
  }

  /// The middle of the band of the Admiralty credibility scale (STIX 2.1, appendix A); nil for what cannot be judged.
  private static func confidence(_ credibility: Credibility) -> Int? {
    switch credibility {
    case .confirmed: 90
    case .probablyTrue: 70
    case .possiblyTrue: 50
    case .doubtful: 30
    case .improbable: 10
    case .cannotBeJudged: nil
    }
  }

  /// The middle of the band of the scale of low, medium and high (STIX 2.1, appendix A).
  private static func confidence(_ confidence: Confidence) -> Int {
    switch confidence {
    case .high: 85
    case .moderate: 50
    case .low: 15
    }
  }
}
