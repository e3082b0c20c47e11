import DossierCore
import DossierDrawing
import DossierPictures
import Foundation
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// The cover that is drawn for a dossier without one.
@Suite("EPUB cover")
struct CoverTests {
  static let titles: [String: (language: String, title: String, subtitle: String?)] = [
    "short": ("en", "Mill Park", nil),
    "long": (
      "en",
      "Everything that the four governments, the two commissions of inquiry, the manufacturer, the families and the "
        + "International Telecommunication Union have said about the failure of the emergency network in the northern "
        + "districts during the floods of the spring of 2024, and what each of them has since withdrawn",
      "With a chronology, the text of all statements in their original languages, and an index of parties"
    ),
    "endless": ("de", String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 30), "Ein Wort"),
    "arabic": ("ar", "الجسر المفقود في ميل بارك: من قال ماذا ومتى", "ملف الادعاءات (UNESCO 2024)"),
    "chinese": ("zh", "克里姆林宫上空的无人机🚁事件：谁说了什么，何时说的 👩‍👩‍👧 🇺🇦", "主张、引述与反应汇编"),
    "hostile": (
      "en", "Bell\u{7} <b>&amp;</b> ]]> \u{202E}turned\u{202C} e\u{301}\u{FFFE} {{title}}", "\u{2066}\u{200F}"
    ),
  ]

  static func release(_ name: String) throws -> Release {
    let text = try #require(titles[name])
    var dossier = Dossier(title: text.title)
    dossier.language = text.language
    dossier.subtitle = text.subtitle
    dossier.publisher = name == "short" ? nil : "Institute for Public Record"
    dossier.marking = name == "long" ? .amberStrict : .green
    if name != "short" {
      var edition = Edition()
      edition.number = 2
      edition.date = try EDTFDate("2024-06-30")
      dossier.edition = edition
      dossier.cutoff = try EDTFDate("2024-06-29")
      dossier.authors = ["Ann Author", "Boris Writer"]
    }
    return try #require(dossier.checked().dossier).release()
  }

  static func svg(_ name: String) throws -> [UInt8] {
    let context = try BuiltBook.context()
    return try CoverDesign(release(name), labels: context.labels)
      .svg(template: try #require(context.templates[CoverDesign.template]))
  }

  @Test("is drawn from this")
  func golden() throws {
    let covers = try Self.titles.keys.map { ("\($0).svg", try Self.svg($0)) }
    try Golden("covers").expect(Dictionary(uniqueKeysWithValues: covers))
  }

  @Test("shows the whole title, or what has room of it")
  func words() throws {
    for (name, text) in Self.titles where name != "hostile" {
      let lines = TypeBlock(text.title, width: 980, height: 760, sizes: [132, 96, 52]).lines
      let shown = lines.joined().filter { $0 != " " }
      let title = text.title.filter { $0 != " " }
      #expect(shown == title || shown.hasSuffix("…") && title.hasPrefix(shown.dropLast()), "\(name)")
      #expect((name == "endless") == shown.hasSuffix("…"))
    }
  }

  @Test("keeps lines within their width, whatever they say", arguments: 0..<100)
  func widths(seed: Int) {
    var random = Randomness(seed: seed)
    let words = [
      "a", "Wort", "WWWWWW", "слово", "كلمة", "中文字", "🚁", "e\u{301}", "—", "(“x”)", "extraordinarily-long-word",
    ]
    let text = (0..<random.below(60)).map { _ in random.pick(words) }.joined(separator: random.pick(["", " "]))
    let block = TypeBlock(text, width: 980, height: 760, sizes: [132, 96, 76, 52])
    for line in block.lines { #expect(TypeWidth.ems(of: line) * block.size <= 981, "seed \(seed): \(line)") }
    #expect(block.height <= 761)
  }

  @Test("is a PNG file of nothing but the picture, always the same", .enabled(if: Self.canDraw, "librsvg is not here"))
  func picture() throws {
    var pictures: Set<[UInt8]> = []
    for name in Self.titles.keys where name != "hostile" {
      let svg = try Self.svg(name)
      let picture = try Cover.picture(of: svg, showing: [])
      #expect(Array(picture[16..<24]) == [0, 0, 0x04, 0xB0, 0, 0, 0x07, 0x80])
      #expect(try ImageFormat.png.cleaned(picture).bytes == picture)
      #expect(try Cover.picture(of: svg, showing: []) == picture)
      #expect(picture.count > 10_000, "\(name) is empty")
      pictures.insert(picture)
    }
    #expect(pictures.count == Self.titles.count - 1)
  }

  static let canDraw = (try? Drawing.unshown(in: "a")) == []

  @Test("is in the book, as EPUB 3 and EPUB 2 name it", .enabled(if: canDraw, "librsvg is not here"))
  func book() throws {
    let book = try BuiltBook(Self.release("long"))
    let package = book.text("EPUB/package.opf")
    #expect(
      package.contains(
        "<item id=\"cover_png\" href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\"/>"))
    #expect(package.contains("<meta name=\"cover\" content=\"cover_png\"/>"))
    #expect(book.pages["cover.xhtml"]?.contains("src=\"cover.png\" alt=\"Cover: Everything that") == true)
    #expect(book.findings == [])
    #expect(try BuiltBook(Self.release("long")).bytes == book.bytes)
  }

  @Test("frames the picture that the dossier names", .enabled(if: canDraw, "librsvg is not here"))
  func framed() throws {
    let path = try #require(try Everything.dossier().attachments.first { $0.id == "att-photo" }?.path)
    var photo = Attachment(id: "att-photo", path: path)
    photo.alt = "The bridge from above."
    var dossier = Dossier(title: "Mill Park")
    dossier.attachments = [photo]
    let without = try BuiltBook(dossier, media: Everything.media)
    dossier.cover = "att-photo"
    let book = try BuiltBook(dossier, media: Everything.media)
    #expect(book.names.contains("EPUB/cover.png") && book.names.contains("EPUB/image-att-photo.png"))
    #expect(book.text("EPUB/package.opf").contains("<meta name=\"cover\" content=\"cover_png\"/>"))
    #expect(book.pages["cover.xhtml"]?.contains("alt=\"Cover: Mill Park. The bridge from above.\"") == true)
    #expect(book.files["EPUB/cover.png"] != without.files["EPUB/cover.png"])
    // Where it cannot be drawn, the picture is the cover, and that is told.
    dossier.title = "A bridge \u{10FFFD}"
    let bare = try BuiltBook(dossier, media: Everything.media)
    #expect(bare.findings.contains { $0.code == .undrawnCover })
    #expect(bare.pages["cover.xhtml"]?.contains("src=\"image-att-photo.png\"") == true)
  }

  @Test("a picture stands whole above the title, which has what room is left", arguments: [(200, 100), (100, 200)])
  func frame(width: Int, height: Int) throws {
    let pixels = [UInt32](repeating: 0x336699, count: width * height)
    let bytes = ImageFormat.png(of: pixels.span, width: width, height: height)
    let image = Image(name: "image.png", format: .png, bytes: try #require(bytes), isStill: true)
    let context = try BuiltBook.context()
    let template = try #require(context.templates[CoverDesign.template])
    for name in ["short", "long", "endless", "arabic"] {
      let svg = String(
        decoding: try CoverDesign(Self.release(name), framing: image, labels: context.labels).svg(template: template),
        as: UTF8.self)
      let size = width > height ? (980, 490) : (380, 760)
      #expect(svg.contains("width=\"\(size.0)\" height=\"\(size.1)\" preserveAspectRatio"))
      #expect(svg.contains("href=\"data:image/png;base64,iVBORw0KGgo"))
      let title = try #require(svg.firstRange(of: "<g class=\"title\">"))
      let heights = svg[title.lowerBound...].matches(of: /<text x="[0-9]+" y="([0-9]+)"/).compactMap { Int($0.1) }
      #expect(heights == heights.sorted() && heights.allSatisfy { $0 > 250 + size.1 && $0 < 1_920 }, "\(name)")
    }
  }

  @Test("an address of data is what others read", arguments: 0..<4)
  func address(count: Int) {
    let bytes = (0..<count).map { UInt8($0 * 97 % 256) }
    let text = DataAddress.text(of: bytes, mediaType: "image/png")
    #expect(text == "data:image/png;base64," + Data(bytes).base64EncodedString())
  }

  @Test("a photograph keeps its colours", .enabled(if: canDraw, "librsvg is not here"))
  func colours() throws {
    let pixels = (0..<40_000).map { UInt32($0 * 401 & 0xFFFFFF) }
    let file = ImageFormat.png(of: pixels.span, width: 200, height: 200)
    let bytes = try #require(file)
    #expect(bytes[25] == 2, "no palette")
    let image = DataAddress.text(of: bytes, mediaType: "image/png")
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"200\"><image href=\"\(image)\"/></svg>"
    let read = try Drawing.drawn(Array(svg.utf8), width: 200, height: 200) { span in
      span.indices.map { span[$0] & 0xFFFFFF }
    }
    #expect(read == pixels)
  }

  @Test("is the picture that the dossier names and nothing else, where that is finished")
  func own() throws {
    let book = try BuiltBook(Everything.dossier(), media: Everything.media, options: ["cover": "plain"])
    #expect(!book.names.contains("EPUB/cover.png"))
    // What stands on every page stands there for those who do not see it.
    #expect(book.pages["cover.xhtml"]?.contains("<header class=\"marking\" hidden=\"hidden\">") == true)
    var dossier = try Everything.dossier()
    dossier.cover = "att-plan"
    let other = try BuiltBook(dossier, media: Everything.media)
    #expect(other.findings.contains { $0.code == .unsuitedCover })
    #expect(other.names.contains("EPUB/cover.png") == Self.canDraw)
  }

  @Test("is left out where no font has its letters, and that is told", .enabled(if: canDraw, "librsvg is not here"))
  func fonts() throws {
    let book = try BuiltBook(Dossier(title: "A bridge \u{10FFFD}"))
    #expect(book.findings.map(\.code) == [.undrawnCover])
    #expect(book.pages["cover.xhtml"] == nil && book.pages["title-page.xhtml"] != nil)
    #expect(
      try Drawing.unshown(in: "a \u{200D}\u{FE0F}\u{10FFFD}\u{10FFFD}\u{10FFFC}") == ["\u{10FFFD}", "\u{10FFFC}"])
  }

  @Test(
    "a template that cannot be filled in is told of, with the place",
    arguments: [
      ("<svg>{{titel}}</svg>", "There is no name `titel` here", 1, 6),
      ("<svg>\n é{{title</svg>", "{{ is never closed", 2, 3),
      ("<svg>{{title}}", "the drawing is not well-formed", 1, 0),
    ])
  func template(text: String, message: String, line: Int, column: Int) throws {
    let design = CoverDesign(try Self.release("short"), labels: try BuiltBook.labels())
    do {
      _ = try design.svg(template: Array(text.utf8))
      Issue.record("it was filled in")
    } catch {
      #expect(error.code == .templateSyntax && error.message.hasPrefix(message))
      #expect(error.place?.line == line && (column == 0 || error.place?.column == column))
    }
  }

  @Test("nothing is linked for it: the program starts without librsvg")
  func linkage() throws {
    let desk = try TemporaryFolder()
    let run = try Subprocess.shell("ldd \"$(command -v dossier)\"", in: desk.url)
    #expect(run.status == 0 && run.output.contains("libxml2") && !run.output.contains("rsvg"))
  }
}
