import DossierPictures
import DossierXML
import DossierZip

/// What checks and compresses the files of one worker.
struct PageCompressor: ~Copyable {
  private var deflater: Deflater
  private let check = XMLCheck(doctype: .html5)

  init() throws { deflater = try Deflater() }

  /// - Throws: ``EPUBError/malformed(file:_:)``.
  mutating func compressor(_ files: [RenderedFile], as page: PlannedPage) throws -> PressedPage {
    let pressed = try files.map { file in
      if let problem = check.problem(in: file.bytes) { throw EPUBError.malformed(file: file.name, problem) }
      return PressedFile(name: file.name, content: try deflater.deflate(file.bytes), hasDrawing: file.hasDrawing)
    }
    return PressedPage(plan: page, files: pressed, forbidden: files.reduce(0) { $0 + $1.forbidden })
  }
}
