import DossierXML
import TestSupport
import Testing

@Suite struct XMLBufferTests {
  @Test func writesElementsAttributesAndText() {
    var page = XMLBuffer(.xhtml)
    page.literal("<!DOCTYPE html>\n")
    page.open("p", ["class": "x"])
    page.attribute("title", "a \"b\"\n<&>\t\r")
    page.attribute("lang", nil)
    page.text("1 < 2 & 3 > 2, \"so\"\r\n\t")
    page.empty("br")
    page.element("b", text: "")
    page.empty("i")
    page.text("tail"[...])
    page.close()
    let expected = """
      <!DOCTYPE html>
      <p class="x" title="a &quot;b&quot;&#10;&lt;&amp;&gt;&#9;&#13;">1 &lt; 2 &amp; 3 &gt; 2, "so"&#13;
      \t<br/><b></b><i></i>tail</p>
      """
    #expect(page.depth == 0)
    #expect(page.forbidden == 0)
    #expect(String(decoding: page.finish(), as: UTF8.self) == expected)
  }

  @Test func plainXMLClosesEveryEmptyElementItself() {
    var opf = XMLBuffer(.xml)
    opf.open("spine")
    opf.empty("itemref", ["idref": "a"])
    opf.close()
    opf.empty("p")
    #expect(String(decoding: opf.finish(), as: UTF8.self) == "<spine><itemref idref=\"a\"/></spine><p/>")
  }

