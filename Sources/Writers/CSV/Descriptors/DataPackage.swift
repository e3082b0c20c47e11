import DossierCore

/// `datapackage.json`: every file with its size and hash, every table with the types, constraints and keys of its columns
/// (Data Package, version 2.0).
enum DataPackage {
  static func description(
    of files: [DescribedFile], _ release: Release, _ context: WritingContext, _ profile: TableProfile
  ) -> (file: String, mediaType: String, json: JSONBuffer) {
    var json = JSONBuffer()
    json.beginObject()
    json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.member("name", release.id.text)
    json.member("title", release.fullTitle)
    json.member("created", context.date.iso8601)
    if let number = release.dossier.edition?.number { json.member("version", "\(number)") }
    // Where items are marked, who has the tables must know it.
    if let marking = release.marking { json.member("marking", marking.rawValue) }
    json.member(TableProfile.key, profile.rawValue)
    contributors(release.dossier, &json)
    json.key("resources")
    json.beginArray()
    for file in files {
      json.item()
      resource(file, profile, &json)
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return (TableProfile.descriptor, "application/json", json)
  }

  private static func contributors(_ dossier: Dossier, _ json: inout JSONBuffer) {
    let people = dossier.authors.map { ($0, "author") } + (dossier.publisher.map { [($0, "publisher")] } ?? [])
    guard !people.isEmpty else { return }
    json.key("contributors")
    json.beginArray()
    for (name, role) in people {
      json.item()
      json.beginObject()
      json.member("title", name)
      json.member("roles", [role])
      json.endObject()
    }
    json.endArray()
  }

  private static func resource(_ file: DescribedFile, _ profile: TableProfile, _ json: inout JSONBuffer) {
    json.beginObject()
    // Names are lower case.
    json.member("name", file.shape?.name.lowercased() ?? file.path.lowercased())
    if file.shape != nil { json.member("type", "table") }
    json.member("path", file.path)
    json.member("format", file.shape == nil ? "txt" : "csv")
    json.member("mediatype", file.shape == nil ? "text/plain" : "text/csv")
    json.member("encoding", "utf-8")
    json.member("bytes", file.size)
    json.member("hash", "sha256:\(file.sha256)")
    if let shape = file.shape {
      json.member("description", shape.about)
      json.key("dialect")
      json.beginObject()
      json.member("delimiter", ",")
      json.member("lineTerminator", "\r\n")
      json.member("quoteChar", "\"")
      json.member("doubleQuote", true)
      json.member("skipInitialSpace", false)
      json.member("header", true)
      json.endObject()
      schema(shape, profile, &json)
    }
    json.endObject()
  }

  private static func schema(_ shape: TableShape, _ profile: TableProfile, _ json: inout JSONBuffer) {
    json.key("schema")
    json.beginObject()
    json.key("fields")
    json.beginArray()
    for column in shape.columns {
      json.item()
      field(column, profile, &json)
    }
    json.endArray()
    json.member("missingValues", [""])
    if !shape.key.isEmpty { json.member("primaryKey", shape.key) }
    keys(shape, &json)
    json.endObject()
  }

  private static func keys(_ shape: TableShape, _ json: inout JSONBuffer) {
    let references = shape.columns.compactMap { column in column.reference.map { (column.name, $0) } }
    guard !references.isEmpty else { return }
    json.key("foreignKeys")
    json.beginArray()
    for (column, table) in references {
      json.item()
      json.beginObject()
      json.member("fields", [column])
      json.key("reference")
      json.beginObject()
      // A table names itself by an empty text.
      json.member("resource", table == shape.name ? "" : table)
      json.member("fields", ["id"])
      json.endObject()
      json.endObject()
    }
    json.endArray()
  }

  private static func field(_ column: TableColumn, _ profile: TableProfile, _ json: inout JSONBuffer) {
    json.beginObject()
    json.member("name", Table.header(column, profile))
    switch column.content {
    case .text, .id, .date, .word: json.member("type", "string")
    case .whole: json.member("type", "integer")
    case .number: json.member("type", "number")
    case .truth:
      json.member("type", "boolean")
      json.member("trueValues", ["true"])
      json.member("falseValues", ["false"])
    }
    json.member("description", column.about)
    let rules = ColumnRules(column)
    if column.isRequired || !rules.isEmpty {
      json.key("constraints")
      json.beginObject()
      if column.isRequired { json.member("required", true) }
      if !rules.values.isEmpty { json.member("enum", rules.values) }
      if let pattern = rules.pattern { json.member("pattern", pattern) }
      if let lowest = rules.lowest { json.member("minimum", lowest) }
      if let highest = rules.highest { json.member("maximum", highest) }
      json.endObject()
    }
    json.endObject()
  }
}
