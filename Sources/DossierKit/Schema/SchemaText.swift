internal import DossierCore

/// What a description goes on with after the field's own sentence: how its values are written.
enum SchemaText {
  static let markdown = " Markdown, in which [@id] refers to an item."
  static let citations = " Each is the id of a source, or an object with its source, locator and role."
  static let collection = " A list, or the path of a .csv, .yaml or .json file that holds it."

  private static let date =
    " Such as 2023, 2023-05, 2023-05-03 or 2023-05-03T14:30+03:00; behind it ~ for approximate, ? for uncertain."

  /// How the values of a field are written, where neither its sentence nor its type tell.
  static func form<Value: ScalarValue>(of type: Value.Type, _ field: Field, isList: Bool = false) -> String {
    switch field.form {
    case .reference(let kinds): isList ? " Ids of \(plural(kinds))." : " The id of \(singular(kinds))."
    case .moment: " Such as 2023-05-03T14:30+03:00."
    case .language: " A BCP 47 tag, such as en, uk or zh-Hant."
    case .plain where type == EDTFDate.self: date
    case .plain, .verbatim, .confidential, .identity, .url, .path, .country, .sha256, .wikidata, .version, .range: ""
    }
  }

  private static func singular(_ kinds: EntityKinds) -> String {
    if kinds == .any { return "any item" }
    return joined(kinds.kinds.map { ("aeiou".contains($0.rawValue.first ?? " ") ? "an " : "a ") + $0.rawValue }, "or")
  }

  private static func plural(_ kinds: EntityKinds) -> String {
    kinds == .any ? "items of any kind" : joined(kinds.kinds.map(\.collection), "and")
  }

  private static func joined(_ words: [String], _ last: String) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " \(last) \(words[words.count - 1])"
  }
}
