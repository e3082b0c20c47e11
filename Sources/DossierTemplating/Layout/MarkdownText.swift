/// Words of the data as GitHub Flavored Markdown that shows them and does nothing else.
///
/// What could begin markup gets a backslash (CommonMark 0.31, section 2.4): always the signs of emphasis, code, links,
/// HTML, tables and mathematics; signs that only begin a line where one begins; the signs of addresses, that GFM would
/// link by itself. An e-mail address is linked by GFM whatever stands around it; nothing can be done about that.
package enum MarkdownText {
  /// Adds words to a page.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to page: inout Page, isVerbatim: Bool) {
    var position = page.isLineBegun ? appendContinuation(text, to: &page) : appendLineStart(text, 0, to: &page)
    var start = position
    while position < text.count {
      if VisibleText.mayLead(text[position]), let (scalar, length) = VisibleText.hidden(at: position, in: text) {
        page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
        position += length
        if !isVerbatim, let mark = Isolation.mark(of: scalar) {
          for byte in mark { page.append(byte: byte) }
        } else if scalar != "\n" {
          page.append(markup: "\\" + VisibleText.notation(of: scalar))
        } else if isVerbatim {
          position = appendLineEnd(text, position, to: &page)
        } else {
          page.append(byte: UInt8(ascii: " "))
        }
        start = position
      } else if acts(at: position, in: text) {
        page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
        page.append(byte: UInt8(ascii: "\\"))
        start = position
        position += 1
      } else {
        position += 1
      }
    }
    page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Ends a line of verbatim text with a hard break, also a blank one; gives the place where the next line goes on.
  private static func appendLineEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, to page: inout Page
  ) -> Int {
    if page.line.last == UInt8(ascii: " "), page.isLineBegun {
      page.dropLast()
      page.append(markup: "&#32;")
    }
    page.append(byte: UInt8(ascii: "\\"))
    page.breakLine(indentation: page.indentation)
    return appendLineStart(text, position, to: &page)
  }

  /// Adds what would act at the beginning of a line; gives the place behind it.
  private static func appendLineStart(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, to page: inout Page
  ) -> Int {
    guard start < text.count else { return start }
    switch text[start] {
    case UInt8(ascii: " "):
      page.append(markup: "&#32;")
      return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ">"):
      page.append(byte: UInt8(ascii: "\\"))
      page.append(byte: text[start])
      return start + 1
    default:
      var end = start
      while end < text.count, isDigit(text[end]) { end += 1 }
      guard end > start, end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else {
        return start
      }
      page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      page.append(byte: UInt8(ascii: "\\"))
      page.append(byte: text[end])
      return end + 1
    }
  }

  /// Adds what would act together with the words before; gives the place behind it.
  private static func appendContinuation(_ text: UnsafeBufferPointer<UInt8>, to page: inout Page) -> Int {
    let acts =
      switch text.first {
      case UInt8(ascii: "."): page.hasOnlyDigits || page.ends(with: "www")
      case UInt8(ascii: ")"): page.hasOnlyDigits
      case UInt8(ascii: ":"): schemes.contains(where: page.ends)
      default: false
      }
    guard acts else { return 0 }
    page.append(byte: UInt8(ascii: "\\"))
    page.append(byte: text[0])
    return 1
  }

  /// The schemes of the addresses that GFM links (section 6.9).
  private static let schemes = ["http", "https", "ftp", "mailto", "xmpp"]

  /// Whether the byte at a place acts in the middle of a line.
  @inline(__always)
  private static func acts(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[position] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"),
      UInt8(ascii: "#"):
      true
    case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: "."):
      actsAmongOthers(at: position, in: text)
    default: false
    }
  }

  /// Whether a byte acts by what stands around it.
  private static func actsAmongOthers(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = text[position]
    let next = position + 1 < text.count ? text[position + 1] : nil
    switch byte {
    // What follows the words is not known here: it may be a link.
    case UInt8(ascii: "!"): return next == nil || next == UInt8(ascii: "[")
    case UInt8(ascii: "&"): return next.map { isAlphanumeric($0) || $0 == UInt8(ascii: "#") } ?? true
    // Liquid, which GitHub's pages run before Markdown.
    case UInt8(ascii: "{"): return next == nil || next == byte || next == UInt8(ascii: "%")
    case UInt8(ascii: ":"):
      if next == UInt8(ascii: "/") { return true }
      return schemes.contains { ends($0, before: position, in: text) }
    case UInt8(ascii: "."): return ends("www", before: position, in: text)
    default: return false
    }
  }

  private static func ends(_ word: String, before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end >= word.utf8.count else { return false }
    return zip(text[(end - word.utf8.count)..<end], word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Backticks that no run of them in a text ends.
  static func fence(around text: String, atLeast least: Int) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest < least ? least : longest + 1)
  }

  /// Whether a byte is an ASCII letter or digit.
  package static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// Where links lead.
enum MarkdownLink {
  /// The address as it stands in a link, what must not stand there percent-encoded (RFC 3986, section 2.1); nil for
  /// anything but `http`, `https` and `mailto`, which is shown and not linked.
  static func destination(_ url: String) -> String? {
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start == "https://" || start.hasPrefix("mailto:") else { return nil }
    var result: [UInt8] = []
    for byte in url.utf8 {
      if MarkdownText.isAlphanumeric(byte) || "-._~!$&'*+,;=:@/?#%[]".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += "%".utf8
        for digit in [byte >> 4, byte & 15] { result += String(digit, radix: 16, uppercase: true).utf8 }
      }
    }
    return "<\(String(decoding: result, as: UTF8.self))>"
  }
}
