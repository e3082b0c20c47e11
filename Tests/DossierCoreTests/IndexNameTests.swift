import DossierCore
import Testing

/// Names as an index has them.
@Suite("Names in an index")
struct IndexNameTests {
  @Test(
    "persons stand under their surnames",
    arguments: [
      ("Edda Thornquist", "Thornquist, Edda"), ("Hanan al-Dawwasi", "Dawwasi, Hanan al-"),
      ("Jan van der Berg", "Berg, Jan van der"), ("Conor O’Brien-Søndergård", "O’Brien-Søndergård, Conor"),
    ])
  func surnames(name: String, expected: String) { #expect(person(name).indexName == expected) }

  @Test(
    "what is no given name and surname stands as it is",
    arguments: [
      "Saladin", "Night-shift worker W-1", "Head of the Navy", "Kelvanian official (unnamed)", "Sammy Davis Jr.",
      "Дмитрий Песков", "習近平 主席", "al- al-", "",
    ])
  func others(name: String) { #expect(person(name).indexName == name) }

  @Test("a body, a protected person and who has a sort name stand as they are said to")
  func kinds() {
    var body = Party(id: "pty-body", name: "Kelvane Press")
    body.kind = .media
    #expect(body.indexName == "Kelvane Press")
    var hidden = person("Jane Doe")
    hidden.protectIdentity = true
    #expect(hidden.indexName == "Jane Doe")
    var sorted = person("Kim Jong Un")
    sorted.sortName = "Kim Jong Un"
    #expect(sorted.indexName == "Kim Jong Un")
  }

  private func person(_ name: String) -> Party {
    var party = Party(id: "pty-one", name: name)
    party.kind = .person
    return party
  }
}
