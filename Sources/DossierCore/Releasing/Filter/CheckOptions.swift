extension ReleaseRule {
  /// Which findings the team takes how seriously is its own affair, as its notes are.
  static let checks = ReleaseRule(name: "checks") { draft in
    draft.dossier.outputs.entries.removeAll { $0.key == "check" }
  }
}
