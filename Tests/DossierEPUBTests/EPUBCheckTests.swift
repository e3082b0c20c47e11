import DossierCore
import Foundation
import TestSupport
import Testing

/// EPUBCheck, the conformance checker of the W3C, finds nothing to say: no error, warning, information or usage.
@Suite(
  "EPUBCheck",
  .enabled(if: EPUBCheck.jar != nil && Subprocess.exists("java"), "EPUBCheck or Java is not here"))
struct EPUBCheckTests {
  @Test("the samples", arguments: CrawlTests.names)
  func samples(sample: String) throws { try check(BuiltBook(sample: sample)) }

  @Test("a sample with every option")
  func options() throws {
    let options = ["chapters": "sections", "certifiedBy": "An auditor", "stylesheet": "house.css"]
    let release = try BuiltBook.release(ofSample: "harrow-point")
    try check(BuiltBook(release, options: options, files: ["house.css": Array(".text { margin: 0 }".utf8)]))
  }

  @Test("dossiers in all scripts", arguments: [Scripts.arabic, .hebrew, .chinese, .emoji, .longWords])
  func scripts(script: Scripts) throws { try check(BuiltBook(script.dossier(claims: 6))) }

  @Test("a dossier with everything in it")
  func everything() throws { try check(BuiltBook(Everything.dossier(), media: Everything.media)) }

  @Test("a book with what has changed since the edition before")
  func compared() throws { try check(BuiltBook(Everything.compared(), media: Everything.media)) }

  @Test("a book from right to left")
  func rightToLeft() throws {
    var dossier = try Everything.dossier()
    dossier.language = "ar"
    try check(BuiltBook(dossier, media: Everything.media))
  }

  @Test("a dossier with nothing in it")
  func nothing() throws { try check(BuiltBook(Dossier(title: "Nothing"))) }

  @Test("generated dossiers", arguments: [1, 700])
  func generated(claims: Int) throws { try check(BuiltBook(Generated.dossier(claims: claims))) }

  private func check(_ book: BuiltBook) throws {
    let desk = try TemporaryFolder()
    try Data(book.bytes).write(to: desk.url.appending(path: "book.epub"))
    let jar = try #require(EPUBCheck.jar)
    let result = try Subprocess.shell("java -jar '\(jar)' -u book.epub", in: desk.url)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("0 fatals / 0 errors / 0 warnings / 0 infos / 0 usages"), "\(result.output)")
  }
}

/// Where EPUBCheck is.
enum EPUBCheck {
  /// The program in the Python package `epubcheck`; nil where it is absent.
  static let jar: String? = {
    guard let folder = Project.validators?.deletingLastPathComponent().deletingLastPathComponent() else { return nil }
    let library = folder.appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path())) ?? []
    return versions.map { library.appending(path: "\($0)/site-packages/epubcheck/epubcheck.jar").path() }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()
}
