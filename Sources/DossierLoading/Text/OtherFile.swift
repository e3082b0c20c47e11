/// A file that people take for a dossier and that is no text in UTF-8, told by its beginning.
struct OtherFile {
  /// What it is, and what to do.
  let message: String

  /// What the file is; nil for what may be a text in UTF-8.
  init?(of bytes: [UInt8], name: String) {
    let isArchive = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    if isArchive,
      name.hasSuffix(".epub") || bytes.dropFirst(30).starts(with: Array("mimetypeapplication/epub+zip".utf8))
    {
      message = "the file is an e-book that a build made, and no dossier: \(Self.advice)"
    } else if isArchive, name.hasSuffix(".zip") {
      message =
        "the file is a packet or another archive, and no dossier: `dossier verify` proves a packet; else \(Self.advice)"
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || Self.isUTF16(bytes) {
      message = "the file is UTF-16: save it as UTF-8, which editors offer as the encoding where they save a file"
    } else if let kind = Self.kinds.first(where: { bytes.starts(with: $0.start) })?.name {
      message = "the file is \(kind), and a dossier is plain text: write it with a text editor, as YAML or JSON"
    } else if bytes.prefix(4096).contains(0) {
      message = "the file is no text, and a dossier is plain text: write it with a text editor, as YAML or JSON"
    } else {
      return nil
    }
  }

  /// What a text is that has no keys of a dossier, by the ending of its file's name; nil where that does not tell.
  static func message(onText name: String) -> String? {
    let kind: String
    switch name.lowercased().split(separator: ".").last {
    case "csv", "tsv": kind = "CSV"
    case "md", "markdown": kind = "Markdown"
    case "txt": kind = "plain text"
    case "html", "htm", "xhtml": kind = "HTML"
    default: return nil
    }
    return "this is \(kind), and no dossier: \(advice)"
  }

  private static let advice = "name the folder or the file that begins with `dossier: 1`"

  /// Whether every other byte of the beginning is none, as in Latin letters of UTF-16 without a byte order mark.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let start = Array(bytes.prefix(64))
    guard start.count >= 4, start.count.isMultiple(of: 2) else { return false }
    let halves = [0, 1].map { half in start.indices.filter { $0 % 2 == half } }
    return [(0, 1), (1, 0)].contains { empty, full in
      halves[empty].allSatisfy { start[$0] == 0 } && halves[full].allSatisfy { start[$0] >= 0x09 }
    }
  }

  private static let kinds: [(start: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "an archive, as the files of Word, Excel and LibreOffice are"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a document of an old Word or Excel"), (Array("%PDF-".utf8), "a PDF document"),
    (Array("{\\rtf".utf8), "a document in RTF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"), (Array("GIF8".utf8), "a GIF picture"), ([0x1F, 0x8B], "a compressed file"),
  ]
}
