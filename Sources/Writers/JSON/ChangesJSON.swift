package import DossierCore

/// Changes between two editions as JSON.
package enum ChangesJSON {
  /// The members `since`, the edition before, and `changes`, a list.
  ///
  /// A change has `change`, the kind; `wordingOnly` where it is; `of` and `id`, the item, or `of` and `count` for items
  /// that are not named; and of its facts those that its kind has. An item of a list that is a record is the list of its
  /// parts. A text has both its states and `segments`, which
  /// together are both.
  package static func append(_ changes: Changes, to json: inout JSONBuffer) {
    json.key("since")
    append(changes.old, to: &json)
    json.key("changes")
    append(changes.list, to: &json)
  }

  /// The whole of a comparison, as `dossier diff` prints it: `since`, `edition`, `changes`.
  package static func bytes(of changes: Changes) -> [UInt8] {
    var json = JSONBuffer()
    json.beginObject()
    json.key("edition")
    append(changes.new, to: &json)
    append(changes, to: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func append(_ frame: Changes.Frame, to json: inout JSONBuffer) {
    json.beginObject()
    json.member("title", frame.title)
    if let number = frame.number { json.member("number", number) }
    if let date = frame.date { json.member("date", date.text) }
    json.endObject()
  }

  private static func append(_ changes: [EditionChange], to json: inout JSONBuffer) {
    json.beginArray()
    for change in changes {
      json.item()
      json.beginObject()
      append(change, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private static func append(_ change: EditionChange, to json: inout JSONBuffer) {
    json.member("change", change.kind.rawValue)
    if change.isWordingOnly {
      json.key("wordingOnly")
      json.bare("true")
    }
    switch change.subject {
    case .dossier: break
    case .item(let kind, let id, let name):
      json.member("of", kind.rawValue)
      json.member("id", id.text)
      json.member("name", name)
    case .unnamed(let kind, let count):
      json.member("of", kind.rawValue)
      json.member("count", count)
    }
    if let field = change.field { json.member("field", field) }
    if let party = change.party { json.member("party", party.text) }
    if let target = change.target { json.member("to", target.text) }
    if let from = change.from { json.member("was", from.text) }
    if let to = change.to { json.member("now", to.text) }
    if let wording = change.wording { append(wording, to: &json) }
    append("added", change.added, to: &json)
    append("removed", change.removed, to: &json)
    if let date = change.date { json.member("date", date.text) }
    append("sources", change.sources, to: &json)
    if let reason = change.reason { json.member("reason", reason) }
    if !change.consequences.isEmpty {
      json.key("consequences")
      append(change.consequences, to: &json)
    }
  }

  private static func append(_ wording: Rewording, to json: inout JSONBuffer) {
    if let old = wording.old { json.member("was", old) }
    if let new = wording.new { json.member("now", new) }
    guard let segments = wording.segments else { return }
    json.key("segments")
    json.beginArray()
    for segment in segments {
      json.item()
      json.beginObject()
      switch segment {
      case .same(let text): json.member("same", text)
      case .deleted(let text): json.member("deleted", text)
      case .inserted(let text): json.member("inserted", text)
      }
      json.endObject()
    }
    json.endArray()
  }

  private static func append(_ name: StaticString, _ values: [ChangedValue], to json: inout JSONBuffer) {
    guard !values.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for value in values {
      json.item()
      if case .several(let parts) = value {
        json.beginArray()
        for part in parts {
          json.item()
          json.string(part.text)
        }
        json.endArray()
      } else {
        json.string(value.text)
      }
    }
    json.endArray()
  }
}
