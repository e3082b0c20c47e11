import DossierXML
import Foundation
import TestSupport
import Testing

@Suite struct XMLCheckTests {
  private func problem(_ document: String, _ check: XMLCheck = XMLCheck.bounded()) -> XMLProblem? {
    check.problem(in: Array(document.utf8))
  }

  @Test(arguments: [
    "<a/>", "\u{FEFF}<a/>", "<?xml version='1.0' encoding='utf-8'?><a>&amp;&#x41;</a>", "<a b='1' c=\"2\">é中</a>\n",
    "<!-- c --><a><![CDATA[<x a=1>]]></a><?pi?>", "<a xmlns:x='urn:x'><x:b x:c=''/></a>",
  ])
  func acceptsGoodDocuments(_ document: String) { #expect(problem(document) == nil) }

  @Test(arguments: [
    "", " ", "<a>", "<a></b>", "<a/><b/>", "a", "<a b=1/>", "<a b='1' b='2'/>", "<a>&nbsp;</a>", "<a>&#0;</a>",
    "<a>\u{1}</a>", "<a>\0</a>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<x:a/>", "<a x:b=''/>", "<a>&b;</a>", "<a b='<'/>", "<a/>\0",
    "<a xmlns:x='urn:x' xmlns:y='urn:x' x:b='' y:b=''/>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
    "<?xml version='1.0' encoding='UTF-16'?><a/>", "<?xml version='1.0' encoding='nonsense'?><a/>",
    "<!DOCTYPE a><a/>", "<!DOCTYPE html><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
  ])
  func refusesBadDocuments(_ document: String) { #expect(problem(document) != nil) }

  @Test func html5DoctypeIsExact() {
    let check = XMLCheck.bounded(doctype: .html5)
    #expect(problem("<!DOCTYPE html>\n<html/>", check) == nil)
    #expect(problem("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html/>", check) == nil)
    #expect(problem("<html/>", check) == nil)
    for doctype in [
      "<!DOCTYPE HTML>", "<!DOCTYPE html >", "<!DOCTYPE  html>", "<!DOCTYPE html SYSTEM 'about:legacy-compat'>",
      "<!DOCTYPE html []>", "<!DOCTYPE html[<!ENTITY a 'b'>]>", "<!DOCTYPE svg>", "<!DOCTYPE html PUBLIC 'a' 'b'>",
    ] {
      #expect(problem(doctype + "<html/>", check) != nil, "\(doctype)")
    }
    #expect(problem("<!DOCTYPE html><p>&nbsp;</p>", check) != nil)
  }

  @Test func problemsHaveAPlace() {
    #expect(problem("<a>\n  <b>\n</a>")?.line == 3)
    let control = problem("<a>\né\u{1}</a>")
    #expect(control?.line == 2)
    #expect(control?.column == 2)
    #expect(problem("<a>&b;</a>")?.message == "Entity 'b' not defined")
    #expect(problem("<a>&b;</a>")?.line == 1)
  }

  @Test func limitsHold() {
    #expect(problem("<a>12</a>", XMLCheck.bounded(size: 9)) == nil)
    #expect(problem("<a>123</a>", XMLCheck.bounded(size: 9)) != nil)
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(problem(nested(200)) == nil)
    #expect(problem(nested(201))?.message == "elements are nested deeper than 200")
    #expect(problem(nested(100_000)) != nil)
    #expect(problem(nested(1000), XMLCheck.bounded(depth: 1000)) != nil)
    func attributes(_ count: Int) -> String { "<a" + (0..<count).map { " a\($0)=''" }.joined() + "/>" }
    #expect(problem(attributes(256)) == nil)
    #expect(problem(attributes(257)) != nil)
    func namespaces(_ count: Int) -> String { "<a" + (0..<count).map { " xmlns:a\($0)='urn:a'" }.joined() + "/>" }
    #expect(problem(namespaces(256)) == nil)
    #expect(problem(namespaces(257)) != nil)
  }

  @Test func hostileDocumentsEndSoon() {
    let manyAttributes = "<a" + (0..<400_000).map { " a\($0)=''" }.joined() + "/>"
    let manyQuoted = "<a b='" + String(repeating: "=", count: 1_000_000) + "'/>"
    let longText = "<p>" + String(repeating: "a = b ", count: 200_000) + "</p>"
    let manyPrefixes =
      (0..<100).map { i in "<a" + (0..<200).map { " xmlns:a\(i)-\($0)='u'" }.joined() + ">" }.joined()
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(problem(manyAttributes)?.message == "an element has too many attributes or namespace declarations")
      #expect(problem(manyQuoted) == nil)
      #expect(problem(longText) == nil)
      #expect(problem(manyPrefixes) != nil)
      #expect(problem(String(repeating: "<", count: 1_000_000)) != nil)
      #expect(problem("<a>" + String(repeating: "&#65;", count: 1_000_000) + "</a>") == nil)
    }
    #expect(time < .seconds(20))
  }

  @Test(arguments: 0..<300)
  func mutilatedDocumentsNeverCrash(seed: Int) {
    var random = Randomness(seed: seed)
    var bytes = Array(
      "<?xml version=\"1.0\"?><!DOCTYPE html><h:a xmlns:h='urn:h' b='&lt;'><!--c--><d/>t&amp;<![CDATA[x]]></h:a>".utf8)
    for _ in 0..<(1 + random.below(4)) {
      switch random.below(3) {
      case 0: bytes[random.below(bytes.count)] = UInt8(random.below(128))
      case 1: bytes.remove(at: random.below(bytes.count))
      default: bytes.removeLast(random.below(bytes.count / 2))
      }
    }
    _ = XMLCheck.bounded(doctype: .html5).problem(in: bytes)
  }

  @Test func manyThreadsCheckAtOnce() async {
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<64 {
        group.addTask {
          let good = index % 2 == 0
          let text = String(repeating: "<b>x</b>", count: 200) + (good ? "" : "<c>")
          return (XMLCheck.bounded().problem(in: Array("<a>\(text)</a>".utf8)) == nil) == good
        }
      }
      for await agrees in group { #expect(agrees) }
    }
  }
}

/// libxml2's own regression documents: none may crash, hang, load or expand anything.
@Suite(.enabled(if: Corpora.exists("libxml2-xml"), "shared corpora are absent"))
struct LibXML2CorpusTests {
  @Test func everyFileEndsInBoundedTime() throws {
    let files = Corpora.files(below: "libxml2-xml")
    #expect(files.count > 100)
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: file))
      let clock = ContinuousClock()
      var problem: XMLProblem?
      let time = clock.measure { problem = XMLCheck.bounded().problem(in: bytes) }
      #expect(time < .seconds(2), "\(file.lastPathComponent)")
      let folder = file.deletingLastPathComponent().lastPathComponent
      if folder == "errors", file.pathExtension == "xml" { #expect(problem != nil, "\(file.lastPathComponent)") }
      if folder == "recurse", String(decoding: bytes, as: UTF8.self).contains("<!DOCTYPE") {
        #expect(problem?.message == "a document type declaration is not allowed", "\(file.lastPathComponent)")
      }
    }
  }

  @Test func plainDrawingsPass() throws {
    for file in Corpora.files(below: "libxml2-xml/SVG") {
      let bytes = try [UInt8](Data(contentsOf: file))
      let hasDoctype = String(decoding: bytes, as: UTF8.self).contains("<!DOCTYPE")
      let problem = XMLCheck.bounded().problem(in: bytes)
      if !hasDoctype { #expect(problem == nil, "\(file.lastPathComponent) \(problem?.description ?? "")") }
    }
  }
}

extension XMLCheck {
  /// A check of what is far from any limit, unless a test is about one.
  static func bounded(doctype: Doctype = .refused, size: Int = 64 << 20, depth: Int = 200) -> XMLCheck {
    XMLCheck(doctype: doctype, maximumSize: size, maximumDepth: depth, maximumAttributes: 256)
  }
}
