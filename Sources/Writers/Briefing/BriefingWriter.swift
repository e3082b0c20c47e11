public import DossierCore

/// Renders a release as a briefing in plain text, from a template.
public struct BriefingWriter: Writer {
  /// The name of the template, below `briefing/` and without `.txt`.
  public var template: String
  /// The columns of a line; what has no place to break, such as a URL, may be wider.
  public var width: Int

  /// A writer.
  public init(template: String = "full", width: Int = 72) {
    self.template = template
    self.width = width
  }

  /// The width of a line.
  public var options: [WriterOption] {
    [WriterOption("width", .number(20...1000), "the columns of a line, \(width) when nothing is said")]
  }

  /// Plain text.
  public var format: Format {
    Format(name: "text", summary: "A briefing in plain text, for mail and terminals", files: "briefing.txt")
  }

  /// Puts `briefing.txt` into the sink; what is wrong with the template comes back as findings, and nothing is put.
  public func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
    let compiled = TemplateCompiler.compile(
      "briefing/\(template).txt", scope: BriefingRecord.scope, labels: context.labels, files: context.templates)
    guard let program = compiled.template else { return compiled.findings }
    let desk = Desk(release, context)
    desk.number(program.sections(under: BriefingRecord.partField).map { Part.allCases[$0] })
    var page = Page(
      width: context.options.number("width") ?? max(width, 20), direction: desk.direction, reserving: desk.expectedSize)
    do throws(TemplateProblem) {
      try TemplateRenderer.render(program, BriefingRecord(desk: desk), into: &page)
    } catch {
      return [error.finding]
    }
    try sink.put(
      Artifact(path: "briefing.txt", mediaType: "text/plain; charset=utf-8", body: page.finished()))
    return []
  }
}
