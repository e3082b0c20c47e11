import DossierCore
import DossierZip
import TestSupport
import Testing

/// The container and the package document.
@Suite("EPUB container")
struct ContainerTests {
  @Test("begins with the media type, stored, and names files plainly")
  func entries() throws {
    let book = try BuiltBook(Everything.dossier(), media: Everything.media)
    let archive = try ZipReader(book.bytes)
    let first = try #require(archive.entries.first)
    #expect(first.name == "mimetype")
    #expect(first.method == 0)
    #expect(book.text("mimetype") == "application/epub+zip")
    // Local file header, then the name: no extra field.
    #expect(Array(book.bytes[26..<30]) == [8, 0, 0, 0])
    #expect(book.names[1] == "META-INF/container.xml")
    for entry in archive.entries.dropFirst(2) {
      #expect(
        entry.name.wholeMatch(of: /EPUB\/[a-z0-9][a-z0-9-]*\.(xhtml|css|png|jpg|gif|webp|svg|ncx|opf)/) != nil,
        "\(entry.name)")
      #expect(entry.modified == .fixed)
      #expect(entry.method == (entry.name.hasSuffix(".png") ? 0 : 8))
      #expect(entry.unixMode == 0o100644)
    }
  }

  @Test("has every file in its manifest, every page in its spine, in order")
  func manifest() throws {
    let book = try BuiltBook(Everything.dossier(), media: Everything.media)
    let package = XHTMLReader.tokens(of: book.text("EPUB/package.opf"))
    var items: [String: String] = [:]
    var spine: [String] = []
    for case .start(let name, let attributes) in package {
      if name == "item" { items[attributes["id"] ?? ""] = attributes["href"] ?? "" }
      if name == "itemref" { spine.append(items[attributes["idref"] ?? ""] ?? "") }
    }
    let files = book.names.dropFirst(2).map { String($0.dropFirst("EPUB/".count)) }.filter { $0 != "package.opf" }
    #expect(Set(items.values) == Set(files))
    #expect(items.count == files.count)
    #expect(spine == files.filter { $0.hasSuffix(".xhtml") })
    #expect(
      spine.prefix(6) == [
        "cover.xhtml", "title-page.xhtml", "nav.xhtml", "how-to-read.xhtml", "bottom-line.xhtml", "what-changed.xhtml",
      ])
    #expect(spine.last == "colophon.xhtml")
  }

  @Test("describes the book")
  func metadata() throws {
    let package = try BuiltBook(
      Everything.dossier(), media: Everything.media, options: ["cover": "plain"]
    ).text("EPUB/package.opf")
    for expected in [
      "<dc:language>en</dc:language>", "<dc:date>2023-11-14T22:13:20Z</dc:date>",
      "<meta property=\"dcterms:modified\">2023-11-14T22:13:20Z</meta>",
      "<meta property=\"schema:accessMode\">visual</meta>",
      "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>",
      "<meta property=\"schema:accessibilityHazard\">none</meta>",
      "<meta name=\"cover\" content=\"image-att-photo_png\"/>",
      "<meta refines=\"#creator_2\" property=\"role\" scheme=\"marc:relators\">aut</meta>",
      "media-type=\"image/png\" properties=\"cover-image\"",
    ] {
      #expect(package.contains(expected), "\(expected)")
    }
    #expect(!package.contains("image-att-evil"))
  }

  @Test("keeps its identifier when the content changes, and has another for another language or label")
  func identifier() throws {
    var dossier = try Everything.dossier()
    let first = try identifier(of: BuiltBook(dossier))
    #expect(first.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    dossier.title = "Another title"
    dossier.edition = nil
    #expect(try identifier(of: BuiltBook(dossier)) == first)
    dossier.language = "de"
    #expect(try identifier(of: BuiltBook(dossier)) != first)
  }

  private func identifier(of book: BuiltBook) throws -> String {
    let match = try #require(book.text("EPUB/package.opf").firstMatch(of: /<dc:identifier id="identifier">([^<]*)</))
    return String(match.1)
  }

  @Test("has the same bytes for any number of workers")
  func workers() throws {
    let dossier = try Everything.dossier()
    let one = try BuiltBook(dossier, media: Everything.media, jobs: 1)
    for jobs in [2, 7] { #expect(try BuiltBook(dossier, media: Everything.media, jobs: jobs).bytes == one.bytes) }
  }
}
