import DossierCore

/// The table of a page, which the list of tables leads to.
extension PageWriter {
  /// Its beginning: what it is called, and its two columns; the rows follow.
  mutating func openTable(_ caption: Word, _ first: Word, _ class: StaticString, _ second: Word) {
    open("table", "table", id: "table_1")
    line("caption", "caption", words[caption])
    open("thead")
    open("tr")
    header(first, `class`)
    header(second)
    close()
    close()
    newline()
    open("tbody")
  }

  /// The head of a column.
  mutating func header(_ word: Word, _ class: StaticString = "column") {
    open("th", `class`)
    attribute("scope", "col")
    text(words[word])
    close()
  }
}
