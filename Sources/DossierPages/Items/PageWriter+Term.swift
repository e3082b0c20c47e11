import DossierCore

extension PageWriter {
  /// A word that the dossier explains, shown inside something else; its home is the glossary.
  mutating func term(_ term: Term, _ offset: Int, level: Int) {
    entry(.term, offset, term.id, level: level) { page in
      page.prose(term.definition, level: level + 1)
      page.facts { page in
        page.commonFacts(term)
        page.mentions(of: term.id)
      }
    }
  }
}
