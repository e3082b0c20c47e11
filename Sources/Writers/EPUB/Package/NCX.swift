import DossierCore
import DossierPages
import DossierXML

/// The table of contents for reading systems that know no navigation document (OPF 2.0.1, section 2.4.1).
struct NCX {
  private let book: Book
  private var xml = XMLBuffer(.xml)
  private var count = 0

  init(of book: Book) { self.book = book }

  var bytes: [UInt8] {
    var writer = self
    writer.write()
    return writer.xml.finish()
  }

  private mutating func write() {
    let contents = Navigation(of: book).contents
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open(
      "ncx",
      [
        "xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1", "xml:lang": book.release.language,
        "dir": book.direction.rawValue,
      ])
    xml.open("head")
    meta("dtb:uid", book.identifier)
    meta("dtb:depth", String(Self.depth(of: contents)))
    meta("dtb:totalPageCount", "0")
    meta("dtb:maxPageNumber", "0")
    xml.close()
    xml.literal("\n")
    xml.open("docTitle")
    xml.element("text", text: InvisibleCharacters.shown(book.release.fullTitle))
    xml.close()
    xml.literal("\n")
    xml.open("navMap")
    points(contents)
    xml.close()
    xml.close()
    xml.literal("\n")
  }

  private mutating func meta(_ name: String, _ content: String) {
    xml.empty("meta", ["name": name, "content": content])
  }

  private mutating func points(_ entries: [Navigation.Entry]) {
    for entry in entries {
      count += 1
      xml.literal("\n")
      xml.open("navPoint", ["id": "point_\(count)"])
      xml.open("navLabel")
      xml.element("text", text: InvisibleCharacters.shown(ForeignWords.plain(entry.text)))
      xml.close()
      xml.empty("content", ["src": entry.address])
      points(entry.children)
      xml.close()
    }
  }

  private static func depth(of entries: [Navigation.Entry]) -> Int {
    entries.map { 1 + depth(of: $0.children) }.max() ?? 0
  }
}
