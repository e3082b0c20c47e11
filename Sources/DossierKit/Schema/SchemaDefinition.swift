internal import DossierCore

/// What stands under `$defs`, once, and is referred to by its name.
enum SchemaDefinition: Sendable {
  case record(any Record.Type)
  case vocabulary(any Vocabulary.Type)
  case form(SchemaForm)

  var name: String {
    switch self {
    case .record(let type): "\(type.name)"
    case .vocabulary(let type): type.name
    case .form(let form): form.rawValue
    }
  }

  /// A schema that stands for the definition, which is added to those that are needed.
  func reference(_ definitions: inout [SchemaDefinition]) -> SchemaNode {
    if !definitions.contains(where: { $0.name == name }) { definitions.append(self) }
    return .object([("$ref", .text("#/$defs/\(name)"))])
  }

  /// What the definition says.
  func schema(_ definitions: inout [SchemaDefinition]) -> SchemaNode {
    switch self {
    case .record(let type): SchemaVisitor.schema(of: type, definitions: &definitions)
    case .vocabulary(let type):
      .object([("title", .text(Self.title(of: type.name))), ("enum", .list(Self.values(of: type)))])
    case .form(let form): form.schema
    }
  }

  /// `Claim status` for `claimStatus`.
  static func title(of name: String) -> String {
    var words = ""
    for letter in name {
      if words.isEmpty {
        words += letter.uppercased()
      } else {
        words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
      }
    }
    return words
  }

  /// The values, and after them what a value is where somebody leaves its quotation marks out: the grade 3, the status
  /// false.
  private static func values<Value: Vocabulary>(of type: Value.Type) -> [SchemaNode] {
    let texts = Value.allCases.map(\.rawValue)
    let bare = texts.compactMap { text -> SchemaNode? in
      if let number = Int(text) { return .number(number) }
      return Bool(text).map { .truth($0) }
    }
    return texts.map { .text($0) } + bare
  }
}
