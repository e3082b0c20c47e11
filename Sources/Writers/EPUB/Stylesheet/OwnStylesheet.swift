import DossierCore

/// The stylesheet that a dossier brings along: `outputs.epub.stylesheet`, a file of its own after the book's.
///
/// The book's stylesheet stays whole, so that a style of one's own can only add to it. What it may say is what EPUB 3.3
/// section 6.3 allows and can do without anything from outside the book.
enum OwnStylesheet {
  /// Its name in the book, after `style.css` in every page.
  static let name = "own-style.css"

  /// What is wrong with it.
  ///
  /// - Parameter path: Its path below the dossier's folder.
  static func findings(in bytes: [UInt8], path: String) -> [Finding] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      return [
        Finding(
          .stylesheetSyntax, "the stylesheet is not UTF-8: save it as UTF-8",
          at: Place(file: path, line: line + 1, column: 1))
      ]
    }
    var scanner = StylesheetScanner(text, file: path)
    return scanner.scan()
  }
}
