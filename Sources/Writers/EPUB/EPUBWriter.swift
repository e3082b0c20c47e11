public import DossierCore
import DossierZip

/// Renders a release as an EPUB 3.3 publication.
public struct EPUBWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "epub", summary: "an accessible e-book with every item cross-referenced (EPUB 3.3)", files: "ID.epub")

  /// The writer; all that it needs to know comes with each release.
  public init() {}

  /// Renders the book and puts it into the sink as one file.
  ///
  /// - Throws: ``EPUBError``, and whatever the sink throws.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    guard let style = context.templates[Package.stylesheetTemplate] else {
      throw EPUBError.missingTemplate(Package.stylesheetTemplate)
    }
    let production = try Production(of: release, in: context)
    let package = Package(book: production.book, pages: production.pages)
    let archive = try ZipArchive.bytes(of: package.entries(style: style))
    try sink.put(Artifact(path: "\(release.id).epub", mediaType: "application/epub+zip", body: archive))
    return production.findings
  }
}
