public import DossierCore
package import DossierReport
import DossierTemplating

/// Renders a release as a briefing in plain text, from a template.
public struct BriefingWriter: Writer {
  /// The name of the template, below `briefing/` and without `.txt`, where the options name none.
  public var template: String
  /// The columns of a line where the options say nothing; what has no place to break, such as a URL, may be wider.
  public var width: Int

  /// A writer.
  public init(template: String = "full", width: Int = 72) {
    self.template = template
    self.width = width
  }

  /// How many lines the template `brief` comes to at most.
  private static let page = 60

  /// Where its templates lie.
  package static let shelf = TemplateShelf(folder: "briefing", ending: ".txt")

  /// The template and the layout of the page.
  public var options: [WriterOption] {
    [
      WriterOption("template", .template(["full", "brief", "wire"]), "what the briefing has, and in which words"),
      WriterOption("width", .number(20...1000), "the columns of a line, \(width) when nothing is said"),
      WriterOption("flowed", .flag, "lines that mail programs may join again (RFC 3676, format=flowed)"),
      WriterOption("crlf", .flag, "lines that end with CR LF, as in mail"),
      WriterOption("ascii", .flag, "quotation marks and dashes in ASCII, except inside quotes"),
      WriterOption("matrix", .choice(["list", "grid"]), "who says what as a list, or as a grid besides"),
    ]
  }

  /// Plain text.
  public var format: Format {
    Format(
      name: "text", summary: "A briefing in plain text, for mail and terminals",
      output: .file("briefing", ending: "txt"),
      mediaType: "text/plain; charset=utf-8", precedence: 10)
  }

  /// What is wrong with the template.
  public func remarks(on release: Release, in context: WritingContext) -> [Finding] {
    report(in: context).remarks(in: context)
  }

  private func report(in context: WritingContext) -> Report {
    let options = context.options
    let layout = Layout(
      options.has("flowed") ? .flowed : .lines, width: options.number("width") ?? width, isPlain: options.has("ascii"),
      endsLinesWithCRLF: options.has("crlf"))
    let template = options["template"] ?? template
    return Report(
      template, in: Self.shelf, context, layout: layout, showsGrid: options["matrix"] == "grid",
      lines: template == "brief" ? Self.page : nil)
  }

  /// Puts `briefing.txt` into the sink; what is wrong with the template comes back as findings, and no whole file is put.
  ///
  /// Its media type says `format=flowed` where it is (RFC 3676, section 4.1).
  public func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
    let type = format.mediaType + (context.options.has("flowed") ? "; format=flowed; delsp=no" : "")
    return try report(in: context).write(release, in: context, as: format, mediaType: type, into: &sink)
  }
}
