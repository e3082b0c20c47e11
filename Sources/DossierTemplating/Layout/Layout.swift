/// How a page lays out what it is given.
package struct Layout: Sendable, Equatable {
  /// What becomes of a paragraph.
  package enum Form: Sendable {
    /// Everything stays as it comes, lines and spaces, and nothing in it is shown otherwise.
    case asIs
    /// Lines that fit the width, the further ones hanging.
    case lines
    /// Lines that a mail program may join again (RFC 3676).
    case flowed
    /// A line of GitHub Flavored Markdown, in which only the template and the prose of the dossier mark up.
    case markdown
  }

  /// What becomes of a paragraph.
  package var form: Form
  /// The columns of a line; at least 20.
  package var width: Int
  /// Whether quotation marks, dashes and the like become ASCII outside verbatim text.
  package var isPlain: Bool
  /// Whether lines end with CR LF, as in mail, rather than LF.
  package var endsLinesWithCRLF: Bool

  /// A layout.
  package init(_ form: Form, width: Int = 72, isPlain: Bool = false, endsLinesWithCRLF: Bool = false) {
    self.form = form
    self.width = max(20, width)
    self.isPlain = isPlain
    self.endsLinesWithCRLF = endsLinesWithCRLF
  }

  /// Lines of so many columns.
  static func lines(_ width: Int) -> Layout { Layout(.lines, width: width) }
}
