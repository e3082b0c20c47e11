import Foundation

/// JSON that a test makes and changes, its members in order and its numbers as they are written.
indirect enum JSONTree: Sendable, ExpressibleByStringLiteral {
  case null
  case truth(Bool)
  case number(String)
  case text(String)
  case list([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// A step from a value to one inside it.
  enum Step: Sendable, Hashable {
    case key(String)
    case item(Int)
  }

  init(stringLiteral value: String) { self = .text(value) }

  /// The tree with the value at the end of the path replaced, or removed where `change` gives nil.
  func changed(at path: some Collection<Step>, _ change: (JSONTree) -> JSONTree?) -> JSONTree? {
    guard let step = path.first else { return change(self) }
    switch (step, self) {
    case (.key(let key), .object(let members)):
      return .object(
        members.compactMap { member in
          guard member.key == key else { return member }
          return member.value.changed(at: path.dropFirst(), change).map { (key, $0) }
        })
    case (.item(let position), .list(let items)):
      return .list(
        items.enumerated().compactMap { $0 == position ? $1.changed(at: path.dropFirst(), change) : $1 })
    default: return self
    }
  }

  /// The value at the end of the path.
  func value(at path: some Collection<Step>) -> JSONTree? {
    guard let step = path.first else { return self }
    switch (step, self) {
    case (.key(let key), .object(let members)):
      return members.first { $0.key == key }?.value.value(at: path.dropFirst())
    case (.item(let position), .list(let items)):
      return items.indices.contains(position) ? items[position].value(at: path.dropFirst()) : nil
    default: return nil
    }
  }

  /// The JSON text, on one line.
  var json: String {
    switch self {
    case .null: "null"
    case .truth(let truth): "\(truth)"
    case .number(let number): number
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        result += "\\\(scalar)"
      } else if scalar.value < 0x20 {
        result += String(format: "\\u%04x", scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
