import DossierCore
import Testing

@testable import DossierLoading

/// Every node has the place and the text that it has in its file, whichever way it is written.
@Suite("Nodes and their places")
struct NodePlaces {
  private func nodes(_ text: String, _ syntax: Syntax) -> [String] {
    var findings: [Finding] = []
    let tree = DossierLoader.tree(of: Array(text.utf8), file: "f", syntax: syntax, findings: &findings)
    return tree.map { tree in
      tree.nodes.indices.map { node in
        let place = tree.place(node)
        let length = tree.end(of: node) - node
        return "\(place.line):\(place.column) \(tree.text(node))" + (length > 1 ? "+\(length - 1)" : "")
      }
    } ?? findings.map(\.message)
  }

  @Test("JSON: escapes, characters of four bytes, tabs and CRLF")
  func json() {
    let text = "{\"a\": \"é𝄞\", \"b\\u0062\": [1,\ttrue, null],\r\n\t\"𝄞\": \"x\\ny\", \"e\": {}, \"q\": \"\\\"\"}\r\n"
    #expect(
      nodes(text, .json) == [
        "1:1 +13", "1:2 a", "1:7 é𝄞", "1:13 bb", "1:24 +3", "1:25 1", "1:28 true", "1:34 null", "2:2 𝄞", "2:7 x\ny",
        "2:15 e", "2:20 ", "2:24 q", "2:29 \"",
      ])
  }

  @Test("YAML: quotation marks, blocks, folds, nothing, and line ends of its own")
  func yaml() {
    let text =
      "a: é𝄞 x\r\nb: \"q\\t𝄞\"\nc: 'it''s'\nd: |\n  one\n  two\ne: on\n  two\nf:\n- ~\n- 'as is'\ng: \"u\u{2028}v\"\nh: !!str 1\n"
    #expect(
      nodes(text, .yaml) == [
        "1:1 +18", "1:1 a", "1:4 é𝄞 x", "2:1 b", "2:4 q\t𝄞", "3:1 c", "3:4 it's", "4:1 d", "4:4 one\ntwo", "7:1 e",
        "7:4 on two", "9:1 f", "10:1 +2", "10:3 ~", "11:3 as is", "12:1 g", "12:4 u\u{2028}v", "13:1 h", "13:4 1",
      ])
  }

  @Test("a node takes twelve bytes, and a text that stands in the file none beside it")
  func size() {
    #expect(MemoryLayout<NodeTree.Node>.size == 12)
    var builder = NodeTreeBuilder(PlacedText(file: "f", bytes: Array("ab \"cd\" ef".utf8)))
    func isThere(_ text: String, at offset: Int) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer { builder.add(.plain, at: offset, text: $0) }
    }
    #expect(isThere("ab", at: 0))
    #expect(isThere("cd", at: 3))
    #expect(!isThere("gh", at: 8))
    #expect(!isThere("efgh", at: 8))
    #expect(builder.tree.nodes.indices.map(builder.tree.text) == ["ab", "cd", "gh", "efgh"])
    #expect(builder.tree.nodes.indices.map(builder.tree.offset) == [0, 3, 8, 8])
  }
}
