/// How pages are divided, and what is said of the whole.
package struct BookOptions: Sendable {
  /// Where claims stand.
  package enum Chapters: Sendable {
    /// Those of a topic stand on a page, one after the other.
    case topics
    /// Each claim is a chapter.
    case claims
    /// A claim stands in the first section that lists it; the others are chapters as before.
    case sections
  }

  package let chapters: Chapters
  /// Whether a stylesheet of one's own comes after that of the book.
  package let hasOwnStylesheet: Bool
  /// Who has found the book to conform to EPUB Accessibility 1.1; nobody when nil.
  package let certifier: String?

  package init(chapters: Chapters = .topics, hasOwnStylesheet: Bool = false, certifier: String? = nil) {
    self.chapters = chapters
    self.hasOwnStylesheet = hasOwnStylesheet
    self.certifier = certifier
  }
}
