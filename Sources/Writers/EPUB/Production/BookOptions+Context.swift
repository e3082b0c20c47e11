import DossierCore
import DossierPages

extension BookOptions {
  /// What is said for the options of the writer.
  init(_ context: WritingContext) {
    let chapters: Chapters =
      switch context.options["chapters"] {
      case "claims": .claims
      case "sections": .sections
      default: .topics
      }
    self.init(
      chapters: chapters,
      hasOwnStylesheet: context.options["stylesheet"].map { context.files[$0] != nil } ?? false,
      certifier: context.options["certifiedBy"])
  }
}
