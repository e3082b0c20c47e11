/// Every reference, in a field or inside text, leads to an entity of a kind that it may lead to.
enum References {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard !facts.references.areSound else { return }
    for problem in dossier.walked(by: Reader(dossier: dossier, index: facts.index)).problems
    where problem.code != .danglingReference || !report.hasLost(problem.kinds) {
      report.add(problem.code, problem.message, at: problem.path, fix: problem.fix, words: problem.words)
    }
  }

  private struct Reader: FieldReader {
    let dossier: Dossier
    let index: EntityIndex
    var problems:
      [(code: FindingCode, message: String, path: FieldPath, fix: String?, kinds: EntityKinds, words: [String])] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      guard case .reference(let kinds) = field.form, let id = value as? EntityID, !id.isEmpty else { return }
      guard let position = index[id] else {
        let fix = named(id.text, among: kinds) ?? nearest(to: id, among: kinds)
        // The id that is written otherwise where it is given has been told there.
        guard fix != id.text else { return }
        problems.append(
          (
            .danglingReference,
            "`\(field.name)` refers to \(quoted(id.text)), and there is no \(Self.words(kinds)) of that id"
              + (fix == nil ? Self.advice(on: id, kinds) : ""), path(),
            fix, kinds, []
          ))
        return
      }
      if !kinds.contains(position.kind) {
        problems.append(
          (
            .wrongKind,
            "`\(field.name)` refers to \(quoted(id.text)), which is \(Self.article(position.kind)), where "
              + "\(Self.articles(kinds)) is expected", path(), nil, kinds, []
          ))
      }
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      var told: Set<EntityID> = []
      for id in prose.references where index[id] == nil && told.insert(id).inserted {
        let fix = nearest(to: id, among: .any)
        guard fix != id.text else { continue }
        problems.append(
          (
            .danglingReference,
            "`\(field.name)` cites \(quoted("[@\(id.text)]")), and there is nothing of that id", path(), fix, .any,
            ["@\(id.text)"]
          ))
      }
    }

    /// Suggestions cost a look at every id, so only the first references that lead nowhere get one.
    private func nearest(to id: EntityID, among kinds: EntityKinds) -> String? {
      guard problems.count < 50 else { return nil }
      let candidates = index.ids.filter { index[$0].map { kinds.contains($0.kind) } ?? false }
      return nearestID(to: id.text, among: candidates.compactMap { $0.fixed?.text }.sorted())
    }

    /// The id of the party, source or event that is called so.
    private func named(_ text: String, among kinds: EntityKinds) -> String? {
      guard problems.count < 50 else { return nil }
      let name = text.lowercased()
      var ids: [EntityID] = []
      if kinds.contains(.party) { ids += dossier.parties.filter { $0.name.lowercased() == name }.map(\.id) }
      if kinds.contains(.source) { ids += dossier.sources.filter { $0.title.lowercased() == name }.map(\.id) }
      if kinds.contains(.event) { ids += dossier.events.filter { $0.title.lowercased() == name }.map(\.id) }
      return ids.count == 1 ? ids[0].fixed?.text : nil
    }

    /// What to do about a name that stands where an id is expected.
    private static func advice(on id: EntityID, _ kinds: EntityKinds) -> String {
      guard !id.isWellFormed, kinds.kinds.count == 1, let kind = kinds.kinds.first else { return "" }
      let example = id.fixed.map { ", such as \(quoted($0.text))" } ?? ""
      return ": add it to `\(kind.collection)`, with an id\(example), and write that id here"
    }

    private static func words(_ kinds: EntityKinds) -> String {
      kinds == .any ? "entity" : kinds.kinds.map(\.rawValue).joined(separator: " or ")
    }

    private static func articles(_ kinds: EntityKinds) -> String {
      kinds.kinds.map(article).joined(separator: " or ")
    }

    private static func article(_ kind: EntityKind) -> String {
      (kind.rawValue.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + kind.rawValue
    }
  }
}
