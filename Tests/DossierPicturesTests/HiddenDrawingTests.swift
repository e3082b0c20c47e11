import DossierXML
import Testing

@testable import DossierPictures

/// What nobody sees in a drawing does not leave with it.
@Suite("Hidden in drawings")
struct HiddenDrawingTests {
  private func cleaned(_ content: String, _ attributes: String = "viewBox=\"0 0 90 60\"") throws -> String {
    let links = "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    let clean = try SafeSVG.cleaned(DrawingTests.drawing(content, links + attributes)).bytes
    #expect(try SafeSVG.cleaned(clean).bytes == clean, "cleaning again changes nothing")
    return String(decoding: clean, as: UTF8.self)
  }

  @Test(
    "What its own attributes hide goes; what is beside it stays",
    arguments: [
      "<g display=\"none\"><text>SECRET</text></g>",
      "<text style=\"fill: red; display : none !important\">SECRET</text>",
      "<g visibility=\"hidden\"><text>SECRET</text></g>",
      "<g visibility=\"hidden\"><path id=\"SECRET\" d=\"M9 9\"/></g>",
      "<g opacity=\"0\"><text>SECRET</text></g>", "<text opacity=\"0.0\">SECRET</text>",
      "<text style=\"opacity:.001\">SECRET</text>", "<text fill=\"none\">SECRET</text>",
      "<g fill=\"none\"><text><tspan>SECRET</tspan></text></g>", "<text fill=\"transparent\">SECRET</text>",
      "<text fill=\"#12345600\">SECRET</text>", "<text fill=\"rgba(1, 2, 3, 0)\">SECRET</text>",
      "<text fill-opacity=\"0\">SECRET</text>", "<text font-size=\"0\">SECRET</text>",
      "<text font-size=\"0px\">SECRET</text>", "<g transform=\"scale(0)\"><text>SECRET</text></g>",
      "<text x=\"-5000\">SECRET</text>", "<text x=\"4\" y=\"9999\">SECRET</text>",
      "<svg width=\"0\" height=\"9\"><text>SECRET</text></svg>",
      "<clipPath id=\"c\"/><text clip-path=\"url(#c)\">SECRET</text>",
      "<mask id=\"c\"/><g mask=\"url(#c)\"><text>SECRET</text></g>",
      "<defs><text id=\"t\">SECRET</text></defs>", "<symbol id=\"t\"><text>SECRET</text></symbol>",
      "<defs><g><text>SECRET</text></g></defs>", "<linearGradient id=\"SECRET\"/>",
      "<defs><g id=\"a\"><use href=\"#b\"/></g><text id=\"b\">SECRET</text></defs>",
      "<style>/* SECRET */ rect { fill: red /* SECRET */ }</style>", "<rect style=\"/* SECRET */ fill: red\"/>",
      "<rect id=\"SECRET\" class=\"SECRET\" aria-label=\"SECRET\" role=\"img\"/>", "<g><title>SECRET</title></g>",
      "<title>SECRET</title><desc>SECRET</desc>", "<!-- SECRET --><metadata>SECRET</metadata>",
    ])
  func hidden(content: String) throws {
    let clean = try cleaned(content + "<circle r=\"7\"/>")
    #expect(!clean.contains("SECRET"), "\(clean)")
    #expect(clean.contains("<circle r=\"7\"/>"), "\(clean)")
  }

