public import DossierCore
package import DossierReport
import DossierTemplating

/// Renders a release as one page of GitHub Flavored Markdown, from a template.
///
/// Every item has an anchor, its id, and every reference is a link to one. Nothing that the dossier says acts as Markdown
/// or HTML but the prose, whose lists, emphasis, links and code stay what they are.
public struct MarkdownWriter: Writer {
  /// A writer.
  public init() {}

  /// Where its templates lie.
  package static let shelf = TemplateShelf(folder: "markdown", ending: ".md")

  /// The template.
  public var options: [WriterOption] {
    [WriterOption("template", .template(["wiki"]), "what the page has, and in which words")]
  }

  /// Markdown; not made by default.
  public var format: Format {
    Format(
      name: "markdown", summary: "A page of Markdown, for wikis and repositories",
      output: .file("dossier", ending: "md"),
      mediaType: "text/markdown; charset=utf-8; variant=GFM", isDefault: false, precedence: 80)
  }

  /// What is wrong with the template.
  public func remarks(on release: Release, in context: WritingContext) -> [Finding] {
    Self.report(in: context).remarks(in: context)
  }

  private static func report(in context: WritingContext) -> Report {
    Report(context.options["template"] ?? "wiki", in: shelf, context, layout: Layout(.markdown))
  }

  /// Puts `dossier.md` into the sink; what is wrong with the template comes back as findings, and no whole file is put.
  ///
  /// Its media type is that of RFC 7763, with the variant of RFC 7764.
  public func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
    try Self.report(in: context).write(release, in: context, as: format, into: &sink)
  }
}
