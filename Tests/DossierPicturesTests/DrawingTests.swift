import DossierXML
import Foundation
import TestSupport
import Testing

@testable import DossierPictures

/// Drawings come into a book written anew, without anything that runs, loads, links or moves.
@Suite("Drawings")
struct DrawingTests {
  static func drawing(_ content: String, _ attributes: String = "") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
  }

  @Test(
    "what runs, loads, links or moves is refused",
    arguments: [
      ("<script>1</script>", ""), ("", "onload=\"x()\""), ("<g ONCLICK=\"x()\"/>", ""),
      ("<image href=\"x.png\"/>", ""), ("<image xlink:href=\"data:image/png;base64,AA\"/>", ""),
      ("<use href=\"https://example.org/#x\"/>", ""), ("<use href=\"other.svg#x\"/>", ""), ("<use href=\"\"/>", ""),
      ("<style>@import 'x';</style>", ""), ("<style>@\\69mport 'x';</style>", ""),
      ("<style>rect { fill: url( 'https://example.org/#x' ) }</style>", ""),
      ("<style>rect { fill: URL(//example.org) }</style>", ""),
      ("<style>rect { background: image-set(\"x.png\" 1x) }</style>", ""),
      ("<style><![CDATA[@import url(x);]]></style>", ""), ("<style>g { animation: a 1s }</style>", ""),
      ("<style>@im</style><style>port 'x' @import 'y'</style>", ""),
      ("<rect fill=\"url(https://example.org/#x)\"/>", ""), ("<rect style=\"fill: url(x.svg#p)\"/>", ""),
      ("<rect style=\"fill: u\\72l(x)\"/>", ""), ("<rect filter=\"url(&quot;http://x/&quot;)\"/>", ""),
      ("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", ""),
      ("<p xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"x()\"/>", ""),
      ("<metadata><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">1</h:script></metadata>", ""),
      ("<a href=\"#x\"><rect/></a>", ""), ("<animate attributeName=\"x\"/>", ""), ("<set attributeName=\"href\"/>", ""),
      ("<feImage href=\"#x\"/>", ""), ("<cursor/>", ""), ("<switch/>", ""), ("<rect unknown=\"1\"/>", ""),
      ("<?xml-stylesheet href=\"x.css\"?>", ""), ("", "xml:base=\"https://example.org/\""),
      ("<g id=\"a\"><use href=\"#a\"/></g>", ""), ("&nbsp;", ""), ("<rect", ""), ("<rect></g>", ""),
      ("<rect id=\"a\"/><g id=\"a\"/>", ""),
    ])
  func refused(content: String, attributes: String) {
    let drawing = Self.drawing(content, "xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)")
    #expect(SafeSVG.isDrawing(drawing))
    #expect(throws: ImageProblem.self) { try SafeSVG.cleaned(drawing) }
  }

  @Test(
    "declarations, entities and other documents are refused",
    arguments: [
      "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "<svg/>", "<svg xmlns=\"urn:other\"/>",
      "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script/></x:svg>",
    ])
  func documents(text: String) {
    #expect(throws: ImageProblem.self) { try SafeSVG.cleaned(Array(text.utf8)) }
  }

  @Test("the place of what is refused is told")
  func place() {
    #expect(
      throws: ImageProblem("cannot be shown: it has a script; take it out", at: (3, 10))
    ) {
      try SafeSVG.cleaned(Self.drawing("\n<g>\n  <script/></g>"))
    }
  }

  @Test("what tells about the making of a drawing goes")
  func metadata() throws {
    let drawing = """
      \u{FEFF}<?xml version="1.0"?><!-- SECRET -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
        i:export-filename="/home/SECRET/plan.png" data-name="SECRET" width="9" xml:space="preserve">
        <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">SECRET</rdf:RDF></metadata>
        <i:namedview name="SECRET"><i:grid/>SECRET</i:namedview><?program SECRET?>
        <style><![CDATA[ .a > .b { fill: url(#p) } ]]></style><text class="a" x="1">A &amp; B &lt; C &#233;</text>
        <defs><path id="p" d="M0 0&#10;L1 1"/></defs><use href="#p"/></svg>
      """
    let cleaned = try SafeSVG.cleaned(Array(drawing.utf8)).bytes
    let text = String(decoding: cleaned, as: UTF8.self)
    #expect(!text.contains("SECRET"))
    for kept in [
      "<text class=\"a\" x=\"1\">A &amp; B &lt; C é</text>", ".a &gt; .b { fill: url(#p) }", "width=\"9\"",
      "<use href=\"#p\"/>", "d=\"M0 0&#10;L1 1\"", "xml:space=\"preserve\"",
    ] {
      #expect(text.contains(kept), "\(kept) in \(text)")
    }
    #expect(try SafeSVG.cleaned(cleaned).bytes == cleaned)
    #expect(ImageFormat(of: Array(drawing.utf8)) == .svg)
  }

  @Test("a drawing that uses itself again and again is refused in no time")
  func bomb() throws {
    func chain(_ length: Int) -> [UInt8] {
      let groups = (1..<length).map { number in
        "<g id=\"g\(number)\">" + String(repeating: "<use href=\"#g\(number - 1)\"/>", count: 10) + "</g>"
      }
      return Self.drawing("<rect id=\"g0\"/>" + groups.joined() + "<use href=\"#g\(length - 1)\"/>")
    }
    #expect(throws: ImageProblem.self) { try SafeSVG.cleaned(chain(30)) }
    #expect(throws: Never.self) { try SafeSVG.cleaned(chain(4)) }
    let mutual = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"
    #expect(throws: ImageProblem.self) { try SafeSVG.cleaned(Self.drawing(mutual)) }
  }

  @Test(
    "no payload of the public lists gets in",
    .enabled(if: Corpora.exists("payloads/xml-attacks.txt"), "the corpora are not here"),
    arguments: ["xml-attacks.txt", "xxe-fuzzing.txt"])
  func payloads(list: String) throws {
    let text = try String(decoding: Data(contentsOf: Corpora.root.appending(path: "payloads/\(list)")), as: UTF8.self)
    let payloads = text.split(separator: "\n")
    #expect(payloads.count > 40)
    let root = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&xxe;</text></svg>"
    for payload in payloads {
      #expect(throws: ImageProblem.self, "\(payload)") { try SafeSVG.cleaned(Array(payload.utf8)) }
      #expect(throws: ImageProblem.self, "\(payload)") { try SafeSVG.cleaned(Array((payload + root).utf8)) }
    }
  }

  @Test(
    "documents of libxml2's own tests are refused or come out safe",
    .enabled(if: Corpora.exists("libxml2-xml"), "the corpora are not here"))
  func corpus() throws {
    var accepted = 0
    let files = Corpora.files(below: "libxml2-xml")
    #expect(files.count > 90)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      // As they are, and as drawings of today would be: without a declaration, in the namespace.
      let today = String(decoding: bytes, as: UTF8.self)
        .replacing(/<!DOCTYPE[^\[>]*(\[[^\]]*\])?[^>]*>/, with: "")
        .replacing(/<svg\b/, with: "<svg xmlns=\"http://www.w3.org/2000/svg\"", maxReplacements: 1)
      for input in [bytes, Array(today.utf8)] {
        guard let cleaned = try? SafeSVG.cleaned(input).bytes else { continue }
        accepted += 1
        #expect(XMLCheck().problem(in: cleaned) == nil, "\(file.path())")
        #expect(try SafeSVG.cleaned(cleaned).bytes == cleaned, "\(file.path())")
        let text = String(decoding: cleaned, as: UTF8.self).lowercased()
        for word in ["<script", "<!", "<a ", "<image", "http://www.w3.org/1999/xhtml", "onclick"] {
          #expect(!text.contains(word), "\(file.path()) has \(word)")
        }
      }
    }
    #expect(accepted > 10)
  }
}
