/// Markdown text of a dossier: what the author wrote, and the syntax tree that every writer renders.
///
/// CommonMark without raw HTML, with the tables and footnotes of GitHub and the citation forms of pandoc:
/// `[@clm-two-drones]` refers, `[see @a, p. 3; @b]` refers to several with a locator, `@clm-two-drones` in running text names
/// the item, `[-@clm-two-drones]` says its number, `[words](@clm-two-drones)` leads there, and a paragraph that is only
/// `[@quo-peskov]` embeds that item (format.md, sections 2 and 9).
/// Equality is of the source, byte for byte.
public struct Prose: Sendable {
  /// A part of the text that stands on lines of its own.
  public indirect enum Block: Sendable, Equatable {
    case paragraph([Inline])
    /// A heading inside the text; its level counts from 1, whatever the heading it stands under.
    case heading(level: Int, [Inline])
    /// A list; `start` is the first number of an ordered one.
    case list(start: Int?, isTight: Bool, items: [[Block]])
    case quotation([Block])
    case code(String)
    case rule
    case table(Table)
    /// An item of the dossier, shown in full where it stands.
    case embed(EntityID)
  }

  /// A part of the text inside a line.
  public indirect enum Inline: Sendable, Equatable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link(url: String, [Inline])
    case softBreak
    case lineBreak
    case citations([Reference])
    /// An item in running text, by its kind and number: `@clm-a`. Where there is no such item it is a word like others, for
    /// people write the names of accounts so.
    case mention(EntityID)
    /// Words that lead to an item.
    case reference(EntityID, [Inline])
    /// The mark of a footnote, by its number: the place of what it says in `notes`, from 1.
    case note(Int)
  }

  /// A table. Every row has as many cells as there are columns.
  public struct Table: Sendable, Equatable {
    /// To which side the cells of a column stand.
    public enum Alignment: Sendable, Equatable {
      case left, centre, right
    }

    /// The columns; nil for one that is not told to stand anywhere.
    public let columns: [Alignment?]
    /// What stands above them.
    public let head: [[Inline]]
    /// The rows, cell by cell.
    public let rows: [[[Inline]]]

    /// A table.
    public init(columns: [Alignment?], head: [[Inline]], rows: [[[Inline]]]) {
      self.columns = columns
      self.head = head
      self.rows = rows
    }
  }

  /// A reference to an entity from inside text.
  public struct Reference: Sendable, Equatable {
    /// The entity.
    public let id: EntityID
    /// The author's words before it: `see`.
    public let prefix: String?
    /// Where in it, in the author's words: `p. 3`.
    public let locator: String?
    /// Whether its number alone is meant, `[-@id]`: the sentence has said what it is.
    public let isNumber: Bool

    /// A reference.
    public init(_ id: EntityID, prefix: String? = nil, locator: String? = nil, isNumber: Bool = false) {
      self.id = id
      self.prefix = prefix
      self.locator = locator
      self.isNumber = isNumber
    }
  }

  /// The Markdown as it was written.
  public let source: String
  /// What it says; nil for one paragraph without a mark, as most texts are, which is its source.
  private let tree: Tree?

  private final class Tree: Sendable {
    let blocks: [Block]
    let notes: [[Block]]

    init(_ blocks: [Block], _ notes: [[Block]]) {
      self.blocks = blocks
      self.notes = notes
    }
  }

  /// A text that somebody has parsed.
  public init(source: String, blocks: [Block], notes: [[Block]] = []) {
    self.source = source
    tree = Tree(blocks, notes)
  }

  /// One paragraph that says what is written.
  package init(plain source: String) {
    self.source = source
    tree = nil
  }

  /// The syntax tree, without footnotes.
  public var blocks: [Block] { tree.map(\.blocks) ?? [.paragraph([.text(source)])] }
  /// What the footnotes say, in the order of their first marks: those that are marked in the text, then those in footnotes.
  public var notes: [[Block]] { tree.map(\.notes) ?? [] }

  /// All of it, the footnotes at the end.
  public var allBlocks: [Block] { notes.isEmpty ? blocks : blocks + notes.joined() }

  /// Whether nothing is written.
  public var isEmpty: Bool { source.isEmpty }

  /// Nothing.
  public static let empty = Prose(source: "", blocks: [])

  /// Every entity that the text refers to or embeds, in order of appearance, repetitions included; mentions are not among
  /// them.
  public var references: [EntityID] { named.filter { !$0.isMention }.map(\.id) }

  /// Every entity that the text refers to, embeds or mentions, in order of appearance, repetitions included; where `isItem`
  /// says that there is no such item, a mention is a word like others.
  public func items(where isItem: (EntityID) -> Bool) -> [EntityID] {
    named.filter { !$0.isMention || isItem($0.id) }.map(\.id)
  }

  private var named: [(id: EntityID, isMention: Bool)] {
    var found: [(id: EntityID, isMention: Bool)] = []
    forEachItem { found.append(($0, $1)) }
    return found
  }

  /// Calls `body` with every entity that the text refers to, embeds or mentions, in order of appearance, repetitions included,
  /// and with whether it is a mention.
  func forEachItem(_ body: (EntityID, Bool) -> Void) {
    guard let tree else { return }
    for block in tree.blocks { block.forEachItem(body) }
    for note in tree.notes { for block in note { block.forEachItem(body) } }
  }
}

extension Prose: Equatable {
  /// Whether the authors wrote the same bytes.
  public static func == (lhs: Prose, rhs: Prose) -> Bool { lhs.source.utf8.elementsEqual(rhs.source.utf8) }
}

extension Prose.Block {
  /// The lines that it is made of, a cell of a table being one.
  public var lines: [[Prose.Inline]] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines]
    case .table(let table): table.head + table.rows.joined()
    case .list, .quotation, .code, .rule, .embed: []
    }
  }

  /// The blocks in it.
  public var blocks: [Prose.Block] {
    switch self {
    case .list(_, _, let items): Array(items.joined())
    case .quotation(let blocks): blocks
    case .paragraph, .heading, .table, .code, .rule, .embed: []
    }
  }

  fileprivate func forEachItem(_ body: (EntityID, Bool) -> Void) {
    switch self {
    case .embed(let id): body(id, false)
    case .paragraph(let inlines), .heading(_, let inlines): for inline in inlines { inline.forEachItem(body) }
    case .table(let table):
      for cell in table.head { for inline in cell { inline.forEachItem(body) } }
      for cell in table.rows.joined() { for inline in cell { inline.forEachItem(body) } }
    case .list(_, _, let items): for block in items.joined() { block.forEachItem(body) }
    case .quotation(let blocks): for block in blocks { block.forEachItem(body) }
    case .code, .rule: break
    }
  }
}

extension Prose.Inline {
  /// What stands in it in the line.
  public var inlines: [Prose.Inline] {
    switch self {
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines), .reference(_, let inlines): inlines
    case .text, .code, .softBreak, .lineBreak, .citations, .mention, .note: []
    }
  }

  fileprivate func forEachItem(_ body: (EntityID, Bool) -> Void) {
    switch self {
    case .citations(let references): for reference in references { body(reference.id, false) }
    case .mention(let id): body(id, true)
    case .reference(let id, let inlines):
      body(id, false)
      for inline in inlines { inline.forEachItem(body) }
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines):
      for inline in inlines { inline.forEachItem(body) }
    case .text, .code, .softBreak, .lineBreak, .note: break
    }
  }
}
