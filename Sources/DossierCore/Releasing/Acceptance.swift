extension FilteredRelease {
  /// The findings that keep the release from being made until somebody has accepted them or fixed what they are about: those
  /// that concern it and are not accepted, as errors, and behind them one that says what to write; empty where all is well.
  ///
  /// - Parameter codes: What is accepted. More than there is does no harm.
  public func unaccepted(accepting codes: Set<FindingCode>) -> [Finding] {
    var open = concerns.filter { !codes.contains($0.code) }
    guard !open.isEmpty else { return [] }
    for position in open.indices { open[position].severity = .error }
    let words = Set(open.map(\.code.code)).sorted().joined(separator: ",")
    return open + [
      Finding(
        .unaccepted,
        "\(open.count == 1 ? "a finding concerns" : "\(open.count) findings concern") what would leave at \(label.rawValue): "
          + "fix what \(open.count == 1 ? "it is" : "they are") about, or let it leave as it is with `--accept \(words)`",
        at: open[0].place)
    ]
  }
}

extension CheckedDossier {
  /// The findings about what leaves that somebody has to accept before it does, however they were taken when the dossier was
  /// checked: who ignores a finding has not said that a release may have what it is about.
  func concerns(of draft: ReleaseDraft) -> [Finding] {
    guard let label = draft.label, !concerns.isEmpty else { return [] }
    let head = Set(draft.dossier.headFields)
    let kept = dossier.walked(by: WithheldPaths(draft: draft)).paths
    let lowered = Set(markings.downgrades.filter { $0.least > label }.map { $0.path.key("marking") })
    return concerns.filter { finding in
      let steps = finding.path.steps
      if finding.code == .downgrade, !lowered.contains(finding.path) { return false }
      if steps.count > 1, case .item = steps[1], kept.contains(FieldPath(Array(steps.prefix(2)))) { return false }
      guard let field = HeadReader.field(of: finding.path) else { return true }
      return head.contains(field)
    }
  }
}

/// The ways to the items that stay behind.
private struct WithheldPaths: FieldReader {
  let draft: ReleaseDraft
  var paths: Set<FieldPath> = []

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    if draft.isWithheld(entity.id) { paths.insert(path()) }
  }
}
