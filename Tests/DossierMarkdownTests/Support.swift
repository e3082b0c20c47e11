import DossierKit
import Foundation
import TestSupport
import Testing

/// A page of Markdown as the reference implementation of GitHub Flavored Markdown reads it, extensions and all.
struct MarkdownTree {
  /// A node of it.
  struct Node {
    /// What it is: `paragraph`, `text`, `html_inline`.
    let name: String
    /// Where a link leads.
    var destination = ""
    /// The characters of a node without others in it.
    var literal = ""
    /// The nodes in it.
    var children: [Node] = []

    /// Every node in it, in order.
    var descendants: [Node] { children.flatMap { [$0] + $0.descendants } }

    /// What a reader sees of it: a hard break is a line end.
    var text: String {
      switch name {
      case "text", "code", "code_block": literal
      case "softbreak": " "
      case "linebreak": "\n"
      default: children.map(\.text).joined()
      }
    }
  }

  /// The document.
  let root: Node

  /// Whether the reference implementation is there.
  static let isPresent = Subprocess.exists("cmark-gfm")

  init(_ page: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(page, to: "page.md")
    let run = try Subprocess.shell(
      "cmark-gfm -e table -e autolink -e strikethrough -e tasklist --unsafe -t xml page.md", in: folder.url)
    try #require(run.status == 0, "\(run.output.suffix(300))")
    var stack = [Node(name: "")]
    // In the output of the program every sign of XML that is text is escaped, so that tags can be told by their bytes.
    for piece in run.output.utf8.split(separator: UInt8(ascii: "<")) {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")),
        ![UInt8(ascii: "?"), UInt8(ascii: "!")].contains(piece.first)
      else { continue }
      let tag = String(decoding: piece[..<end], as: UTF8.self)
      if !tag.hasPrefix("/") {
        var node = Node(name: String(tag.prefix { $0.isLetter || $0 == "_" }))
        node.destination = Self.unescaped(
          tag.components(separatedBy: "destination=\"").dropFirst().first?.components(separatedBy: "\"").first ?? "")
        // What stands behind a tag is the literal of a node only where no other node follows.
        node.literal = Self.unescaped(String(decoding: piece[piece.index(after: end)...], as: UTF8.self))
        stack.append(node)
      }
      if tag.hasPrefix("/") || tag.hasSuffix("/") {
        let node = stack.removeLast()
        stack[stack.count - 1].children.append(node)
      }
    }
    root = try #require(stack.first?.children.first)
    try #require(stack.count == 1 && root.name == "document")
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
  }

  /// Every node.
  var nodes: [Node] { root.descendants }

  /// The ids of the anchors, in order.
  var anchors: [String] {
    nodes.filter { $0.name == "html_inline" && $0.literal != "</a>" }.map {
      String($0.literal.dropFirst(7).dropLast(2))
    }
  }

  /// The blocks below the headings of items, up to the next heading, by the id of the item.
  var blocks: [String: [Node]] {
    var blocks: [String: [Node]] = [:]
    var id = ""
    for block in root.children {
      if block.name == "heading" {
        let anchor = block.descendants.first { $0.name == "html_inline" }?.literal ?? ""
        id = String(anchor.dropFirst(7).dropLast(2))
      } else {
        blocks[id, default: []].append(block)
      }
    }
    return blocks
  }
}

/// The page of a release.
func page(_ release: Release, from input: Input = Input(path: Project.sample("minimal"))) throws -> String {
  let templates = try TemplateFolder(path: Project.root.appending(path: "Templates").path())
  let writer = try #require(Registry.writer(named: "markdown"))
  var sink = MemorySink()
  let findings = try Pipeline(templates: templates, date: Moment(seconds: 0))
    .write(release, as: [writer], from: input, into: &sink)
  #expect(findings.filter { $0.severity == .error } == [])
  let bytes = try #require(sink["dossier.md"])
  return try #require(String(validating: bytes, as: UTF8.self))
}

/// The release of a sample.
func release(_ sample: String) throws -> (Release, Input) {
  let input = Input(path: Project.sample(sample))
  return (try #require(Pipeline.read(input).dossier).release(), input)
}
