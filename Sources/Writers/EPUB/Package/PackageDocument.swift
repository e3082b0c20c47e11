import DossierCore
import DossierPages
import DossierPictures
import DossierXML

/// The package document: what the book is, which files it has, in which order they are read (EPUB 3.3, section 5).
struct PackageDocument {
  private let book: Book
  private let pages: [PressedPage]
  private var xml = XMLBuffer(.xml)

  init(of book: Book, pages: [PressedPage]) {
    self.book = book
    self.pages = pages
  }

  var bytes: [UInt8] {
    var writer = self
    writer.write()
    return writer.xml.finish()
  }

  private mutating func write() {
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let direction = book.direction.rawValue
    xml.open(
      "package",
      [
        "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "identifier",
        "xml:lang": book.release.language, "dir": direction,
      ])
    xml.literal("\n")
    xml.fragment(Metadata(of: book).xml)
    manifest()
    xml.open("spine", ["toc": "ncx", "page-progression-direction": direction])
    xml.literal("\n")
    for file in pages.flatMap(\.files) {
      xml.empty("itemref", ["idref": Self.id(of: file.name)])
      xml.literal("\n")
    }
    xml.close()
    xml.literal("\n")
    xml.close()
    xml.literal("\n")
  }

  private mutating func manifest() {
    xml.open("manifest")
    xml.literal("\n")
    for page in pages {
      for file in page.files {
        item(
          file.name, "application/xhtml+xml",
          properties: page.plan.chapter == .contents ? "nav" : file.hasDrawing ? "svg" : nil)
      }
    }
    item(Package.stylesheet, "text/css")
    if book.options.hasOwnStylesheet { item(OwnStylesheet.name, "text/css") }
    item("toc.ncx", "application/x-dtbncx+xml", id: "ncx")
    for image in book.images.files {
      let isCover = image.name == book.images.cover?.image.name
      item(image.name, image.format.mediaType, properties: isCover ? "cover-image" : nil)
    }
    xml.close()
    xml.literal("\n")
  }

  private mutating func item(_ file: String, _ mediaType: String, properties: String? = nil, id: String? = nil) {
    xml.open("item")
    xml.attribute("id", id ?? Self.id(of: file))
    xml.attribute("href", file)
    xml.attribute("media-type", mediaType)
    xml.attribute("properties", properties)
    xml.close()
    xml.literal("\n")
  }

  /// The id of a file in the manifest: its name, which begins with a letter.
  static func id(of file: String) -> String { file.replacing(".", with: "_") }
}
