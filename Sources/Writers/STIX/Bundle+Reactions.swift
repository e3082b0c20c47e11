import DossierCore

/// A stance on a claim that is an opinion of it is an `opinion` (STIX 2.1, section 4.14); every other reaction is a note.
extension Bundle {
  mutating func add(_ reaction: Reaction) throws {
    let party = release.name(of: reaction.party)
    let value = reaction.stance.map { labels[$0] } ?? reaction.act.map { labels[$0] } ?? ""
    let heading = labels[
      "stix.reaction", ["party": party, "reaction": value, "date": words(reaction.date)]]
    let said = reaction.summary.map { release.plainText(of: $0) }
    var object: STIXObject
    if let opinion = Self.opinion(reaction) {
      object = try begin("opinion", reaction.id.text, mark, by: try id(of: reaction.party))
      // The party holds something else by now, or nothing.
      if !isStanding(reaction) { object.members.set("revoked", .flag(true)) }
      object.members.set("lang", release.language)
      object.members.set("labels", ["reaction"] + reaction.tags)
      object.members.set("explanation", paragraphs([heading, said]))
      object.members.set("opinion", opinion)
      object.members.set("object_refs", try references(to: [reaction.to]))
    } else {
      object = try note(reaction.id, mark, heading, kind: "reaction", tags: reaction.tags)
      object.members.set("content", said ?? heading)
      object.members.set("object_refs", try references(to: [reaction.party, reaction.to]))
    }
    object.members.set("authors", [party])
    object.members.set("external_references", .list(try externalReferences(reaction.sources)))
    add(object)
  }

  /// The value of opinion-enum that a stance is; nil for one that is no opinion of whether the claim is right: who does
  /// not comment has none to tell, and who retracts has only stopped saying so.
  static func opinion(_ reaction: Reaction) -> String? {
    switch reaction.stance {
    case .affirms: "strongly-agree"
    case .partlyAffirms: "agree"
    case .noPosition: "neutral"
    case .doubts: "disagree"
    case .denies: "strongly-disagree"
    case .noComment, .retracts, nil: nil
    }
  }
}