  @Test func forbiddenCharactersAreReplacedAndCounted() {
    var page = XMLBuffer(.xhtml)
    page.open("p", ["id": "\u{1}x\u{FFFE}"])
    page.text("\u{0}a\u{B}\u{FFFF}\u{FF0C}\u{1B}[0m")
    page.close()
    #expect(page.forbidden == 6)
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<p id=\"\u{FFFD}x\u{FFFD}\">\u{FFFD}a\u{FFFD}\u{FFFD}\u{FF0C}\u{FFFD}[0m</p>")
  }

  @Test(
    arguments: [
      ("", nil), ("a", "a"), ("é", "é"), ("中文", "文"), ("x🛰", "🛰"), ("a > b", "b"), ("a >", ";"), ("]", "]"),
    ] as [(String, Unicode.Scalar?)])
  func theLastCharacterIsThatBeforeAnyTags(text: String, last: Unicode.Scalar?) {
    var page = XMLBuffer(.xhtml)
    page.open("p")
    page.literal("<br/>")
    page.text(text)
    #expect(page.lastCharacter == last)
    page.literal("</i>")
    page.empty("img", ["alt": "x > y"])
    page.close()
    #expect(page.lastCharacter == last)
  }

  @Test(arguments: 0..<300)
  func plainTextIsWhatTextWouldWrite(seed: Int) {
    var random = Randomness(seed: seed)
    let text = random.text(upTo: 40)
    var (plain, page) = (XMLBuffer(.xhtml), XMLBuffer(.xhtml))
    plain.open("p")
    page.open("p")
    page.text(text)
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains(/[&<>]/)
    let isWritten = plain.plainText(text)
    #expect(isWritten == isPlain)
    #expect(plain.bytes == (isPlain ? page.bytes : Array("<p".utf8)))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 33])
  func aTextIsPlainUpToWhatIsNot(length: Int) {
    let before = String(repeating: "~", count: length)
    for end in ["", " "] {
      var page = XMLBuffer(.xhtml)
      let isWritten = page.plainText(before + end)
      #expect(isWritten && page.bytes == Array((before + end).utf8))
    }
    for end in ["<", ">", "&", "\n", "\u{7F}", "\u{0}", "é"] {
      var page = XMLBuffer(.xhtml)
      for text in [before + end, end + before] {
        let isWritten = page.plainText(text)
        #expect(!isWritten && page.bytes.isEmpty)
      }
    }
  }

  @Test func theTailIsCharacterDataAndCanBeTakenBack() {
    var page = XMLBuffer(.xhtml)
    page.element("b", text: "an")
    page.literal("<i>")
    page.text("d.")
    page.literal("</i>")
    #expect(page.tail(3).map { page.bytes[$0] } == Array("nd.".utf8))
    #expect(page.tail(9).map { page.bytes[$0] } == Array("and.".utf8))
    let stop = page.tail(1)[0]
    page.takeBack(stop..<stop + 1)
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<b>an</b><i>d</i>")
  }

  @Test func fragmentsAreCopiedWithTheirCount() {
    var part = XMLBuffer(.xhtml)
    part.element("b", text: "\u{0}")
    var page = XMLBuffer(.xhtml)
    page.open("p")
    page.fragment(part)
    page.close()
    #expect(page.forbidden == 1)
    #expect(String(decoding: page.finish(), as: UTF8.self) == "<p><b>\u{FFFD}</b></p>")
  }

  // MARK: Against libxml2

  private static let names: [StaticString] = [
    "p", "div", "br", "img", "meta", "wbr", "blockquote", "h1", "item", "section",
  ]
  private static let attributes: [StaticString] = ["id", "class", "title", "lang", "data-x", "xml:lang"]

  /// A random document: one root, up to four levels, each text taken from `text`.
  private static func steps(_ random: inout Randomness, _ text: (inout Randomness) -> String) -> [WriterStep] {
    var steps: [WriterStep] = []
    func element(_ level: Int) {
      let chosen = attributes.shuffled(using: &random).prefix(random.below(4))
      steps.append(.open(random.pick(names), chosen.map { ($0, text(&random)) }))
      for _ in 0..<random.below(5) {
        if level < 4, random.below(2) == 0 { element(level + 1) } else { steps.append(.text(text(&random))) }
      }
      steps.append(.close)
    }
    element(0)
    return steps
  }

  private static func write(_ steps: [WriterStep], _ dialect: XMLBuffer.Dialect) -> XMLBuffer {
    var buffer = XMLBuffer(dialect)
    buffer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    for step in steps {
      switch step {
      case .open(let name, let attributes):
        buffer.open(name)
        for (name, value) in attributes { buffer.attribute(name, value) }
      case .text(let text): buffer.text(text)
      case .close: buffer.close()
      }
    }
    return buffer
  }

  /// Byte-identical to libxml2 with `"` in character data written raw, the one place where the two differ; with
  /// libxml2's `&quot;` there, the infosets agree.
  private static func expectEqualToLibXML2(_ steps: [WriterStep], _ dialect: XMLBuffer.Dialect) throws {
    let ours = write(steps, dialect)
    let raw = try libxml2(steps, dialect: dialect, quotesInText: true)
    #expect(String(decoding: ours.bytes, as: UTF8.self) == String(decoding: raw, as: UTF8.self))
    #expect(ours.bytes.elementsEqual(raw))
    let escaped = try libxml2(steps, dialect: dialect, quotesInText: false)
    #expect(try canonical(ours.bytes) == canonical(escaped))
    #expect(XMLCheck.bounded().problem(in: ours.bytes) == nil)
  }

  @Test(arguments: 0..<400)
  func randomDocumentsEqualLibXML2(seed: Int) throws {
    var random = Randomness(seed: seed)
    let steps = Self.steps(&random) { $0.text(upTo: $0.below(3) == 0 ? 80 : 12) }
    try Self.expectEqualToLibXML2(steps, seed % 2 == 0 ? .xhtml : .xml)
  }

  @Test(.enabled(if: Corpora.exists("blns/blns.json"), "shared corpora are absent"), arguments: 0..<100)
  func naughtyStringsEqualLibXML2(seed: Int) throws {
    let naughty = try Corpora.naughtyStrings()
    var random = Randomness(seed: seed)
    let steps = Self.steps(&random) { $0.pick(naughty) }
    try Self.expectEqualToLibXML2(steps, .xhtml)
  }

  @Test(.enabled(if: Corpora.exists("blns/blns.json"), "shared corpora are absent"))
  func everyNaughtyStringEqualsLibXML2() throws {
    for string in try Corpora.naughtyStrings() {
      let title: (StaticString, String) = ("title", string)
      try Self.expectEqualToLibXML2([.open("p", [title]), .text(string), .close], .xhtml)
    }
  }
}
