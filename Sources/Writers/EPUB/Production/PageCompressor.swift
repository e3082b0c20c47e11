import DossierPages
import DossierXML
import DossierZip

/// What compresses the files of one worker.
///
/// That pages are well-formed is known from how they are written, and the tests of the book parse all that they make; only
/// for what XML forbids every page is looked through.
struct PageCompressor: ~Copyable {
  private var deflater: Deflater

  init() throws { deflater = try Deflater() }

  /// - Throws: ``EPUBError/forbidden(file:offset:)``.
  mutating func compressor(_ files: [RenderedFile], as page: PlannedPage) throws -> PressedPage {
    let pressed = try files.map { file in
      if let offset = XMLText.firstForbidden(in: file.bytes) {
        throw EPUBError.forbidden(file: file.name, offset: offset)
      }
      return PressedFile(name: file.name, content: try deflater.deflate(file.bytes), hasDrawing: file.hasDrawing)
    }
    return PressedPage(plan: page, files: pressed, forbidden: files.reduce(0) { $0 + $1.forbidden })
  }
}
