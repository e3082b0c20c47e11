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

  @Test("offices, venues and principals of somebody who is now protected are not told")
  func offices() throws {
    var old = try EditionPair.base()
    old.parties[5].name = "Tamsin Orrin"
    old.quotes[0].speaker = "pty-moss"
    old.quotes[0].speakerRole = "Head of the treasury"
    old.quotes[0].venue = "The treasury's gate"
    var new = old
    new.parties[5].protectIdentity = true
    new.parties[5].publicName = "an official"
    let text = try told(old, new, isFiltered: false)
    #expect(!text.contains("treasury"), "\(text)")
  }

  @Test("a name that is protected now is not told, under another id or in another case")
  func otherIDs() throws {
    var old = try EditionPair.base()
    old.parties[5].name = "Tamsin Moss"
    old.quotes[0].speaker = "pty-moss"
    old.claims[0].statusBasis = .words("As TAMSIN MOSS and moss say.")
    var new = old
    new.parties.removeAll { $0.id == "pty-moss" }
    var official = Party(id: "pty-official", name: "Tamsin Moss")
    official.protectIdentity = true
    official.publicName = "an official"
    new.parties.append(official)
    new.quotes[0].speaker = "pty-official"
    for position in new.quotes.indices where new.quotes[position].speaker == "pty-moss" {
      new.quotes[position].speaker = "pty-official"
    }
    new.claims[0].statusBasis = .words("As an official says.")
    let text = try told(old, new, isFiltered: false).lowercased()
    #expect(!text.contains("tamsin") && !text.replacing("pty-moss", with: "").contains("moss"), "\(text)")
  }

  @Test("what a head says no longer in a filtered edition is not told")
  func head() throws {
    var old = try EditionPair.base()
    old.summary = .words("The mayor knew.")
    old.gaps = ["Who paid the mayor."]
    var new = old
    new.summary = nil
    new.gaps = []
    #expect(try !told(old, new, isFiltered: true).contains("mayor"))
    #expect(try told(old, new, isFiltered: false).contains("mayor"))
  }

  @Test("nothing that followed from what is gone is told in a filtered edition")
  func consequences() throws {
    var old = try EditionPair.base()
    var reaction = Reaction(id: "rea-secret", party: "pty-baker", to: "clm-3")
    reaction.stance = .denies
    old.reactions.append(reaction)
    var new = old
    new.reactions.removeAll { $0.id == "rea-secret" }
    let filtered = try told(old, new, isFiltered: true)
    #expect(
      !filtered.contains("contested") && !filtered.contains("denies") && !filtered.contains("clm-3"), "\(filtered)")
    #expect(try told(old, new, isFiltered: false).contains("clm-3"))
  }
}
