import DossierCore

/// `csv-metadata.json`: the tables in the W3C's Metadata Vocabulary for Tabular Data (CSV on the Web), with the data types
/// of their columns and their keys.
enum CSVWMetadata {
  static func description(of files: [DescribedFile], _ release: Release, _ profile: TableProfile) -> (
    file: String, mediaType: String, json: JSONBuffer
  ) {
    var json = JSONBuffer()
    json.beginObject()
    json.key("@context")
    json.beginArray()
    json.item()
    json.string("http://www.w3.org/ns/csvw")
    json.item()
    json.beginObject()
    // Of the descriptions, which are the format's own.
    json.member("@language", "en")
    json.endObject()
    json.endArray()
    json.member("dc:identifier", release.id.text)
    json.key("dc:title")
    json.beginObject()
    json.member("@value", release.fullTitle)
    // Validators do not know languages of private use, and take a value for text only where something says so.
    if release.language.lowercased().hasPrefix("x-") {
      json.member("@type", "xsd:string")
    } else {
      json.member("@language", release.language)
    }
    json.endObject()
    if let marking = release.marking { json.member("dc:accessRights", marking.rawValue) }
    dialect(&json)
    json.key("tables")
    json.beginArray()
    for file in files {
      guard let shape = file.shape else { continue }
      json.item()
      table(shape, file.path, profile, &json)
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return ("csv-metadata.json", "application/csvm+json", json)
  }

  private static func dialect(_ json: inout JSONBuffer) {
    json.key("dialect")
    json.beginObject()
    json.member("encoding", "utf-8")
    json.member("delimiter", ",")
    json.member("lineTerminators", ["\r\n"])
    json.member("quoteChar", "\"")
    json.member("doubleQuote", true)
    json.member("header", true)
    json.member("skipInitialSpace", false)
    json.member("trim", false)
    json.endObject()
  }

  private static func table(
    _ shape: TableShape, _ path: String, _ profile: TableProfile, _ json: inout JSONBuffer
  ) {
    json.beginObject()
    json.member("url", path)
    json.member("dc:description", shape.about)
    json.key("tableSchema")
    json.beginObject()
    json.key("columns")
    json.beginArray()
    for (place, column) in shape.columns.enumerated() {
      json.item()
      self.column(column, place, profile, &json)
    }
    json.endArray()
    if !shape.key.isEmpty { json.member("primaryKey", shape.key) }
    keys(shape, &json)
    json.endObject()
    json.endObject()
  }

  /// Only columns that are never empty: an empty cell leads to no row, which a foreign key must (Model for Tabular Data,
  /// section 4.6). The Data Package has the others too.
  private static func keys(_ shape: TableShape, _ json: inout JSONBuffer) {
    let references = shape.columns.filter(\.isRequired).compactMap { column in
      column.reference.map { (column.name, $0) }
    }
    guard !references.isEmpty else { return }
    json.key("foreignKeys")
    json.beginArray()
    for (column, table) in references {
      json.item()
      json.beginObject()
      json.member("columnReference", column)
      json.key("reference")
      json.beginObject()
      json.member("resource", "\(table).csv")
      json.member("columnReference", "id")
      json.endObject()
      json.endObject()
    }
    json.endArray()
  }

  private static func column(
    _ column: TableColumn, _ place: Int, _ profile: TableProfile, _ json: inout JSONBuffer
  ) {
    json.beginObject()
    // A name is part of URLs; those of the matrix's columns are of people.
    json.member("name", CellFile.isPlain(column.name) && !column.name.isEmpty ? column.name : "column\(place + 1)")
    json.member("titles", Table.header(column, profile))
    json.member("dc:description", column.about)
    if column.isRequired { json.member("required", true) }
    json.key("datatype")
    json.beginObject()
    let rules = ColumnRules(column)
    switch column.content {
    case .text, .id, .date, .word: json.member("base", "string")
    case .whole: json.member("base", "integer")
    case .number: json.member("base", "number")
    case .truth:
      json.member("base", "boolean")
      json.member("format", "true|false")
    }
    if let format = rules.pattern ?? rules.alternatives { json.member("format", format) }
    if let lowest = rules.lowest { json.member("minimum", lowest) }
    if let highest = rules.highest { json.member("maximum", highest) }
    json.endObject()
    json.endObject()
  }
}
