import ArgumentParser
import DossierKit

/// `dossier templates`: the templates, the names that they may use, and a copy to start from.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "List templates and the names that they may use, or copy one to start from.",
    subcommands: [ListTemplates.self, CopyTemplate.self], defaultSubcommand: ListTemplates.self)
}

/// `dossier templates list`.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the templates, and every name that a template may use.",
    discussion: """
      A template is text with names in double braces, the language of Mustache:

        {{title}}                       the words that the name stands for
        {{#claims}} ... {{/claims}}     once for each; inside, the names of a
                                        claim hold, then those around it
        {{#cutoff}} ... {{/cutoff}}     only where there is something to say
        {{^cutoff}} ... {{/cutoff}}     only where there is not
        {{label.contents}}              words of the language of the dossier
        {{>_quote}}                     another file beside this one, _quote.txt
        {{! remark }}                   nothing

      A line of a template is a paragraph of the output; it is broken to the
      width afterwards, and hangs from its spaces or its list mark.

      The names stand by the places where they hold, each with what it says in
      the dossier of --example. A tag with # leads to the names of the place that
      stands behind the arrow.
      """)

  @Option(
    help: ArgumentHelp(
      "Take the examples from this dossier. (default: the one that `dossier new` makes)", valueName: "path"))
  var example: String?

  @Flag(help: "List the labels too, with their words; what stands in braces must be a name where the label is used.")
  var labels = false

  @Flag(name: .customLong("all"), help: "Show every finding about the dossier of --example.")
  var showsAll = false

  @OptionGroup var places: TemplatePlaces

  func run() throws {
    let catalogue = TemplateCatalogue(try places.folder())
    let entries = catalogue.entries
    let format = entries.map(\.format.count).max() ?? 0
    let name = entries.map(\.name.count).max() ?? 0
    var text = ""
    for entry in entries {
      text += "\(padded(entry.format, format))  \(padded(entry.name, name))  \(entry.summary)\n"
    }
    var findings: [Finding] = []
    guard let release = try release(&findings) else {
      try StandardStream.error.write(FindingsText(for: .error, showsAll: showsAll).lines(findings))
      throw ExitStatus.findings
    }
    for scope in catalogue.scopes(of: release, findings: &findings) {
      text += "\n\(scope.name)\n"
      for name in scope.names { text += lines(of: name) }
    }
    if labels {
      text += "\nlabels\n"
      for label in catalogue.labels(for: release.language, findings: &findings) { text += lines(of: label) }
    }
    try StandardStream.output.write(text)
  }

  private func release(_ findings: inout [Finding]) throws -> Release? {
    let checkResult: CheckResult
    if let example {
      checkResult = Pipeline.read(Input(path: example))
    } else {
      checkResult = Pipeline.read(Input(path: "\(try places.folder().path)/starter"))
    }
    findings = checkResult.findings.filter { $0.severity == .error }
    return checkResult.dossier?.release()
  }

  /// A name in columns: the tag, what it says, below it the example.
  private func lines(of name: TemplateCatalogue.Name) -> String {
    let arrow = name.scope.map { " -> \($0)" } ?? ""
    var text = row("  \(name.tag)", name.summary + arrow)
    if let example = name.example { text += row("", "= \(shortened(example))") }
    return text
  }

  private static let column = 28
  private static let width = 80

  private func row(_ first: String, _ words: String) -> String {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= Self.width - Self.column {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    // A long tag has a line to itself.
    var text = first.count < Self.column ? "" : "\(first)\n"
    for (position, line) in lines.enumerated() {
      let margin = position == 0 && text.isEmpty ? first : ""
      text += padded(margin, Self.column) + line + "\n"
    }
    return text
  }

  /// As much of a text as stands in one line.
  private func shortened(_ text: String) -> String {
    let room = Self.width - Self.column - 2
    return text.count <= room ? text : text.prefix(room - 3) + "..."
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// `dossier templates copy`.
struct CopyTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy a template and its partials into a folder, to make them yours.",
    discussion: """
        dossier templates copy brief desk
        dossier build mill-park --to text --template desk/brief.txt

      The paths of the files go to standard output, a line each. Nothing is ever
      overwritten: when one of the files is there already, none is made.
      """)

  @Argument(help: ArgumentHelp("The template: full, brief, wire or wiki.", valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp("The folder to put it into.", valueName: "dir"))
  var folder: String

  @OptionGroup var places: TemplatePlaces

  func run() throws {
    let catalogue = TemplateCatalogue(try places.folder())
    let files = catalogue.files(of: name)
    guard !files.isEmpty else {
      let names = catalogue.entries.map(\.name)
      let hint = nearest(to: name, among: names).map { "did you mean \(quoted($0))?" }
      throw ValidationError(
        "there is no template \(quoted(name)): \(hint ?? "there are \(names.joined(separator: ", "))")")
    }
    for file in files where try FolderSink.isTaken("\(folder)/\(file.path)") {
      throw ValidationError("\(quoted("\(folder)/\(file.path)")) exists already: nothing is ever overwritten")
    }
    var sink = try FolderSink(path: folder, .additions)
    do {
      for file in files { try sink.put(file) }
      try sink.commit()
    } catch {
      sink.discard()
      throw error
    }
    try StandardStream.output.write(sink.written.map { "\(folder)/\($0)\n" }.joined())
  }
}

/// Where templates are taken from.
struct TemplatePlaces: ParsableArguments {
  @Option(help: ArgumentHelp("Take templates and labels from this folder.", valueName: "dir"))
  var templates: String?

  /// The folder of templates; what is wrong with it is told.
  func folder() throws -> TemplateFolder {
    do throws(TemplateFolder.Missing) {
      return try installed()
    } catch {
      try StandardStream.error.write(FindingsText(for: .error).lines([error.finding]))
      throw ExitStatus.findings
    }
  }

  /// The folder of templates.
  func installed() throws(TemplateFolder.Missing) -> TemplateFolder {
    try .installed(chosen: templates ?? Surroundings.variable("DOSSIER_TEMPLATES"))
  }
}
