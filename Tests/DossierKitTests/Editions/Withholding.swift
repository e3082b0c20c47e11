import DossierCore
import DossierKit
import Testing

/// No comparison tells what may not be told.
@Suite("What a comparison keeps to itself")
struct Withholding {
  private func told(_ old: Dossier, _ new: Dossier, isFiltered: Bool) throws -> String {
    let changes = try EditionPair.changes(old, new, isFiltered: isFiltered)
    let labels = try EditionPair.labels()
    return changes.lines(labels: labels) + changes.text(labels: labels) + changes.markdown(labels: labels)
      + changes.json
  }

  @Test("in a filtered edition what is gone has no name, whether it was taken out or is withheld")
  func gone() throws {
    let old = try EditionPair.base()
    var new = old
    new.claims.removeAll { $0.id == "clm-11" }
    let open = try told(old, new, isFiltered: false)
    #expect(open.contains("clm-11") && open.contains("Statement number 11"))
    let filtered = try told(old, new, isFiltered: true)
    #expect(!filtered.contains("clm-11") && !filtered.contains("number 11"))
    #expect(filtered.contains("Claims of the edition before that are not in this one: 1."))
  }

  @Test("in a filtered edition nothing leads to what is gone")
  func leads() throws {
    var old = try EditionPair.base()
    old.claims[0].sources.append(Citation(source: "src-blog"))
    old.claims[0].relations = [Relation(to: "clm-11", type: .supports)]
    old.claims[1].onBehalfOf = "pty-moss"
    old.claims[1].statusBasis = .words("As Moss has said.")
    old.claims[2].statusBasis = Prose(
      source: "As the blog has it [@src-blog].",
      blocks: [.paragraph([.text("As the blog has it "), .citations([Prose.Reference("src-blog")])])])
    var reaction = Reaction(id: "rea-moss", party: "pty-moss", to: "clm-3")
    reaction.stance = .denies
    old.reactions.append(reaction)
    var new = try EditionPair.base()
    new.sources.removeAll { $0.id == "src-blog" }
    new.parties.removeAll { $0.id == "pty-moss" }
    new.claims.removeAll { $0.id == "clm-11" }
    new.claims[1].statusBasis = .words("As was said.")
    new.claims[2].statusBasis = .words("As was said.")
    let filtered = try told(old, new, isFiltered: true)
    for secret in ["blog", "Moss", "moss", "clm-11", "number 11", "rea-moss"] {
      #expect(!filtered.contains(secret), "\(secret)")
    }
    #expect(filtered.contains("Basis of the status: As was said."))
  }

  @Test("what was marked higher than the new edition is not told")
  func marked() throws {
    var old = try EditionPair.base()
    old.claims[0].marking = .red
    old.claims[0].statement = "The mayor knew."
    old.claims[11].marking = .amber
    var new = try EditionPair.base()
    new.claims[0].statement = "Somebody knew."
    new.claims.removeAll { $0.id == "clm-11" }
    let text = try told(old, new, isFiltered: false)
    #expect(!text.contains("mayor") && !text.contains("clm-11"))
    #expect(text.contains("Somebody knew."))
  }

  @Test("the name of somebody who is now protected is not told")
  func protected() throws {
    var old = try EditionPair.base()
    old.parties[5].name = "Tamsin Moss"
    old.parties[5].role = "Treasurer"
    old.claims[0].statusBasis = .words("Moss keeps the books.")
    old.quotes[0].speaker = "pty-moss"
    old.quotes[4].speaker = "pty-moss"
    var new = old
    new.parties[5].protectIdentity = true
    new.parties[5].publicName = "an official"
    new.claims[0].statusBasis = .words("An official keeps the books.")
    new.quotes[0].speaker = "pty-baker"
    new.quotes.removeAll { $0.id == "quo-4" }
    let text = try told(old, new, isFiltered: false)
    for secret in ["Tamsin", "Moss", "Treasurer"] { #expect(!text.contains(secret), "\(secret)") }
    #expect(text.contains("Identity now protected."))
    #expect(text.contains("Quotes of the edition before that are not in this one: 1."))
  }
}
