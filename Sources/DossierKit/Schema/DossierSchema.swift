internal import DossierCore

/// The JSON Schema of the dossier format (draft 2020-12), made from the model.
///
/// `Record.visit` says what the keys are, in which order, of which types and what for; this says the same in the
/// language of editors and validators. It accepts what the loader accepts, as far as a schema can tell: that references
/// lead somewhere, that dates exist and the like is left to the loader.
public enum DossierSchema {
  /// The schema as a JSON file.
  public static var json: [UInt8] {
    var definitions: [SchemaDefinition] = []
    var root = SchemaVisitor.schema(of: Dossier.self, definitions: &definitions)
    root = root.adding("$schema", "https://json-schema.org/draft/2020-12/schema", first: true)
    var members: [(key: String, value: SchemaNode)] = []
    // A definition may name more of them.
    var next = 0
    while next < definitions.count {
      let definition = definitions[next]
      members.append((definition.name, definition.schema(&definitions)))
      next += 1
    }
    return root.adding("$defs", .object(members.sorted { $0.key < $1.key })).file
  }
}
