import DossierCore
import DossierKit
import Testing

/// One edit of an editor, and the line that tells it.
struct Edit: Sendable, CustomTestStringConvertible {
  let line: String
  let make: @Sendable (inout Dossier) throws -> Void

  init(_ line: String, _ make: @escaping @Sendable (inout Dossier) throws -> Void) {
    self.line = line
    self.make = make
  }

  var testDescription: String { line }
}

/// Each of fifty edits is told in one line, in the words that readers use; and all of them together in fifty.
@Suite("Fifty edits, fifty lines")
struct FiftyEdits {
  static let edits = dossierEdits + claimEdits + stanceEdits + quoteEdits + assessmentEdits + otherEdits

  @Test("an edit is one line", arguments: edits)
  func alone(edit: Edit) throws {
    let old = try EditionPair.base()
    var new = old
    try edit.make(&new)
    let lines = try EditionPair.changes(old, new).lines(labels: try EditionPair.labels())
    #expect(lines == edit.line + "\n")
  }

  @Test("all of them are as many lines")
  func together() throws {
    #expect(Self.edits.count == 50)
    let old = try EditionPair.base()
    var new = old
    for edit in Self.edits { try edit.make(&new) }
    let lines = try EditionPair.changes(old, new).lines(labels: try EditionPair.labels()).split(separator: "\n")
    #expect(Set(lines.map(String.init)).symmetricDifference(Self.edits.map(\.line)) == [])
    #expect(lines.count == 50)
  }

  static let dossierEdits = [
    Edit("Dossier. Summary: The bridge is open again (was: The bridge is closed).") {
      $0.summary = .words("The bridge is open again.")
    },
    Edit("Dossier. Information cut-off: 30 June 2024.") { $0.cutoff = try EDTFDate("2024-06-30") },
    Edit("Dossier. What is not known: added: Who pays; removed: Who ordered the closure.") { $0.gaps = ["Who pays."] },
    Edit("Dossier. Corrections: added: 20 June 2024: The bridge has two piers.") {
      $0.corrections = [Correction(date: try EDTFDate("2024-06-20"), text: "The bridge has two piers.")]
    },
  ]

  static let claimEdits = [
    Edit("Claim “The bridge was hit by a lorry.” New, asserted by: Baker.") {
      $0.claims.append(Claim(id: "clm-new", statement: "The bridge was hit by a lorry.", claimant: "pty-baker"))
    },
    Edit("Claim “Statement number 11 about the bridge.” No longer in this edition.") {
      $0.claims.removeAll { $0.id == "clm-11" }
    },
    Edit("Claim “Statement number 0 about the bridge.” Status: confirmed (was: unverified), 20 June 2024.") {
      $0.claims[0].status = .confirmed
      $0.claims[0].statusDate = try EDTFDate("2024-06-20")
      $0.claims[0].statusBasis = .words("Two surveys agree.")
    },
    Edit(
      "Claim “Statement number 1 about the bridge.” Withdrawn by its claimant (was: unverified), 21 June 2024."
    ) {
      $0.claims[1].withdrawn = try EDTFDate("2024-06-21")
      $0.claims[1].status = .withdrawn
    },
    Edit(
      "Claim “Statement number 2 about a bridge.” Statement: Statement number 2 about a bridge (was: Statement number 2 about the bridge)."
    ) {
      $0.claims[2].statement = "Statement number 2 about a bridge."
    },
    Edit("Claim “Statement number 3, about the bridge.” Statement: wording only.") {
      $0.claims[3].statement = "Statement number 3, about the bridge."
    },
    Edit(
      "Claim “Statement number 4 about the bridge.” Credibility lowered: 5, improbable (was: 3, possibly true)."
    ) {
      $0.claims[4].credibility = .improbable
      $0.claims[4].credibilityBasis = .words("Nobody else saw it.")
    },
    Edit(
      "Claim “Statement number 0 about the bridge.” Credibility raised: 2, probably true (was: 3, possibly true)."
    ) {
      $0.claims[0].credibility = .probablyTrue
    },
    Edit("Claim “Statement number 10 about the bridge.” Marking raised: TLP:RED (was: TLP:GREEN).") {
      $0.claims[10].marking = .red
    },
    Edit("Claim “Statement number 9 about the bridge.” Marking lowered: TLP:CLEAR (was: TLP:GREEN).") {
      $0.claims[9].marking = .clear
    },
    Edit(
      "Claim “Statement number 8 about the bridge.” Sources: added: The survey, p. 2; independent sources: 2 (was: 1)."
    ) {
      var citation = Citation(source: "src-survey")
      citation.locator = "p. 2"
      $0.claims[8].sources.append(citation)
    },
    Edit(
      "Claim “Statement number 8 about the bridge.” Relation to other claims: added: contradicts: Statement number 7 about the bridge."
    ) {
      $0.claims[8].relations = [Relation(to: "clm-7", type: .contradicts)]
    },
    Edit("Claim “Statement number 9 about the bridge.” Claimant: Ivens (was: Council).") {
      $0.claims[9].claimant = "pty-ivens"
    },
    Edit("Claim “Statement number 4 about the bridge.” Date: about June 2024.") {
      $0.claims[4].date = try EDTFDate("2024-06~")
    },
  ]

