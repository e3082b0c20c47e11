package import DossierCore
package import DossierTemplating

/// A report from a template: what a template makes of a release.
package struct Report: Sendable {
  /// The template's path among the template files, or among the files that the options name.
  private let path: String
  private let layout: Layout
  private let showsGrid: Bool
  /// The most lines that it may have, where it is a page; nil for one that may be as long as it likes.
  private let lines: Int?

  /// A report.
  ///
  /// - Parameters:
  ///   - template: The name of a template below the folder, or the path of a file that the writer's options name.
  ///   - folder: The folder among the templates, which is also the ending: `briefing/NAME.txt`.
  ///   - context: What the writer is given.
  ///   - layout: How the page is laid out.
  ///   - showsGrid: Whether templates get the grid of who says what.
  ///   - lines: The most lines of a template that shows what there is room for.
  package init(
    _ template: String, in folder: TemplateShelf, _ context: WritingContext, layout: Layout, showsGrid: Bool = false,
    lines: Int? = nil
  ) {
    path = context.files[template] == nil ? folder.path(of: template) : template
    self.layout = layout
    self.showsGrid = showsGrid
    self.lines = layout.form == .lines ? lines : nil
  }

  /// What is wrong with the template before it is filled in.
  package func remarks(in context: WritingContext) -> [Finding] { compiled(in: context).findings }

  private func compiled(in context: WritingContext) -> (template: Template?, findings: [Finding]) {
    TemplateCompiler.compile(
      path, scope: BriefingRecord.scope, labels: context.labels,
      files: context.files[path] == nil ? context.templates : context.files)
  }

  /// Puts the report into a sink, in pieces as it is made.
  ///
  /// - Parameters:
  ///   - format: What the report is a file of.
  ///   - mediaType: The file's media type; that of the format where nothing is said.
  /// - Returns: Where the template is wrong, what says why; no file is complete then.
  /// - Throws: Whatever the sink throws.
  package func write(
    _ release: Release, in context: WritingContext, as format: Format, mediaType: String? = nil,
    into sink: inout some Sink
  ) throws -> [Finding] {
    let compiled = compiled(in: context)
    guard let template = compiled.template else { return compiled.findings }
    let briefing = BriefingContext(release, context, isPlain: layout.isPlain, showsGrid: showsGrid)
    briefing.number(template.sections(under: BriefingRecord.partField).map { Part.allCases[$0] })
    if template.hasSection(BriefingRecord.yearField) { briefing.omitCommonYear() }
    do {
      if let lines { try fit(template, briefing, in: lines) }
      if template.hasSection(BriefingRecord.wordsField) { try count(template, briefing) }
      try sink.put(format.path(for: release.id), mediaType: mediaType ?? format.mediaType) { buffer in
        let output = ReportOutput(buffer, briefing.handling, layout, briefing.direction)
        var page = Page(layout, direction: briefing.direction, outlet: output)
        try TemplateRenderer.render(template, BriefingRecord(briefing: briefing), into: &page)
        buffer = output.finish(page.finished())
      }
    } catch let problem as TemplateProblem {
      return [problem.finding]
    }
    return []
  }
}

extension Report {
  /// Tells the briefing how many words there are of it, below the lines of its head.
  private func count(_ template: Template, _ briefing: BriefingContext) throws {
    let lines = try page(of: template, briefing).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let body = lines.drop { !$0.isEmpty }
    briefing.tell(words: body.reduce(0) { $0 + $1.split(separator: UInt8(ascii: " ")).count })
  }

  private func page(of template: Template, _ briefing: BriefingContext) throws -> [UInt8] {
    var page = Page(layout, direction: briefing.direction)
    try TemplateRenderer.render(template, BriefingRecord(briefing: briefing), into: &page)
    return page.finished()
  }

  /// Finds the most that a page has room for, by what it comes to; the least where even that is too long.
  private func fit(_ template: Template, _ briefing: BriefingContext, in lines: Int) throws {
    var (fitting, rest) = (Room.all.count - 1, 0)
    while rest < fitting {
      let room = (rest + fitting) / 2
      briefing.leave(Room.all[room])
      let length = try page(of: template, briefing).count { $0 == UInt8(ascii: "\n") }
      if length <= lines { fitting = room } else { rest = room + 1 }
    }
    briefing.leave(Room.all[fitting])
  }
}

/// Where the templates of a format lie.
package struct TemplateShelf: Sendable {
  /// The folder below that of all templates.
  package let folder: String
  /// What the files end with, the dot included.
  package let ending: String

  /// A place for templates.
  package init(folder: String, ending: String) {
    self.folder = folder
    self.ending = ending
  }

  /// The path of a template.
  package func path(of name: String) -> String { "\(folder)/\(name)\(ending)" }

  /// The names of the templates among these files, partials left out, in byte order.
  package func names(in files: some Sequence<String>) -> [String] {
    files.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.utf8.count + 1).dropLast(ending.utf8.count)) }
      .filter { !$0.hasPrefix("_") && !$0.contains("/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
