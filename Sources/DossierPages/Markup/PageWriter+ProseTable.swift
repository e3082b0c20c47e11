import DossierCore
import DossierXML

/// Tables of a text.
extension PageWriter {
  /// A table with its head and the sides to which its columns stand.
  mutating func table(_ table: Prose.Table) {
    open("table", "table")
    open("thead")
    open("tr")
    for (cell, alignment) in zip(table.head, table.columns) {
      open("th", Self.columnClass(alignment))
      attribute("scope", "col")
      inlines(cell, beginSentence: true)
      close()
    }
    close()
    close()
    newline()
    if !table.rows.isEmpty {
      open("tbody")
      for row in table.rows {
        open("tr")
        for (cell, alignment) in zip(row, table.columns) {
          open("td", Self.cellClass(alignment))
          inlines(cell, beginSentence: true)
          close()
        }
        close()
        newline()
      }
      close()
    }
    close()
  }

  private static func columnClass(_ alignment: Prose.Table.Alignment?) -> StaticString {
    switch alignment {
    case .left: "column-left"
    case .centre: "column-centre"
    case .right: "column-right"
    case nil: "column"
    }
  }

  private static func cellClass(_ alignment: Prose.Table.Alignment?) -> StaticString {
    switch alignment {
    case .left: "cell-left"
    case .centre: "cell-centre"
    case .right: "cell-right"
    case nil: "cell"
    }
  }
}
