import DossierCore

/// A table and no drawing of one piece: its letters grow with the reader's text, its rows break between pages, and whoever
/// hears it goes from cell to cell.
extension PageWriter {
  mutating func grid(_ grid: StanceGrid, title: String) {
    hasDrawing = true
    open("table", "grid")
    attribute("aria-label", title)
    key(of: grid)
    newline()
    // On small screens the name of a party stands above its cells, where these need the width.
    let isWide = grid.claims.count > 4
    open("thead", "grid-rows")
    open("tr", isWide ? "grid-row" : nil)
    open("td", isWide ? "who" : "who-long")
    close()
    for claim in grid.claims {
      open("th", "over")
      attribute("scope", "col")
      markLink(.claim, claim, isNarrow: true)
      close()
    }
    close()
    close()
    newline()
    for block in grid.blocks { self.block(block, of: grid, isWide: isWide) }
    close()
    newline()
  }

  /// The parties of a side, below its name.
  private mutating func block(_ block: StanceGrid.Block, of grid: StanceGrid, isWide: Bool) {
    open("tbody", "grid-rows")
    // Where nobody stands with anybody, nobody is left over.
    if block.side != nil || grid.blocks.count > 1 {
      open("tr", isWide ? "grid-row" : nil)
      open("th", "side-name")
      attribute("scope", "rowgroup")
      if block.head == nil { attribute("colspan", String(grid.claims.count + 1)) }
      switch block.side {
      case .party(let id)?: link(id, .party)
      case .word(let name)?: isolated(name)
      case nil: text(words[.otherParties])
      }
      close()
      if let head = block.head { cells(of: head, in: grid) }
      close()
      newline()
    }
    for row in block.rows {
      open("tr", isWide ? "grid-row" : nil)
      open("th", isWide ? "who" : "who-long")
      attribute("scope", "row")
      link(row.party, .party)
      close()
      cells(of: row, in: grid)
      close()
      newline()
    }
    close()
  }

  private mutating func cells(of row: StanceGrid.Row, in grid: StanceGrid) {
    let party = sight.name(of: row.party)
    for (claim, standing) in zip(grid.claims, row.cells) {
      open("td", "at")
      if let standing {
        shape(
          standing.position,
          name: words.standsOn.filled([
            "party": party, "stance": words[standing.position],
            "claim": words.marks.mark(.claim, book.layout.number(.claim, claim)),
          ]))
      }
      close()
    }
  }

  /// What the shapes mean that the grid has, for those who see it: to those who hear it each cell says it in words.
  private mutating func key(of grid: StanceGrid) {
    let held = grid.positions
    open("caption", "grid-key")
    open("span")
    attribute("aria-hidden", "true")
    var isFirst = true
    for alike in StanceShape.positions {
      let told = alike.filter(held.contains)
      guard let one = told.first else { continue }
      if !isFirst { text(words.semicolon) }
      isFirst = false
      shape(one)
      text(" \(told.map { words[$0] }.joined(separator: words.comma))")
    }
    close()
    close()
  }
}
