@testable import DossierTemplating

/// A JSON value as data for a template; its names are those that it happens to have.
enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .text(String(value))
    } else if let value = try? container.decode(Double.self) {
      self = .text(String(value))
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The names of records that look like these values, which stand at `path`.
  static func scope(of values: [JSONValue], at path: String) -> TemplateScope {
    var names: [TemplateName] = []
    for case .object(let object) in values {
      for key in object.keys.sorted() where !names.contains(where: { $0.name == key }) {
        let inner = values.compactMap { (value: JSONValue) -> JSONValue? in
          if case .object(let other) = value { other[key] } else { nil }
        }
        names.append(TemplateName(name: key, kind: kind(of: inner, at: "\(path).\(key)"), summary: ""))
      }
    }
    if names.isEmpty { names = [TemplateName(name: ".", kind: kind(of: values, at: "\(path)."), summary: "")] }
    return TemplateScope(name: path, names: names)
  }

  private static func kind(of values: [JSONValue], at path: String) -> TemplateKind {
    for value in values {
      switch value {
      case .null: continue
      case .flag: return .flag
      case .text: return .text
      case .object: return .record { scope(of: values, at: path) }
      case .list:
        let items = values.flatMap { (value: JSONValue) -> [JSONValue] in
          if case .list(let items) = value { items } else { [] }
        }
        return .list { scope(of: items, at: "\(path)[]") }
      }
    }
    return .text
  }
}

/// A JSON value with the scope that it is seen through.
struct JSONRecord: TemplateRecord {
  let json: JSONValue
  let scope: TemplateScope

  func value(_ index: Int) -> TemplateValue {
    let name = scope.names[index]
    var value = json
    if name.name != "." {
      guard case .object(let object) = json, let inner = object[name.name] else { return .nothing }
      value = inner
    }
    switch (value, name.kind) {
    case (.flag(true), _): return .yes
    case (.text(let text), _): return .text(text)
    case (.object, .record(let scope)): return .record(JSONRecord(json: value, scope: scope()))
    case (.list(let items), .list(let scope)):
      return .list(TemplateList(count: items.count) { JSONRecord(json: items[$0], scope: scope()) })
    default: return .nothing
    }
  }
}
