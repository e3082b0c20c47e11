/// No text has the name of a party whose identity is protected: outputs print its public name everywhere, and cannot
/// change what people wrote.
///
/// Ids, paths and URLs are texts too. Notes are not, since they never leave.
enum ProtectedTexts: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    var search = NameSearch()
    for party in dossier.parties where party.protectIdentity == true {
      let names = [party.name, party.nativeName, party.wikidata].compactMap(\.self) + party.aliases
      for name in names where name != party.publicName {
        search.add(name, of: party.id)
      }
    }
    guard !search.isEmpty else { return }
    var shielded = dossier
    shielded.shieldIdentities()
    for (owner, field, path) in shielded.walked(by: Reader(search: search)).found {
      let publicName = dossier.parties.first { $0.id == owner }?.publicName
      report.add(
        .protectedName,
        "`\(field)` has a name of the protected party \(quoted(owner.text)), and outputs print it as it stands: "
          + "reword it\(publicName.map { ", with \(quoted($0)) perhaps" } ?? "")", at: path)
    }
  }

  private struct Reader: FieldReader {
    let search: NameSearch
    var found: [(owner: EntityID, field: String, path: FieldPath)] = []

    private var isShielded = false

    init(search: NameSearch) { self.search = search }

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
      for owner in search.owners(in: text) { found.append((owner, "\(field.name)", path())) }
    }
  }
}
