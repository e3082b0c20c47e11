/// No text has the name of a party whose identity is protected: outputs print its public name everywhere, and cannot
/// change what people wrote.
///
/// Ids, paths and URLs are texts too. Notes are not, since they never leave. A word of a name, such as a surname, may be
/// another's, and is a warning; so is what may be a form of it.
enum ProtectedTexts {
  static func check(_ dossier: Dossier, for hidden: HiddenNames, into report: inout Report) {
    guard !hidden.isEmpty else { return }
    var shielded = dossier
    shielded.shieldIdentities()
    let publicNames = Dictionary(
      dossier.parties.map { ($0.id, $0.publicName) }, uniquingKeysWith: { first, _ in first })
    // As they may stand in a text; what is spelled in another way is told at the beginning of that.
    let names = Dictionary(
      dossier.parties.filter { $0.protectIdentity == true }.map { ($0.id, HiddenNames.secretNames(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    func parts(_ owner: EntityID) -> [String] {
      (names[owner] ?? []).flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.count > 2 }
    }
    for place in shielded.walked(by: Reader(names: hidden)).found {
      for owner in place.sightings.names {
        // A public name that has the real one in it is no advice.
        let other =
          (publicNames[owner] ?? nil).flatMap { hidden.owners(in: $0).isEmpty ? ", with \(quoted($0)) perhaps" : nil }
          ?? ""
        report.add(
          .protectedName,
          "`\(place.field)` has a name of the protected party \(quoted(owner.text)), and outputs print it as it stands: "
            + "reword it\(other)", at: place.path, words: names[owner] ?? [])
      }
      for owner in place.sightings.words {
        report.add(
          .protectedWord,
          "`\(place.field)` has a word of a name of the protected party \(quoted(owner.text)): if it means that party, "
            + "reword it, since outputs print it as it stands", at: place.path, words: parts(owner))
      }
      for owner in place.sightings.forms {
        report.add(
          .protectedWord,
          "`\(place.field)` has what may be a form of a name of the protected party \(quoted(owner.text)): if it means "
            + "that party, reword it, since outputs print it as it stands", at: place.path, words: parts(owner))
      }
    }
  }

  /// The parties whose whole names are in texts of a dossier that leaves.
  static func owners(in dossier: Dossier, of names: HiddenNames) -> Set<EntityID> {
    Set(dossier.walked(by: Reader(names: names)).found.flatMap(\.sightings.names))
  }

  private struct Reader: FieldReader {
    let names: HiddenNames
    var found: [(sightings: NameSearch.Sightings, field: String, path: FieldPath)] = []

    private var isShielded = false

    init(names: HiddenNames) { self.names = names }

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
      isShielded = (entity as? Party)?.protectIdentity == true
    }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      switch field.form {
      // What a reference names has been looked at as an id; notes stay; codes of languages and countries are words of no one.
      case .reference, .confidential, .language, .country: return
      default: break
      }
      guard Value.self == String.self || Value.self == EntityID.self else { return }
      // The name of a protected party is its public name by now, which is looked at as such.
      if isShielded, "\(field.name)" == "name" { return }
      note(names.sightings(in: value.scalarText), field, path)
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      var sightings = names.sightings(in: prose.source)
      // What is written may be parted where what is shown is not.
      let shown = prose.shownText
      if shown != prose.source + "\n" { sightings.formUnion(names.sightings(in: shown)) }
      note(sightings, field, path)
    }

    private mutating func note(_ sightings: NameSearch.Sightings, _ field: Field, _ path: () -> FieldPath) {
      if sightings != NameSearch.Sightings() { found.append((sightings, "\(field.name)", path())) }
    }
  }
}
