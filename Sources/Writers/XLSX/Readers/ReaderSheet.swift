import DossierCore

/// A sheet for people: what it is, and what stands in each of its columns.
struct ReaderSheet {
  /// The sheets for people, in their order.
  enum Kind: String, CaseIterable {
    case readMe, claims, matrix, quotes, timeline, parties, sources, judgements
  }

  let kind: Kind
  /// How many rows it has.
  let count: Int
  let columns: [ReaderColumn]

  /// The sheet as a table, without columns in which there is nothing.
  func table(in book: ReaderBook, _ texts: CellTexts) -> SheetTable {
    let columns = columns.filter { column in (0..<count).contains { column.cell($0) != .empty } }
    var table = SheetTable(
      book.name(of: kind), columns: columns.map(\.title), widths: columns.map(\.width), texts)
    for row in 0..<count {
      for column in columns { table.put(column.cell(row), book.labels) }
      table.endRow()
    }
    return table
  }
}

/// A column of a sheet for people.
struct ReaderColumn {
  let title: String
  /// In characters.
  let width: Int
  /// What stands in the row of an item, by its place from 0.
  let cell: (Int) -> ReaderCell

  init(_ title: String, _ width: Int, _ cell: @escaping (Int) -> ReaderCell) {
    self.title = title
    self.width = width
    self.cell = cell
  }
}

/// What a cell of a sheet for people has.
enum ReaderCell: Equatable {
  case empty
  case text(String)
  case number(Int)
  case date(EDTFDate)
  /// A text that leads somewhere; nowhere where nil.
  case link(String, CellLink?)
}

/// Where a cell leads to.
enum CellLink: Equatable {
  case cell(sheet: String, cell: String)
  case web(String)

  init(sheet: String, cell: String) { self = .cell(sheet: sheet, cell: cell) }

  /// Nil for what is no address of the web, or is longer than a program opens.
  init?(address: String) {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    guard isWeb, address.utf8.count <= 2_000, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    self = .web(address)
  }
}

extension SheetTable {
  fileprivate mutating func put(_ cell: ReaderCell, _ labels: Labels) {
    switch cell {
    case .empty: blank()
    case .text(let text): self.text(text)
    case .number(let number): self.number(String(number))
    case .date(let date): self.date(date, labels)
    case .link(let text, let link): self.link(text, to: link)
    }
  }
}
