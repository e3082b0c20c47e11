extension ReleaseRule {
  /// Notes are for the team: no output has them (format.md, section 3).
  static let notes = ReleaseRule(name: "notes") { draft in draft.eraseNotes() }
}
