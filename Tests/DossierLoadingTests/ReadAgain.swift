import DossierCore
import Testing

@testable import DossierLoading

/// Of a tree an outline is kept; an item that is read again is the same, at the same places.
@Suite("Items read again")
struct ReadAgain {
  private func read(_ text: String, _ syntax: Syntax) -> NodeTree? {
    var findings: [Finding] = []
    return DossierLoader.tree(of: Array(text.utf8), file: "f", syntax: syntax, findings: &findings)
  }

  /// The nodes of a mapping: kind, place, text and how many follow in it.
  private func description(of node: Int, in tree: NodeTree) -> [String] {
    (node..<tree.end(of: node)).map {
      let place = tree.place($0)
      return "\(tree.nodes[$0].kind) \(place.line):\(place.column) \(tree.text($0)) \(tree.end(of: $0) - $0)"
    }
  }

  /// How many mappings of a text are closed in its outline, each of which is found again in the whole tree.
  private func closed(_ text: String, _ syntax: Syntax) throws -> Int {
    let tree = try #require(read(text, syntax))
    let whole = Dictionary(
      tree.nodes.indices.filter { tree.nodes[$0].kind == .mapping }.map { (tree.offset($0), $0) }
    ) { _, last in last }
    let outline = tree.outline
    let closed = outline.nodes.indices.filter(outline.isClosed)
    for node in closed {
      let item = try #require(outline.opened(node))
      let original = try #require(whole[outline.offset(node)])
      #expect(description(of: 0, in: item) == description(of: original, in: tree))
      #expect(item.written(0) == tree.written(original))
      #expect(item.end(of: 0) == item.nodes.count)
    }
    return closed.count
  }

  @Test(
    "JSON",
    arguments: [
      (#"{"a": [{"x": "é𝄞\n"}, {"y": [1, {"z": null}], "t": true}], "b": {"c": {"d": 1}}}"#, 3),
      ("{\"a\": [\r\n\t{\"x\": \"1\",\r\n\t\"x\": 2}, 3, \"s\"]}\r\n", 1), (#"[{"id": "a"}, {}, {"id": "b"}]"#, 3),
    ])
  func json(text: String, count: Int) throws { #expect(try closed(text, .json) == count) }

  @Test(
    "YAML",
    arguments: [
      ("a:\n- x: 1\n  y: |\n    on\n     e\n- x: >\n   f\n   g\n  y:\n  - z: ~\n    w: [1, {q: r}]\n# c\nb: 1\n", 2),
      ("a:\r\n  -   x: \"q\\t𝄞\"\r\n      y: two\r\n       lines # c\r\n  # c\r\n  - {x: 火, y: {z: 'it''s'}}\r\n", 2),
      ("火: [{a: 火, b: 1}, {c: 𝄞,\n d: two\n lines}, {}]\nb: {c: {d: 1}, e: f}\n", 4),
      ("- id: a\n  x: \"ends\n\n    here\"\n-\n  id: b\n- ? id\n  : c\n", 3), ("a:\n- x:\n- y: 1", 2),
    ])
  func yaml(text: String, count: Int) throws { #expect(try closed(text, .yaml) == count) }

  @Test(
    "what is not the same by itself is kept",
    arguments: ["a:\n- &b x: 1\n- *b\n", "a:\n- x: !t 1\n", "a:\n- x: \"1\u{2028}2\"\n", "a:\n- x: 1\r- y: 2\n"])
  func unusual(text: String) throws { #expect(try closed(text, .yaml) == 0) }

  @Test("an outline does not grow with what items say, and a large item is kept")
  func size() throws {
    let items = (0..<100).map { "{\"id\": \"i\($0)\", \"tags\": [\"a\", \"b\", \"c\"]}" }.joined(separator: ",\n")
    #expect(try #require(read("{\"claims\": [\(items)]}", .json)).outline.nodes.count == 103)
    let large = "{\"claims\": [{\"statement\": \"\(String(repeating: "x", count: 20_000))\"}, {\"id\": \"a\"}]}"
    #expect(try #require(read(large, .json)).outline.nodes.count == 7)
  }

  @Test("reading an item again costs the same wherever in a line it stands", arguments: [Syntax.json, .yaml])
  func growth(syntax: Syntax) {
    func fastest(_ count: Int) -> Duration {
      let items = (0..<count).map { "{\"id\": \"i\($0)\", \"statement\": \"\(String(repeating: "x", count: 300))\"}" }
      let text = "{\"claims\": [\(items.joined(separator: ", "))]}"
      let places = DossierLoader.load(Array(text.utf8), file: "f", syntax: syntax).places
      let claims = FieldPath([.key("claims")])
      return (0..<3).map { _ in
        ContinuousClock().measure {
          for item in 0..<count { #expect(places?.place(of: claims.item(item).key("statement"))?.line == 1) }
        }
      }.min() ?? .zero
    }
    #expect(fastest(4_000) < fastest(1_000) * 9)
  }

  @Test("places of fields are those of the whole, in any order", arguments: [Syntax.json, .yaml])
  func places(syntax: Syntax) {
    let text =
      syntax == .json
      ? "{\"claims\": [{\"id\": \"a\",\n\"statement\": \"See [pty-x].\"},\n{\"about\": [\"b\", \"c\"]}]}"
      : "claims:\n- id: a\n  statement: See [pty-x].\n- about:\n  - b\n  - c\n"
    let places = DossierLoader.load(Array(text.utf8), file: "f", syntax: syntax).places
    let claims = FieldPath([.key("claims")])
    func place(_ path: FieldPath, _ words: [String] = []) -> String? {
      places?.place(of: path, words: words, occurrence: 0).map { "\($0.line):\($0.column)" }
    }
    let expected = syntax == .json ? ["2:14", "2:20", "3:17", "1:13", "3:1"] : ["3:14", "3:19", "6:5", "2:3", "4:3"]
    for _ in 0..<2 {
      #expect(place(claims.item(0).key("statement")) == expected[0])
      #expect(place(claims.item(0).key("statement"), ["pty-x"]) == expected[1])
      #expect(place(claims.item(1).key("about").item(1)) == expected[2])
      #expect(place(claims.item(0)) == expected[3])
      // The nearest that is there.
      #expect(place(claims.item(1).key("date").item(3)) == expected[4])
    }
  }
}
