/// A JSON value that is put together before it is written, where objects stand inside objects.
package indirect enum JSONTree: Sendable, Equatable {
  case text(String)
  /// A number as it is to stand in the file.
  case number(String)
  case flag(Bool)
  case list([JSONTree])
  case object(JSONMembers)
}

/// The members of a JSON object, in the order in which they were set.
package struct JSONMembers: Sendable, Equatable {
  private struct Member: Sendable, Equatable {
    let name: String
    let value: JSONTree
  }

  private var members: [Member] = []

  package init() {}

  /// Adds a member; nothing when there is no value, or when the value is a list without items.
  package mutating func set(_ name: String, _ value: JSONTree?) {
    guard let value, value != .list([]) else { return }
    members.append(Member(name: name, value: value))
  }

  /// Adds a member with a text; nothing when there is none.
  package mutating func set(_ name: String, _ text: String?) {
    set(name, text.map { JSONTree.text($0.withoutTrailingBreaks) })
  }

  /// Adds a member with a list of texts; nothing when it has none.
  package mutating func set(_ name: String, _ texts: [String]) { set(name, .list(texts.map(JSONTree.text))) }

  fileprivate func append(to json: inout JSONBuffer) {
    for member in members {
      json.key(text: member.name)
      json.append(member.value)
    }
  }
}

extension JSONBuffer {
  /// Members of the open object.
  package mutating func append(_ members: JSONMembers) { members.append(to: &self) }

  /// A whole value.
  package mutating func append(_ tree: JSONTree) {
    switch tree {
    case .text(let text): string(text)
    case .number(let digits): bare(digits)
    case .flag(let value): bare(value ? "true" : "false")
    case .object(let members):
      beginObject()
      append(members)
      endObject()
    case .list(let values):
      beginArray()
      for value in values {
        item()
        append(value)
      }
      endArray()
    }
  }
}
