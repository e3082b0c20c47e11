internal import DossierCore

/// The forms of values that several fields share.
enum SchemaForm: String, Sendable {
  case nothing, id, date, moment, url, path, collection, languageTag, country, sha256, wikidata

  var schema: SchemaNode {
    switch self {
    case .nothing:
      .object([
        ("title", "No value"), ("description", "An empty text or null is the same as no key at all."),
        ("type", ["null", "string"]), ("maxLength", 0),
      ])
    case .id: text("Id", FieldPattern.id, examples: [], longest: Limits.idLength)
    case .date:
      // Without quotation marks a year is a number to JSON.
      .object([
        ("title", "Date (EDTF)"), ("type", ["string", "integer"]),
        ("pattern", .text(FieldPattern.date)), ("minimum", 1000), ("maximum", 9999),
        ("examples", ["2023-05-03", "2023-05", "2023", "2023-05-03T14:30+03:00", "2023-05~", "2023-05-03/2023-05-09"]),
      ])
    case .moment:
      text("Moment", FieldPattern.moment, examples: ["2023-05-03T14:30+03:00", "2023-05-03T11:30Z"])
    case .url: text("URL", FieldPattern.url, examples: ["https://example.org/page"])
    case .path: text("Path in the dossier's folder", FieldPattern.path, examples: [])
    case .collection:
      .object([
        ("title", "List, or path of a file that holds it"), ("type", ["array", "string", "null"]),
        ("pattern", .text(FieldPattern.collection)),
      ])
    case .languageTag: text("Language (BCP 47)", FieldPattern.language, examples: ["en", "uk", "ru", "zh-Hant"])
    case .country:
      .object([
        ("title", "Country (ISO 3166-1 alpha-2)"), ("enum", .list(Countries.codes.sorted().map { .text($0) })),
      ])
    case .sha256: text("SHA-256", FieldPattern.sha256, examples: [])
    case .wikidata: text("Wikidata item", FieldPattern.wikidata, examples: ["Q7747"])
    }
  }

  private func text(
    _ title: SchemaNode, _ pattern: String, examples: [SchemaNode], longest: Int? = nil
  ) -> SchemaNode {
    var schema = SchemaNode.object([("title", title), ("type", "string"), ("pattern", .text(pattern))])
    if let longest { schema = schema.adding("maxLength", .number(longest)) }
    return examples.isEmpty ? schema : schema.adding("examples", .list(examples))
  }
}
