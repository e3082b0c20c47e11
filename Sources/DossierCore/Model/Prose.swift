/// Markdown text of a dossier: what the author wrote, and the syntax tree that every writer renders.
///
/// CommonMark without raw HTML, with the citation form of pandoc: `[@clm-two-drones]` refers, `[@a; @b, p. 3]` refers to
/// several with a locator, and a paragraph that is only `[@quo-peskov]` embeds that item (format.md, section 2).
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
  }

  /// A reference to an entity from inside text.
  public struct Reference: Sendable, Equatable {
    /// The entity.
    public let id: EntityID
    /// Where in it, in the author's words: `p. 3`.
    public let locator: String?

    /// A reference.
    public init(_ id: EntityID, locator: String? = nil) {
      self.id = id
      self.locator = locator
    }
  }

  /// The Markdown as it was written.
  public let source: String
  /// The syntax tree.
  public let blocks: [Block]

  /// A text that somebody has parsed.
  public init(source: String, blocks: [Block]) {
    self.source = source
    self.blocks = blocks
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { source.isEmpty }

  /// Nothing.
  public static let empty = Prose(source: "", blocks: [])

  /// Every entity that the text refers to or embeds, in order of appearance, repetitions included.
  public var references: [EntityID] {
    var found: [EntityID] = []
    for block in blocks { block.collect(into: &found) }
    return found
  }
}

extension Prose: Equatable {
  /// Whether the authors wrote the same bytes.
  public static func == (lhs: Prose, rhs: Prose) -> Bool { lhs.source.utf8.elementsEqual(rhs.source.utf8) }
}

extension Prose.Block {
  fileprivate func collect(into found: inout [EntityID]) {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines):
      for inline in inlines { inline.collect(into: &found) }
    case .list(_, _, let items):
      for block in items.joined() { block.collect(into: &found) }
    case .quotation(let blocks):
      for block in blocks { block.collect(into: &found) }
    case .embed(let id): found.append(id)
    case .code, .rule: break
    }
  }
}

extension Prose.Inline {
  fileprivate func collect(into found: inout [EntityID]) {
    switch self {
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines):
      for inline in inlines { inline.collect(into: &found) }
    case .citations(let references): found += references.map(\.id)
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}
