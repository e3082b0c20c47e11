import DossierCore

/// What is said for the writer's options, as the book has it.
struct BookOptions: Sendable {
  /// Where claims stand.
  enum Chapters: Sendable {
    /// Those of a topic stand on a page, one after the other.
    case topics
    /// Each claim is a chapter.
    case claims
    /// A claim stands in the first section that lists it; the others are chapters as before.
    case sections
  }

  let chapters: Chapters
  /// Whether a stylesheet of one's own comes after that of the book.
  let hasOwnStylesheet: Bool
  /// Whether the picture that the dossier names is the cover as it is, with no frame round it.
  let hasPlainCover: Bool
  /// Who has found the book to conform to EPUB Accessibility 1.1; nobody when nil.
  let certifier: String?

  init(_ context: WritingContext) {
    chapters =
      switch context.options["chapters"] {
      case "claims": .claims
      case "sections": .sections
      default: .topics
      }
    hasOwnStylesheet = context.options["stylesheet"].map { context.files[$0] != nil } ?? false
    hasPlainCover = context.options["cover"] == "plain"
    certifier = context.options["certifiedBy"]
  }
}