  @Test(
    "What is seen stays, however it is put together",
    arguments: [
      "<defs><text id=\"t\">SEEN</text></defs><use href=\"#t\"/>",
      "<g display=\"none\"><text id=\"t\">SEEN</text></g><use href=\"#t\"/>",
      "<defs><g><text id=\"t\">SEEN</text></g></defs><use xlink:href=\"#t\"/>",
      "<g visibility=\"hidden\"><text visibility=\"visible\">SEEN</text></g>",
      "<g fill=\"none\"><text fill=\"black\">SEEN</text></g>", "<text fill=\"none\" stroke=\"black\">SEEN</text>",
      "<symbol id=\"s\"><text>SEEN</text></symbol><use href=\"#s\"/>",
      "<clipPath id=\"c\"><text fill=\"none\">SEEN</text></clipPath><rect clip-path=\"url(#c)\"/>",
      "<clipPath id=\"c\"><rect/></clipPath><text clip-path=\"url(#c)\">SEEN</text>",
      "<g transform=\"translate(5000)\"><text x=\"-5000\">SEEN</text></g>", "<text x=\"-20\" y=\"70\">SEEN</text>",
      "<linearGradient id=\"SEEN\"><stop stop-opacity=\"0\"/></linearGradient><rect fill=\"url(#SEEN)\"/>",
      "<linearGradient id=\"SEEN\"/><style>rect { fill: url(#SEEN) }</style><rect/>",
      "<style>.SEEN { fill: red }</style><rect class=\"SEEN\"/>",
      "<style>#SEEN { fill: red }</style><rect id=\"SEEN\"/>",
      "<style>.a { fill: none; stroke: red }</style><path class=\"a\" d=\"M0 0\"/><text>SEEN</text>",
      "<style>.b { display: none }</style><text class=\"a\">SEEN</text>",
      "<g display=\"none\"><linearGradient id=\"g\"><stop/></linearGradient></g><text fill=\"url(#g)\">SEEN</text>",
    ])
  func seen(content: String) throws { #expect(try cleaned(content).contains("SEEN")) }

  @Test("The drawing's own words for those who cannot see it stay")
  func words() throws {
    let clean = try cleaned(
      "<title id=\"t\">A bridge</title><desc id=\"d\">From above</desc><desc>SECRET</desc>",
      "role=\"img\" aria-labelledby=\"t d\"")
    #expect(clean.contains("A bridge") && clean.contains("From above") && !clean.contains("SECRET"))
  }

  @Test(
    "What a rule may hide is refused, for nobody but its maker knows",
    arguments: [
      "<style>.a { display: none }</style><text class=\"a\">SECRET</text>",
      "<style>@media screen { text { display:none } }</style><text>SECRET</text>",
      "<style>g > .a:hover, text.b { opacity: 0 }</style><g><text class=\"b\">SECRET</text></g>",
      "<style>.a { fill: none }</style><text class=\"a\">SECRET</text>",
      "<style>* { visibility: hidden }</style><rect/>",
      "<style>#a { font-size: 0 }</style><text id=\"a\">SECRET</text>",
    ])
  func rules(content: String) throws {
    let problem = #expect(throws: ImageProblem.self) { try SafeSVG.cleaned(DrawingTests.drawing(content)) }
    #expect(problem?.hides == true)
  }

  @Test("What no drawing may have is refused also where nobody would see it")
  func refused() throws {
    for content in [
      "<g display=\"none\"><script/></g>", "<g display=\"none\"><rect onclick=\"x()\"/></g>",
      "<defs><image href=\"x.png\"/></defs>", "<g opacity=\"0\"><rect fill=\"url(https://example.org/#x)\"/></g>",
      "<style>@im<![CDATA[port 'x']]>;</style>", "<style>@import/* */'x';</style>",
    ] {
      #expect(throws: ImageProblem.self, "\(content)") { try SafeSVG.cleaned(DrawingTests.drawing(content)) }
    }
  }

  @Test("A chain of uses, however long, and many rules are looked through in no time")
  func long() throws {
    let uses = (0..<4_000).map { "<g id=\"u\($0)\"><use href=\"#u\($0 + 1)\"/></g>" }.joined()
    let outline = DrawingTests.drawing("<defs>\(uses)</defs><use href=\"#u0\"/>")
    var read = SVGOutline()
    #expect(XMLCheck().problem(in: outline, visitor: &read) == nil)
    #expect(try SVGVisibility(read).parts.contains(.none) == false)
    let rules = (0..<400).map { ".c\($0) { fill: red }" }.joined()
    let texts = (0..<400).map { "<text class=\"c\($0)\">x</text>" }.joined()
    #expect(try cleaned("<style>\(rules)</style>\(texts)").contains("c399"))
  }
}