  static let stanceEdits = [
    Edit(
      "Claim “Statement number 5 about the bridge.” Crane: affirms (was: denies), 25 June 2024 [The letter]; no longer contested."
    ) {
      var reaction = Reaction(id: "rea-turn", party: "pty-crane", to: "clm-5")
      reaction.stance = .affirms
      reaction.date = try EDTFDate("2024-06-25")
      reaction.supersedes = "rea-clm-5"
      reaction.sources = [Citation(source: "src-letter")]
      $0.reactions.append(reaction)
    },
    Edit(
      "Claim “Statement number 6 about the bridge.” Crane: denies (was: affirms), 20 June 2024 [The radio]; now contested."
    ) {
      $0.reactions[1].stance = .denies
    },
    Edit("Claim “Statement number 7 about the bridge.” Crane: no stance (was: doubts).") {
      $0.reactions.removeAll { $0.id == "rea-clm-7" }
    },
    Edit("Claim “Statement number 8 about the bridge.” Dunn: does not comment (was: no stance).") {
      var reaction = Reaction(id: "rea-dunn", party: "pty-dunn", to: "clm-8")
      reaction.stance = .noComment
      $0.reactions.append(reaction)
    },
    Edit("Reaction (Ivens (People protest)). New, welcomes, 16 June 2024 [The blog].") {
      var reaction = Reaction(id: "rea-event", party: "pty-ivens", to: "evt-protest")
      reaction.act = .welcomes
      reaction.date = try EDTFDate("2024-06-16")
      reaction.sources = [Citation(source: "src-blog")]
      $0.reactions.append(reaction)
    },
    Edit(
      "Reaction (Crane (Statement number 5 about the bridge)). Summary: Wrote to the council (was: Spoke to the council)."
    ) {
      $0.reactions[0].summary = .words("Wrote to the council.")
    },
  ]

  static let quoteEdits = [
    Edit("Quote (Baker: “We said 0 times that it is not safe.”). Quote corrected.") {
      $0.quotes[0].text = "We said 0 times that it is not safe."
    },
    Edit("Quote (Ivens: “We said 1 times that it is safe.”). Speaker: Ivens (was: Baker).") {
      $0.quotes[1].speaker = "pty-ivens"
    },
    Edit("Quote (Baker: “We said 2 times that it is safe.”). Place in the source: 00:14:02.") {
      $0.quotes[2].locator = "00:14:02"
    },
    Edit(
      "Quote (Baker: “We said 3 times that it is safe.”). What it is about: added: Statement number 0 about the bridge."
    ) {
      $0.quotes[3].about = ["clm-0"]
    },
    Edit("Quote (Baker: “We said 4 times that it is safe.”). No longer in this edition.") {
      $0.quotes.removeAll { $0.id == "quo-4" }
    },
    Edit("Quote (Moss: “Not one penny.”). New.") {
      $0.quotes.append(Quote(id: "quo-new", text: "Not one penny.", speaker: "pty-moss"))
    },
  ]

