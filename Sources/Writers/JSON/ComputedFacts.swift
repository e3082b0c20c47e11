import DossierCore

/// What was computed for a release (format.md, section 5): where parties stand, what is contested, the timeline, what
/// refers to what.
enum ComputedFacts {
  /// The member `computed` of the dossier.
  static func append(_ release: Release, _ labels: Labels, to json: inout JSONBuffer) {
    json.key("computed")
    json.beginObject()
    if let marking = release.marking { json.member("marking", marking.rawValue) }
    if let notice = release.notice(in: labels) { json.member("notice", notice) }
    markings(release, &json)
    json.key("claims")
    json.beginArray()
    for (offset, claim) in release.dossier.claims.enumerated() {
      json.item()
      json.beginObject()
      json.member("id", claim.id.text)
      self.claim(offset, of: release, &json)
      json.endObject()
    }
    json.endArray()
    json.key("quotes")
    json.beginArray()
    for (offset, quote) in release.dossier.quotes.enumerated() {
      json.item()
      json.beginObject()
      json.member("id", quote.id.text)
      self.quote(offset, of: release, &json)
      json.endObject()
    }
    json.endArray()
    timeline(release, &json)
    backlinks(release, &json)
    if let changes = release.changes { ChangesJSON.append(changes, to: &json) }
    json.endObject()
  }

  /// The items whose marking is derived from what they are taken from, with it; in a filtered release they have it as their
  /// own. Absent where there are none.
  private static func markings(_ release: Release, _ json: inout JSONBuffer) {
    let derived = release.ids.filter(release.markings.isDerived)
    guard !derived.isEmpty else { return }
    json.key("markings")
    json.beginArray()
    for id in derived {
      json.item()
      json.beginObject()
      json.member("id", id.text)
      if let marking = release.markings[id] { json.member("marking", marking.rawValue) }
      json.endObject()
    }
    json.endArray()
  }

  /// What was computed of the claim at that offset, as members of an object.
  static func claim(_ offset: Int, of release: Release, _ json: inout JSONBuffer) {
    json.member("contested", release.contested[offset])
    json.member("contestedBy", release.contestedBy[offset].map(\.text))
    json.member("independentSources", release.independentSources[offset])
    json.key("standings")
    json.beginArray()
    for standing in release.standings[offset] {
      json.item()
      json.beginObject()
      json.member("party", standing.party.text)
      json.member("position", standing.position.value)
      if let date = standing.date { json.member("date", date.text) }
      if let reaction = standing.reaction { json.member("reaction", reaction.text) }
      json.endObject()
    }
    json.endArray()
  }

  /// The verification of the quote at that offset, its passage as selectors of the W3C Web Annotation Data Model
  /// (section 4.2), as members of an object.
  static func quote(_ offset: Int, of release: Release, _ json: inout JSONBuffer) {
    let verification = release.verifications[offset]
    json.member("verification", verification.level.rawValue)
    guard let passage = verification.passage else { return }
    json.key("selectors")
    json.beginArray()
    json.item()
    json.beginObject()
    json.member("type", "TextQuoteSelector")
    json.member("exact", passage.exact)
    if let prefix = passage.prefix { json.member("prefix", prefix) }
    if let suffix = passage.suffix { json.member("suffix", suffix) }
    json.endObject()
    if let position = passage.position {
      json.item()
      json.beginObject()
      json.member("type", "TextPositionSelector")
      json.member("start", position.lowerBound)
      json.member("end", position.upperBound)
      json.endObject()
    }
    json.endArray()
  }

  /// What refers to the entity, as items of an array; each has its id and the field that refers.
  static func backlinks(_ links: [Backlink], _ json: inout JSONBuffer) {
    json.beginArray()
    for link in links {
      json.item()
      json.beginObject()
      json.member("id", link.from.text)
      json.member("field", link.field)
      json.endObject()
    }
    json.endArray()
  }

  private static func timeline(_ release: Release, _ json: inout JSONBuffer) {
    json.key("timeline")
    json.beginArray()
    for entry in release.timeline {
      json.item()
      json.beginObject()
      json.member("date", entry.date.text)
      json.member("kind", entry.kind.rawValue)
      if let id = entry.id { json.member("id", id.text) }
      if let text = entry.text { json.member("text", text) }
      json.endObject()
    }
    json.endArray()
  }

  private static func backlinks(_ release: Release, _ json: inout JSONBuffer) {
    json.key("backlinks")
    json.beginArray()
    for id in release.ids {
      let links = release.backlinks(to: id)
      guard !links.isEmpty else { continue }
      json.item()
      json.beginObject()
      json.member("to", id.text)
      json.key("from")
      backlinks(links, &json)
      json.endObject()
    }
    json.endArray()
  }
}
