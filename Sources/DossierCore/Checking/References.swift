/// Every reference, in a field or inside text, leads to an entity of a kind that it may lead to.
enum References {
  static func check(_ dossier: Dossier, index: EntityIndex, into report: inout Report) {
    for problem in dossier.walked(by: Reader(index: index)).problems
    where problem.code != .danglingReference || !report.hasLost(problem.kinds) {
      report.add(problem.code, problem.message, at: problem.path, mend: problem.mend, words: problem.words)
    }
  }

  private struct Reader: FieldReader {
    let index: EntityIndex
    var problems:
      [(code: FindingCode, message: String, path: FieldPath, mend: String?, kinds: EntityKinds, words: [String])] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      guard case .reference(let kinds) = field.form, let id = value as? EntityID, !id.isEmpty else { return }
      guard let position = index[id] else {
        let mend = nearest(to: id, among: kinds)
        problems.append(
          (
            .danglingReference,
            "`\(field.name)` refers to \(quoted(id.text)), and there is no \(Self.words(kinds)) of that id", path(),
            mend, kinds, []
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
        let mend = nearest(to: id, among: .any)
        problems.append(
          (
            .danglingReference,
            "`\(field.name)` cites \(quoted("[@\(id.text)]")), and there is nothing of that id", path(), mend, .any,
            ["@\(id.text)"]
          ))
      }
    }

    /// Suggestions cost a look at every id, so only the first references that lead nowhere get one.
    private func nearest(to id: EntityID, among kinds: EntityKinds) -> String? {
      guard problems.count < 50 else { return nil }
      let candidates = index.ids.filter { index[$0].map { kinds.contains($0.kind) } ?? false }
      return nearestID(to: id.text, among: candidates.map(\.text).sorted())
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
