import DossierCore
import TestSupport

/// The portions of a page of the e-book.
///
/// A label marks the element in which it stands; in a heading or a cell, the part or the row. An element that is marked
/// marks all that is in it.
struct BookPortions {
  private final class Node {
    let name: String
    let kind: String
    var children: [Node] = []
    var text = ""
    var mark: Marking?

    init(_ name: String, _ kind: String = "") {
      self.name = name
      self.kind = kind
    }
  }

  private static let blocks: Set<String> = [
    "html", "head", "body", "main", "section", "nav", "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr",
    "th",
    "td", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "blockquote", "pre", "aside", "title", "desc",
    "caption", "thead", "tbody", "svg", "navPoint", "navMap", "ncx", "docTitle",
  ]
  /// What is marked by the label in its heading or cell.
  private static let parts: Set<String> = [
    "section", "main", "div", "p", "li", "dd", "dt", "tr", "figure", "caption", "title", "aside", "navPoint", "html",
    "figcaption", "pre", "blockquote", "desc", "docTitle",
  ]

  private(set) var portions: [Portion] = []
  private let ground: Marking

  init(of page: String) {
    var stack = [Node("")]
    for token in XHTMLReader.tokens(of: page) {
      switch token {
      case .start(let name, let attributes):
        let node = Node(name, attributes["class"] ?? "")
        stack[stack.count - 1].children.append(node)
        stack.append(node)
      case .end: if stack.count > 1 { stack.removeLast() }
      case .text(let text):
        let node = Node("text")
        node.text = text
        stack[stack.count - 1].children.append(node)
      }
    }
    let header = Self.text(of: Self.first("header", in: stack[0]) ?? Node(""))
    let whole = Portion.labels(in: header).first ?? .clear
    ground = header.contains("where not marked") ? Portion.labels(in: header).last ?? whole : whole
    Self.mark(stack[0], [])
    collect(stack[0], around: ground)
  }

  private static func first(_ name: String, in node: Node) -> Node? {
    node.name == name ? node : node.children.lazy.compactMap { first(name, in: $0) }.first
  }

  /// Gives each label to what it marks.
  private static func mark(_ node: Node, _ around: [Node]) {
    if node.name == "header" || node.name == "footer" { return }
    for label in node.text.isEmpty ? [] : Portion.labels(in: node.text) {
      guard var place = around.lastIndex(where: { blocks.contains($0.name) }) else { continue }
      while place > 0, !parts.contains(around[place].name) { place -= 1 }
      around[place].mark = max(around[place].mark ?? label, label)
    }
    for child in node.children { mark(child, around + [node]) }
  }

  private mutating func collect(_ node: Node, around: Marking, name: String = "") {
    if node.name == "header" || node.name == "footer" { return }
    let mark = max(around, node.mark ?? around)
    var own = ""
    var name = name
    if node.name == "tr" { return add(row: node, mark) }
    for child in node.children where child.name != "header" && child.name != "footer" {
      if Self.blocks.contains(child.name) {
        add(own, mark)
        own = ""
        if child.name == "dt" {
          // The name of a fact says nothing by itself.
          name = Self.text(of: child) + ": "
          for value in node.children where value.name == "dd" && child.mark != nil {
            value.mark = max(value.mark ?? mark, child.mark ?? mark)
          }
        } else {
          collect(child, around: mark, name: child.name == "dd" ? name : "")
        }
      } else if child.name == "br" {
        add(own, mark)
        own = ""
      } else {
        own += Self.text(of: child)
      }
    }
    add(node.name == "dd" && !own.isEmpty ? name + own : own, mark)
  }

  private mutating func add(row: Node, _ mark: Marking) {
    let cells = row.children.filter { $0.name == "th" || $0.name == "td" }
    var rows = [""]
    for cell in cells {
      let lines = Self.lines(of: cell)
      let before = rows
      rows = lines.flatMap { line in before.map { "\($0) | \(line)" } }
    }
    for row in rows { add(row, mark) }
  }

  private static func lines(of cell: Node) -> [String] {
    var lines = [""]
    for child in cell.children {
      if child.name == "br" { lines.append("") } else { lines[lines.count - 1] += text(of: child) }
    }
    return lines
  }

  /// The text of an element. A link by number alone leads to an item.
  private static func text(of node: Node) -> String {
    let text = node.text + node.children.map(Self.text).joined()
    return node.name == "a" && !text.isEmpty && text.allSatisfy(\.isNumber) ? "#" : text
  }

  private mutating func add(_ text: String, _ mark: Marking) {
    // What a page is called and what the book is called; which sections share a page is no matter of what they say.
    let parts = text.split(separator: " — ")
    guard parts.count <= 1 else {
      for part in parts { add(String(part), mark) }
      return
    }
    let text = Portion.comparable(text).replacing(/#(, #)*/, with: "#")
    if text.contains(where: \.isLetter) { portions.append(Portion(text: text, mark: mark)) }
  }
}
