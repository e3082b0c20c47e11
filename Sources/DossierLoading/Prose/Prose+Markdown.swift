import CLibCmark
public import DossierCore

extension Prose {
  /// The text that the Markdown says; HTML in it is shown as it stands.
  public init(markdown source: String) { self = Self.parse(source).prose }

  /// What is wrong with a Markdown text, as the end of a sentence that begins with its field.
  struct Problem {
    let code: FindingCode
    let message: String
    /// What it is about, as it is written.
    var words = ""

    static let depth = Problem(
      code: .limit,
      message: "has lists, quotations, emphasis or links more than \(Limits.proseDepth) deep in one another")
    static let cells = Problem(
      code: .limit,
      message:
        "has a table of more than \(Limits.tableColumns) columns, with more than \(Limits.tableRules) lines of dashes, or "
        + "with rows that are much shorter than its head: write a cell for each column")
    static let links = Problem(
      code: .limit,
      message: "uses definitions of links so often that written out they come to more than \(Limits.linkGrowth) times "
        + "the text: shorten the addresses")
  }

  /// Parses CommonMark and the citations in it.
  static func parse(_ source: String) -> (prose: Prose, problems: [Problem]) {
    let asWritten = Prose(plain: source)
    if isPlain(source) { return (asWritten, []) }
    guard !isTooDeep(source) else { return (asWritten, [.depth]) }
    let room = Limits.smallLinks + Limits.linkGrowth * source.utf8.count
    guard LinkDefinitions.size(in: source) <= max(room, Limits.linksSize) else { return (asWritten, [.links]) }
    guard TableSize(of: source).isWithin(source) else { return (asWritten, [.cells]) }
    guard let document = MarkdownDocument(source) else { return (asWritten, []) }
    var problems: [Problem] = []
    guard let prose = document.prose(room: room, problems: &problems) else { return (asWritten, [.links]) }
    return (prose, problems)
  }

  /// Whether the text is a single paragraph without any mark, as most summaries are; asking is cheaper than parsing.
  private static func isPlain(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      // A first character that begins no list, heading, quotation or indented code, and no space at the end.
      guard first > 0x40 || first == UInt8(ascii: "\"") || first == UInt8(ascii: "("), last != 0x20 else {
        return false
      }
      for byte in bytes {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x00, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
          UInt8(ascii: "!"),
          UInt8(ascii: "~"):
          return false
        default: continue
        }
      }
      return true
    }
  }

  /// Whether a line opens more quotations and lists in one another than are read.
  ///
  /// The tree is looked at as well, but to build one of half a million quotations costs more than a whole dossier.
  private static func isTooDeep(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { bytes in
      var markers = 0
      var isAtStart = true
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"):
          markers = 0
          isAtStart = true
        case UInt8(ascii: " "), 0x09: continue
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ")"),
          UInt8(ascii: "."):
          if isAtStart { markers += 1 }
        case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
        default: isAtStart = false
        }
        // A rule or a line of dots has as many signs side by side; nobody writes hundreds.
        if markers > 8 * Limits.proseDepth { return true }
      }
      return false
    }
  }
}
