import DossierCore
import DossierPictures
import Foundation
import TestSupport
import Testing

/// The pictures of a dossier in its book; how they are cleaned is held where that is done.
@Suite("Pictures of books")
struct PictureTests {
  static func picture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Project.root.appending(path: "Tests/DossierPicturesTests/Files/\(name)")))
  }

  @Test("a book holds the cleaned file, and tells of the one that it cannot hold")
  func book() throws {
    var dossier = Dossier(title: "Pictures")
    dossier.attachments = [
      Attachment(id: "att-turned", path: "media/turned.jpg"), Attachment(id: "att-cut", path: "media/cut.png"),
      Attachment(id: "att-page", path: "media/page.png"), Attachment(id: "att-paper", path: "media/paper.pdf"),
      Attachment(id: "att-script", path: "media/script.svg"),
    ]
    for offset in dossier.attachments.indices { dossier.attachments[offset].alt = "Alternative" }
    let turned = try Self.picture("turned.jpg")
    let book = try BuiltBook(
      dossier,
      media: [
        "media/turned.jpg": turned, "media/cut.png": Array(try Self.picture("turned.png").prefix(200)),
        "media/page.png": Array("<html/>".utf8), "media/paper.pdf": Array("%PDF-1.4".utf8),
        "media/script.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".utf8),
      ])
    #expect(book.files["EPUB/image-att-turned.jpg"] == (try ImageFormat.jpeg.cleaned(turned).bytes))
    #expect(book.names.filter { $0.hasPrefix("EPUB/image-") } == ["EPUB/image-att-turned.jpg"])
    #expect(book.findings.map(\.code) == [.brokenPicture, .brokenPicture, .unsafeDrawing])
    #expect(book.findings.last?.place?.file == "media/script.svg")
  }
}
