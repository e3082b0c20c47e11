public import DossierCore
import DossierXML

/// Looks at the container of an EPUB (EPUB 3.3, section 4, “Open Container Format”): what a reading system opens, and
/// what could harm one.
public enum BookContainer {
  /// What is wrong with the container; whether the publication itself is valid EPUBCheck tells.
  public static func findings(_ book: [UInt8], name: String) -> [Finding] {
    let archive: ReceivedArchive
    do throws(Unreadable) {
      archive = try ReceivedArchive(book, name: name)
    } catch {
      return [Finding(.packetShape, "\(quoted(name)) is not a whole archive: \(error.reason)", at: Place(whole: name))]
    }
    return findings(archive)
  }

  private static func findings(_ book: borrowing ReceivedArchive) -> [Finding] {
    if let refusal = PacketSize.refusal(of: book) { return [refusal] }
    var findings = PacketName.findings(book)
    func report(_ code: FindingCode, _ message: String, _ file: String) {
      findings.append(Finding(code, message, at: Place(whole: "\(book.name)/\(file)")))
    }
    let first = book.files.first?.name
    let mediaType = first == "mimetype" ? try? book.contents(of: 0) : nil
    if mediaType != Array("application/epub+zip".utf8) || !book.isFirstStored {
      report(
        .packetShape, "an EPUB begins with the file `mimetype`, stored, which says `application/epub+zip`", "mimetype")
    }
    let check = XMLCheck(
      doctype: .html5, maximumSize: Limits.xmlSize, maximumDepth: Limits.xmlDepth,
      maximumAttributes: Limits.xmlAttributes)
    var container: [UInt8]?
    for (position, file) in book.files.enumerated() {
      do throws(Unreadable) {
        let bytes = try book.contents(of: position)
        if file.name == "META-INF/encryption.xml" {
          report(.packetShape, "the book has encrypted parts, which nobody can look into", file.name)
        }
        guard markup.contains(where: file.name.hasSuffix) else { continue }
        if let problem = check.problem(in: bytes) {
          report(.packetShape, "it is not well-formed XML: \(problem)", file.name)
        } else if file.name == "META-INF/container.xml" {
          container = bytes
        }
      } catch {
        report(.packetDigest, "it cannot be read: \(error.reason)", file.name)
      }
    }
    let names = Set(book.files.map(\.name))
    guard let container else {
      if !names.contains("META-INF/container.xml") {
        report(.packetShape, "it is missing; it says where the book begins", "META-INF/container.xml")
      }
      return findings
    }
    for path in Set(rootfiles(container)).subtracting(names).sorted() {
      report(
        .packetContents, "it names the package document \(quoted(path)), which is missing", "META-INF/container.xml")
    }
    return findings
  }

  private static let markup = [".xml", ".opf", ".ncx", ".xhtml", ".svg"]

  /// The values of `full-path`, in either kind of quotation marks.
  private static func rootfiles(_ container: [UInt8]) -> [String] {
    let text = String(decoding: container, as: UTF8.self)
    return text.split(separator: "full-path=").dropFirst().compactMap { rest in
      guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
      return String(rest.dropFirst().prefix { $0 != mark })
    }
  }
}
