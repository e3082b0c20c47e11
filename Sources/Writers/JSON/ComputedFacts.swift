import DossierCore

/// The member `computed`: where parties stand, what is contested, the timeline, what refers to what.
enum ComputedFacts {
  static func append(_ release: Release, _ labels: Labels, to json: inout JSONBuffer) {
    json.key("computed")
    json.beginObject()
    if let marking = release.marking { member("marking", marking.rawValue, &json) }
    member("notice", release.notice(in: labels), &json)
    claims(release, &json)
    quotes(release, &json)
    timeline(release, &json)
    backlinks(release, &json)
    if let changes = release.changes { ChangesJSON.append(changes, to: &json) }
    json.endObject()
  }

  private static func claims(_ release: Release, _ json: inout JSONBuffer) {
    json.key("claims")
    json.beginArray()
    for (offset, claim) in release.dossier.claims.enumerated() {
      json.item()
      json.beginObject()
      member("id", claim.id.text, &json)
      json.key("contested")
      json.bare(release.contested[offset] ? "true" : "false")
      json.key("independentSources")
      json.bare(String(release.independentSources[offset]))
      json.key("standings")
      json.beginArray()
      for standing in release.standings[offset] {
        json.item()
        json.beginObject()
        member("party", standing.party.text, &json)
        member("position", standing.position.value, &json)
        member("date", standing.date?.text, &json)
        member("reaction", standing.reaction?.text, &json)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  /// The verification of each quote, its passage as selectors of the W3C Web Annotation Data Model (section 4.2).
  private static func quotes(_ release: Release, _ json: inout JSONBuffer) {
    json.key("quotes")
    json.beginArray()
    for (quote, verification) in zip(release.dossier.quotes, release.verifications) {
      json.item()
      json.beginObject()
      member("id", quote.id.text, &json)
      member("verification", verification.level.rawValue, &json)
      if let passage = verification.passage {
        json.key("selectors")
        json.beginArray()
        json.item()
        json.beginObject()
        member("type", "TextQuoteSelector", &json)
        member("exact", passage.exact, &json)
        member("prefix", passage.prefix, &json)
        member("suffix", passage.suffix, &json)
        json.endObject()
        json.item()
        json.beginObject()
        member("type", "TextPositionSelector", &json)
        json.member("start", passage.start)
        json.member("end", passage.end)
        json.endObject()
        json.endArray()
      }
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
      member("date", entry.date.text, &json)
      member("kind", entry.kind.rawValue, &json)
      member("id", entry.id?.text, &json)
      member("text", entry.text, &json)
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
      member("to", id.text, &json)
      json.key("from")
      json.beginArray()
      for link in links {
        json.item()
        json.beginObject()
        member("id", link.from.text, &json)
        member("field", link.field, &json)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private static func member(_ name: StaticString, _ text: String?, _ json: inout JSONBuffer) {
    guard let text else { return }
    json.key(name)
    json.string(text)
  }
}
