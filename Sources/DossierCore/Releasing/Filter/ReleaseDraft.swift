/// A dossier on its way to be released: what the rules read, and what they have left of it.
struct ReleaseDraft {
  /// What was checked.
  let checked: CheckedDossier
  /// Whom the release is for; nil when nothing is held back.
  let label: Marking?
  /// What is left.
  var dossier: Dossier { didSet { facts = nil } }
  /// The facts of what was checked; nil as soon as what is left is another dossier.
  private(set) var facts: Facts?
  /// For each quote that is left, in order, what the archived text of its source says of it.
  var verifications: [Verification]
  /// Why each item that stays behind does so.
  var withheld: [EntityID: Withheld.Reason] = [:]
  /// What keeps the release from being made, and what should be known of it.
  var findings: [Finding] = []

  init(_ checked: CheckedDossier, label: Marking?) {
    self.checked = checked
    self.label = label
    dossier = checked.dossier
    dossier.id = dossier.id ?? checked.defaultID
    verifications = checked.verifications
    facts = checked.facts
  }

  /// Changes what is left together with what was found of its quotes.
  mutating func change(_ change: (inout Dossier, inout [Verification]) -> Void) {
    var found = verifications
    change(&dossier, &found)
    verifications = found
  }

  /// Takes the team's notes out, which no fact is made of.
  mutating func eraseNotes() {
    var facts = facts
    var eraser = NoteEraser()
    dossier.visitCollections(&eraser)
    if let timeline = facts?.timeline { facts?.timeline = timeline.made(from: dossier) }
    self.facts = facts
  }

  /// The way to a value of the dossier as it was checked, where `path` leads to it in what is left of it: to its list where it
  /// stands in one, since items of that may be gone.
  func writtenPath(_ path: FieldPath, of item: EntityID?) -> FieldPath {
    guard let item, let position = checked.index[item] else { return path }
    let inside = path.steps.dropFirst(2).prefix { if case .item = $0 { false } else { true } }
    return FieldPath(position.path.steps + inside)
  }

  /// Where words of a text stand; the text itself where that cannot be told, or where many are told already.
  func place(of path: FieldPath, words: [String]) -> Place? {
    findings.count < Limits.placedFindings
      ? checked.places?.place(of: path, words: words, occurrence: 0) : checked.places?.place(of: path)
  }

  /// The dossier as it was checked.
  var whole: Dossier { checked.dossier }

  /// Whether the id is that of an item that stays behind.
  func isWithheld(_ id: EntityID) -> Bool { withheld[id] != nil }

  /// Whether the id is that of an item that stays behind since what it is taken from does.
  func isWithheldByOrigin(_ id: EntityID) -> Bool { if case .origin? = withheld[id] { true } else { false } }

  /// Whether the head's effective marking is above the label.
  var withholdsHead: Bool {
    guard let label, let marking = whole.headMarking ?? whole.marking else { return false }
    return marking > label
  }
}

private struct NoteEraser: EntityVisitor {
  mutating func change<Value: Entity & Record>(_ entities: inout [Value]) {
    // What is not changed is not copied.
    let noted = entities.indices.filter { entities[$0].note != nil }
    for position in noted { entities[position].note = nil }
  }
}
