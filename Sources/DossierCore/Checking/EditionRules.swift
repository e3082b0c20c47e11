/// Rules that hold between an edition and the one before.
enum EditionRules {
  static func check(_ dossier: Dossier, since old: Dossier, into report: inout Report) {
    checkKinship(dossier, old, &report)
    checkOrder(dossier, old, &report)
    // Two drafts of one edition both stand against the one before.
    if let number = dossier.edition?.number, number == old.edition?.number { return }
    let before = Dictionary(old.assessments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (offset, assessment) in dossier.assessments.enumerated() {
      guard let said = assessment.change else { continue }
      let path = FieldPath([.key(EntityKind.assessment.collection), .item(offset), .key("change")])
      guard let known = before[assessment.id] else {
        if said != .new, said != .dropped {
          report.add(
            .changeWord, "`change` is `\(said.rawValue)`, and the edition before does not have this assessment",
            at: path, fix: Change.new.rawValue)
        }
        continue
      }
      let move = LikelihoodMove(from: known, in: old, to: assessment, in: dossier)
      if let fact = contradiction(of: said, by: move) {
        report.add(
          .changeWord, "`change` is `\(said.rawValue)`, and \(fact.words)", at: path, fix: fact.fix.rawValue)
      }
    }
  }

  /// What an author's word on a change has against it; nil when it may stand.
  private static func contradiction(of said: Change, by move: LikelihoodMove) -> (words: String, fix: Change)? {
    let (from, to) = (words(move.from), words(move.to))
    let moved = "the likelihood went from \(from) to \(to) since the edition before"
    let rightWord: Change = move.direction > 0 ? .raised : move.direction < 0 ? .lowered : .unchanged
    switch said {
    case .new: return ("the edition before has this assessment already", rightWord)
    case .raised, .lowered:
      if said == rightWord || move.from == nil || move.to == nil { return nil }
      return (move.from == move.to ? "the likelihood is what it was in the edition before: \(to)" : moved, rightWord)
    case .unchanged, .reworded: return move.direction == 0 ? nil : (moved, rightWord)
    case .reversed, .dropped: return nil
    }
  }

  private static func words(_ span: LikelihoodMove.Span?) -> String {
    guard let span else { return "none" }
    let bounds = "\(span.low) to \(span.high) percent"
    return span.term.map { "`\($0.rawValue)` (\(bounds))" } ?? bounds
  }

  /// Editions of one dossier have items in common, since ids stay.
  private static func checkKinship(_ dossier: Dossier, _ old: Dossier, _ report: inout Report) {
    let (here, there) = (EntityIndex(of: dossier), EntityIndex(of: old))
    let known = Set(there.ids)
    guard !known.isEmpty, !here.ids.isEmpty, known.isDisjoint(with: here.ids) else { return }
    report.add(
      .otherDossier,
      "no item has an id that \(quoted(old.title)) has: editions of one dossier keep the ids of what is the same",
      at: FieldPath([.key("title")]))
  }

  private static func checkOrder(_ dossier: Dossier, _ old: Dossier, _ report: inout Report) {
    guard let edition = dossier.edition, let before = old.edition else { return }
    let path = FieldPath([.key("edition")])
    if let number = edition.number, let previous = before.number, number < previous {
      report.add(
        .editionOrder, "the edition has the number \(number), and the one before has \(previous): are they swapped?",
        at: path.key("number"))
    } else if let date = edition.date, let previous = before.date, date.latest < previous.earliest {
      report.add(
        .editionOrder, "the edition is of \(date.text), and the one before of \(previous.text): are they swapped?",
        at: path.key("date"))
    }
  }
}
