import DossierCore
import DossierPages
import DossierPictures
import DossierXML
import DossierZip

/// The container: the book's files in their order, from the media type to the pictures.
struct Package {
  /// The template that is the book's stylesheet.
  static let stylesheetTemplate = "epub/style.css"
  /// Its name in the book.
  static let stylesheet = "style.css"

  let book: Book
  let pages: [PressedPage]

  /// - Parameter styles: The stylesheets, with their names in the book.
  /// - Throws: ``EPUBError/forbidden(file:offset:)``, or an error of compression.
  func entries(styles: [(name: String, bytes: [UInt8])]) throws -> [ZipEntry] {
    var deflater = try Deflater()
    let document = PackageDocument(of: book, pages: pages)
    let ncx = NCX(of: book)
    var entries = [ZipEntry(name: "mimetype", body: .stored(Array("application/epub+zip".utf8)))]
    for (name, bytes) in [
      ("META-INF/container.xml", Self.container), ("EPUB/package.opf", document.bytes), ("EPUB/toc.ncx", ncx.bytes),
    ] {
      if let offset = XMLText.firstForbidden(in: bytes) {
        throw EPUBError.forbidden(file: name, offset: offset)
      }
      entries.append(ZipEntry(name: name, body: .deflated(try deflater.deflate(bytes))))
    }
    for style in styles {
      entries.append(ZipEntry(name: "EPUB/\(style.name)", body: .deflated(try deflater.deflate(style.bytes))))
    }
    for file in pages.flatMap(\.files) {
      entries.append(ZipEntry(name: "EPUB/\(file.name)", body: .deflated(file.content)))
    }
    for image in book.images.files {
      let body: ZipEntry.Body =
        image.format.isCompressed ? .stored(image.bytes) : .deflated(try deflater.deflate(image.bytes))
      entries.append(ZipEntry(name: "EPUB/\(image.name)", body: body))
    }
    return entries
  }

  /// Where reading systems find the package document (EPUB 3.3, section 4.2.6.3.1).
  private static let container = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """.utf8)
}
