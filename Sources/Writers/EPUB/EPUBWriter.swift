public import DossierCore
import DossierPages
import DossierZip

/// Renders a release as an EPUB 3.3 publication.
public struct EPUBWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "epub", summary: "an accessible e-book with every item cross-referenced (EPUB 3.3)",
    output: .file(ending: "epub"),
    mediaType: "application/epub+zip", isCompressed: true, precedence: 20)

  /// Which stylesheet of one's own it has, where claims stand, how its cover is made, and who vouches for its accessibility.
  public let options = [
    WriterOption("stylesheet", .file, "a stylesheet of one's own, after that of the book"),
    WriterOption(
      "chapters", .choice(["topics", "claims", "sections"]),
      "where claims stand: a page a topic, each a chapter, or in their sections"),
    WriterOption(
      "cover", .choice(["framed", "plain"]),
      "whether the picture that `cover` names stands in the drawn frame, or is the cover as it is"),
    WriterOption(
      "certifiedBy", .text, "who has found the book to conform to EPUB Accessibility 1.1, WCAG 2.1 level AA"),
  ]

  /// The writer; all that it needs to know comes with each release.
  public init() {}

  /// What is wrong with the stylesheet of one's own and with pictures, and which pictures the book does not show.
  ///
  /// - Throws: ``EPUBError/missingTemplate(_:)``.
  public func remarks(on release: Release, in context: WritingContext) throws -> [Finding] {
    try Self.ownStyle(in: context).findings + Cover.remarks(on: release, in: context)
  }

  /// The stylesheet of one's own, nil where none is named, and what is wrong with it.
  private static func ownStyle(in context: WritingContext) -> (bytes: [UInt8]?, findings: [Finding]) {
    guard let path = context.options["stylesheet"], let bytes = context.files[path] else { return (nil, []) }
    return (bytes, OwnStylesheet.findings(in: bytes, path: path))
  }

  /// Renders the book and puts it into the sink as one file.
  ///
  /// - Returns: What is wrong with the stylesheet of one's own, and then there is no file; else what was shown in other
  ///   characters than the dossier's.
  /// - Throws: ``EPUBError``, and whatever the sink throws.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    guard let style = context.templates[Package.stylesheetTemplate] else {
      throw EPUBError.missingTemplate(Package.stylesheetTemplate)
    }
    let ownStyle = Self.ownStyle(in: context)
    guard !ownStyle.findings.containsErrors else { return ownStyle.findings }
    let own = ownStyle.bytes.map { [(OwnStylesheet.name, $0)] } ?? []
    var (entries, findings) = try Self.entries(
      of: release, in: context, styles: [(Package.stylesheet, style)] + own)
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      try ZipArchive.write(&entries) { buffer.append(contentsOf: $0) }
    }
    return findings
  }

  /// The files of the book; of what they were made from nothing is left while they are written.
  private static func entries(
    of release: Release, in context: WritingContext, styles: [(name: String, bytes: [UInt8])]
  ) throws -> (entries: [ZipEntry], findings: [Finding]) {
    let production = try Production(of: release, in: context)
    let package = Package(book: production.book, pages: production.pages)
    return (try package.entries(styles: styles), production.findings)
  }
}
