/// No text has the name of a party whose identity is protected: outputs print its public name everywhere, and cannot
/// change what people wrote.
///
/// Ids, paths and URLs are texts too. Notes are not, since they never leave. A word of a name, such as a surname, may be
/// another's, and is a warning.
enum ProtectedTexts: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let names = HiddenNames(of: dossier)
    guard !names.isEmpty else { return }
    var shielded = dossier
    shielded.shieldIdentities()
    let reader = shielded.walked(by: Reader(names: names))
    for (owner, field, path) in reader.found {
      let publicName = dossier.parties.first { $0.id == owner }?.publicName
      report.add(
        .protectedName,
        "`\(field)` has a name of the protected party \(quoted(owner.text)), and outputs print it as it stands: "
          + "reword it\(publicName.map { ", with \(quoted($0)) perhaps" } ?? "")", at: path)
    }
    for (owner, field, path) in reader.suspected {
      report.add(
        .protectedWord,
        "`\(field)` has a word of a name of the protected party \(quoted(owner.text)): if it means that party, reword it, "
          + "since outputs print it as it stands", at: path)
    }
  }

  private struct Reader: FieldReader {
    let names: HiddenNames
    var found: [(owner: EntityID, field: String, path: FieldPath)] = []
    /// Where but a word of a name stands.
    var suspected: [(owner: EntityID, field: String, path: FieldPath)] = []

    private var isShielded = false

    init(names: HiddenNames) { self.names = names }

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
      isShielded = (entity as? Party)?.protectIdentity == true
    }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      switch field.form {
      // What a reference names has been looked at as an id; notes stay.
      case .reference, .confidential: return
      default: break
      }
      guard Value.self == String.self || Value.self == EntityID.self else { return }
      // The name of a protected party is its public name by now, which is looked at as such.
      if isShielded, "\(field.name)" == "name" { return }
      look(in: value.scalarText, field, path)
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      look(in: prose.source, field, path)
    }

    private mutating func look(in text: String, _ field: Field, _ path: () -> FieldPath) {
      let owners = names.owners(in: text)
      for owner in owners { found.append((owner, "\(field.name)", path())) }
      for owner in names.owners(ofWordsIn: text) where !owners.contains(owner) {
        suspected.append((owner, "\(field.name)", path()))
      }
    }
  }
}