  static let assessmentEdits = [
    Edit(
      "Judgement “Judgement number 0 on the bridge.” Likelihood lowered: very unlikely, 5 to 20 percent (was: unlikely, 20 to 45 percent)."
    ) {
      $0.assessments[0].likelihood = .veryUnlikely
    },
    Edit(
      "Judgement “Judgement number 1 on the bridge.” Likelihood raised: roughly even chance, 45 to 55 percent (was: unlikely, 20 to 45 percent)."
    ) {
      $0.assessments[1].likelihood = .roughlyEvenChance
    },
    Edit(
      "Judgement “Judgement number 2 on the bridge.” Judgement reversed: likely, 55 to 80 percent (was: unlikely, 20 to 45 percent)."
    ) {
      $0.assessments[2].likelihood = .likely
    },
    Edit(
      "Judgement “Judgement number 3 on the bridge.” Likelihood, another range: unlikely, 25 to 40 percent (was: unlikely, 20 to 45 percent)."
    ) {
      ($0.assessments[3].low, $0.assessments[3].high) = (25, 40)
    },
    Edit("Judgement “Judgement number 4 on the bridge.” No longer judged (was: unlikely, 20 to 45 percent).") {
      $0.assessments[4].likelihood = nil
      $0.assessments[4].change = .dropped
    },
    Edit("Judgement “Judgement number 5 on the bridge.” Confidence raised: high (was: moderate).") {
      $0.assessments[5].confidence = .high
    },
    Edit("Judgement “Judgement six on the bridge.” Statement: wording only.") {
      $0.assessments[6].statement = "Judgement six on the bridge."
      $0.assessments[6].change = .reworded
    },
    Edit("Judgement “It will rain.” New, almost certain, 95 to 99 percent.") {
      var assessment = Assessment(id: "jdg-new", statement: "It will rain.")
      assessment.likelihood = .almostCertain
      $0.assessments.append(assessment)
    },
  ]

  static let otherEdits = [
    Edit("Source “The radio”. Source retracted.") { $0.sources[2].tags.append("retracted") },
    Edit("Source “The survey”. Archived text changed.") {
      $0.sources[1].snapshotSha256 = String(repeating: "1", count: 64)
    },
    Edit("Source “The letter”. Reliability lowered: E, unreliable (was: C, fairly reliable).") {
      $0.sources[3].reliability = .unreliable
    },
    Edit("Source “The blog”. What it repeats: added: The gazette.") {
      $0.sources[4].derivesFrom = ["src-gazette"]
    },
    Edit("Party “Moss”. Role: Treasurer.") { $0.parties[5].role = "Treasurer" },
    Edit("Event “The bridge is closed”. Whether it happened: established.") {
      $0.events[0].occurrence = .established
    },
    Edit("Question “When will it open?” State of the answer: answered (was: open).") {
      $0.questions[0].state = .answered
      $0.questions[0].answer = .words("In May.")
    },
    Edit("Question “Is it safe?” New.") {
      $0.questions.append(Question(id: "qst-new", question: "Is it safe?"))
    },
    Edit("Section “The story”. Text: changed.") {
      $0.sections[0].body = .words(
        "In the spring the council surveyed the bridge and found cracks in three of its piers.")
    },
    Edit("Section “The story”. Items shown: another order.") { $0.sections[0].items = ["clm-1", "clm-0"] },
    Edit("Attachment “Plan”. Title: Plan.") { $0.attachments[0].title = "Plan" },
    Edit("Term “pier”. Definition: What an arch stands on (was: What a bridge stands on).") {
      $0.terms[0].definition = .words("What an arch stands on.")
    },
  ]
}
