import ArgumentParser
import DossierKit

/// `dossier check`: what is wrong with a dossier, and where.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a dossier, and where.",
    discussion: """
      Every problem is told at once, a line each, in the order of the file: where
      it is, how bad it is, its code, what is wrong and what would be right. A
      dossier without errors gets a line of counts.

      All that builds need is looked at: attachments and pictures, templates and
      style sheets of your own, options of outputs, archived texts, the edition
      before. A build of a dossier without errors fails for the disk alone, or
      for an embargo.

      Exit status: 0 there is no error; 1 there are errors.
      """)

  @Argument(
    help: ArgumentHelp("The dossier: a folder, a .yaml or .json file, or - for standard input.", valueName: "path"))
  var path: String

  @Option(help: "How findings are written: text for people, json or sarif for programs.")
  var format = FindingsFormat.text

  @Flag(name: .customLong("explain-quotes"), help: "Show the passage of the archived text that each quote stands on.")
  var explainsQuotes = false

  @OptionGroup var places: TemplatePlaces
  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let progress = Progress(isQuiet: shared.quiet)
    progress.enter("Checking \(path)")
    var checkResult = try checkResult()
    if let embargo = checkResult.dossier?.embargo(at: Surroundings.clock) {
      checkResult = checkResult.adding([embargo.asNote])
    }
    progress.end()
    guard format == .text else {
      try StandardStream.output.write(
        format == .json ? FindingsJSON.text(of: checkResult.findings) : FindingsSARIF.text(of: checkResult.findings))
      if checkResult.findings.containsErrors { throw ExitStatus.findings }
      return
    }
    let text = FindingsText(for: .output, showsAll: shared.showsAll)
    try StandardStream.output.write(text.lines(checkResult.findings))
    guard let dossier = checkResult.dossier else {
      if let tally = text.tally(checkResult.findings), !shared.quiet { try StandardStream.error.write("\(tally)\n") }
      throw ExitStatus.findings
    }
    let release = dossier.release().forPrograms
    if explainsQuotes { try StandardStream.output.write(QuotesText.lines(of: release)) }
    if !shared.quiet {
      let summary = Summary.line(of: release)
      try StandardStream.output.write(text.tally(checkResult.findings).map { "\(summary); \($0)\n" } ?? "\(summary)\n")
    }
  }

  /// What checking the dossier, and all that builds of it need, has come to.
  private func checkResult() throws -> CheckResult {
    let input = Input(path: path)
    let rules = try severities.rules()
    let templates: TemplateFolder
    do throws(TemplateFolder.Missing) {
      templates = try places.installed()
    } catch {
      return Pipeline.read(input, severities: rules).adding([error.finding])
    }
    return try Pipeline(templates: templates, date: try Surroundings.now()).check(input, severities: rules)
  }
}

/// How `check` writes findings.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}
