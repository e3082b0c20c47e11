import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// Every quotation of the article stands in every output of the sample, character for character.
@Suite("Quotations of the article")
struct Quotations {
  /// What stands in quotation marks in the article.
  static let quotations: [String] = {
    guard let article = Project.article else { return [] }
    return article.matches(of: /“([^”]+)”/).map { String($0.1) }
  }()

  @Test("are all there, in every format", .enabled(if: Project.article != nil, "the article is not here"))
  func everywhere() throws {
    #expect(Self.quotations.count == 25)
    let desk = try TemporaryFolder()
    let run = try Subprocess.shell("dossier build '\(Project.sample("kremlin-drones"))' -o out", in: desk.url)
    #expect(run.status == 0, "\(run.output)")
    let files = try desk.contents()
    let texts = [
      "CSV": text(files["out/csv/quotes.csv"]).replacing("\"\"", with: "\""),
      "JSON": try json(files["out/dossier.json"]),
      "briefing": unwrapped(text(files["out/briefing.txt"])),
      "EPUB": try book(try #require(files["out/kremlin-drones.epub"])),
    ]
    for (format, text) in texts {
      for quotation in Self.quotations {
        #expect(text.contains(quotation), "the \(format) lacks \(quotation)")
      }
    }
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// The texts of the quotes, as a program reads them.
  private func json(_ bytes: [UInt8]?) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(bytes ?? [])) as? [String: Any]
    let quotes = try #require(object?["quotes"] as? [[String: Any]])
    return quotes.compactMap { $0["text"] as? String }.joined(separator: "\n")
  }

  /// The briefing without the line breaks and indents that its layout adds.
  private func unwrapped(_ text: String) -> String { text.replacing(/\n[ ]*/, with: " ") }

  /// The text of every page, tags removed and character references resolved.
  private func book(_ bytes: [UInt8]) throws -> String {
    let archive = try ZipReader(bytes)
    var text = ""
    for entry in archive.entries where entry.name.hasSuffix(".xhtml") {
      text += String(decoding: try archive.read(entry, limit: 1 << 20), as: UTF8.self)
    }
    return text.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
