import DossierCore
import DossierTemplating
import DossierText

/// Tables: in Markdown as they were written, in plain text as columns where these fit a line, else row by row.
extension ProseWriter {
  /// Writes a table from the beginning of a line.
  func write(_ table: Prose.Table, into page: inout Page) {
    if page.layout.form == .markdown { return writeMarkup(table, into: &page) }
    let head = table.head.map { cell in page.alone { write(cell, into: &$0) } }
    let rows = table.rows.map { row in row.map { cell in page.alone { write(cell, into: &$0) } } }
    var widths = head.map(DisplayWidth.columns)
    for row in rows {
      for (column, cell) in zip(widths.indices, row) {
        widths[column] = max(widths[column], DisplayWidth.columns(of: cell))
      }
    }
    let width = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    if width <= page.layout.width - page.indentation {
      write([head, widths.map { String(repeating: "-", count: $0) }] + rows, widths, table.columns, into: &page)
    } else {
      write(rows.isEmpty ? [head] : rows, under: head, into: &page)
    }
  }

  private static let gap = "  "

  /// Rows of columns.
  private func write(
    _ rows: [[String]], _ widths: [Int], _ alignments: [Prose.Table.Alignment?], into page: inout Page
  ) {
    for (position, row) in rows.enumerated() {
      if position > 0 { page.breakLine(indentation: page.indentation) }
      let cells = zip(row, zip(widths, alignments)).map { cell, column in Self.padded(cell, column.0, column.1) }
      page.append(markup: cells.joined(separator: Self.gap))
    }
  }

  private static func padded(_ cell: String, _ width: Int, _ alignment: Prose.Table.Alignment?) -> String {
    let spaces = max(0, width - DisplayWidth.columns(of: cell))
    let before =
      switch alignment {
      case .right: spaces
      case .centre: spaces / 2
      case .left, nil: 0
      }
    return String(repeating: " ", count: before) + cell + String(repeating: " ", count: spaces - before)
  }

  /// Rows one below the other, each cell behind what stands above it in the table.
  private func write(_ rows: [[String]], under head: [String], into page: inout Page) {
    let indentation = page.indentation
    for (position, row) in rows.enumerated() {
      if position > 0 { page.breakLine(indentation: indentation) }
      page.append(markup: "- ")
      page.hang()
      var isFirst = true
      for (name, cell) in zip(head, row) where !cell.isEmpty {
        if !isFirst { page.breakLine(indentation: page.indentation) }
        isFirst = false
        page.append(markup: name.isEmpty || name == cell ? cell : name + briefing.colon + cell)
      }
    }
  }

  private func writeMarkup(_ table: Prose.Table, into page: inout Page) {
    write(row: table.head, into: &page)
    page.breakLine(indentation: page.indentation)
    let signs = table.columns.map { alignment in
      switch alignment {
      case .left: " :-- |"
      case .centre: " :-: |"
      case .right: " --: |"
      case nil: " --- |"
      }
    }
    page.append(markup: "|" + signs.joined())
    for row in table.rows {
      page.breakLine(indentation: page.indentation)
      write(row: row, into: &page)
    }
  }

  private func write(row: [[Prose.Inline]], into page: inout Page) {
    page.append(markup: "|")
    page.isInCell = true
    for cell in row {
      page.append(markup: " ")
      write(cell, into: &page)
      page.append(markup: " |")
    }
    page.isInCell = false
  }
}
