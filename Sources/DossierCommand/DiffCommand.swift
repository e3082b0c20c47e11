import ArgumentParser
import DossierKit

/// `dossier diff`: what has changed from one edition of a dossier to the next.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed from one edition of a dossier to the next.",
    usage: "dossier diff [<old>] <new> [<options>]",
    discussion: """
      Items are compared by their ids, and told in the terms of those who read
      them: claims that are new, withdrawn or of another status, stances that
      have changed, with date and source, likelihoods raised, lowered or
      reversed, quotes that were corrected, word by word, and whatever else is
      other than it was. What only says the same in other letters stands apart.

        dossier diff Samples/harrow-point/previous Samples/harrow-point
            what is new in the second edition
        dossier diff Samples/harrow-point
            the same: the dossier names the edition before
        dossier diff out/mill-park/dossier.json mill-park --format markdown
            since what was given out, for a page on the web
        dossier diff old new --summary | grep '^Claim'
            one line for each change, of claims alone

      An edition is whatever a build takes, or the dossier.json that it makes.
      Words that are gone stand in [-…-], new ones in {+…+}.

      Where nothing has changed, nothing is printed, and a line on standard
      error says so; as JSON it is an empty list.

      Exit status: 0, whether or not something has changed; with --exit-code 4
      where it has; 1 an edition has errors; 2 the command line is not
      understood; 3 the output could not be written.
      """)

  @Argument(
    help: ArgumentHelp(
      "The old edition and the new one; the new one alone where it names the previous one.", valueName: "edition"))
  var editions: [String]

  @Option(help: "How changes are written: text or markdown for people, json for programs.")
  var format = ChangesFormat.text

  @Flag(name: .customLong("summary"), help: "A line for each change.")
  var isSummary = false

  @Option(help: ArgumentHelp("The columns of a line of text.", valueName: "n"))
  var width = 72

  @Flag(name: .customLong("exit-code"), help: "End with the status 4 where something has changed.")
  var tellsByStatus = false

  @Option(help: ArgumentHelp("Take templates, styles and labels from this folder.", valueName: "dir"))
  var templates: String?

  @OptionGroup var releasing: ReleaseOptions
  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...2).contains(editions.count) else {
      throw ValidationError("diff takes the old edition and the new one, or the new one alone")
    }
    guard editions != ["-", "-"] else { throw ValidationError("only one edition can be standard input") }
    guard (20...1000).contains(width) else { throw ValidationError("--width takes a number from 20 to 1000") }
    guard !isSummary || format == .text else { throw ValidationError("--summary is text: leave out --format") }
  }

  func run() throws {
    let progress = Progress(isQuiet: shared.quiet)
    defer { progress.end() }
    progress.enter("Comparing \(editions.joined(separator: " and "))")
    let (checkResult, before) = Pipeline.read(
      Input(path: editions[editions.count - 1]),
      after: editions.count == 2 ? .edition(Input(path: editions[0])) : .named, severities: try severities.rules(),
      needsArchives: false)
    var findings = checkResult.findings
    guard let new = checkResult.dossier, let before else { try refuse(findings, progress) }
    let labels: Labels
    do throws(TemplateFolder.Missing) {
      let folder = try TemplateFolder.installed(chosen: templates ?? Surroundings.variable("DOSSIER_TEMPLATES"))
      labels = folder.labels(for: new.release().language, findings: &findings)
    } catch {
      try refuse(findings + [error.finding], progress)
    }
    let changes = try changes(from: before, to: new, labels, &findings, progress)
    progress.end()
    try report(findings)
    try write(changes, labels)
    if tellsByStatus, !changes.isEmpty { throw ExitStatus.changed }
  }

  /// What has changed between the editions, or between what of both may leave at the label, so that no line betrays what
  /// stays behind.
  private func changes(
    from before: CheckedDossier, to new: CheckedDossier, _ labels: Labels, _ findings: inout [Finding],
    _ progress: Progress
  ) throws -> Changes {
    guard let old = try releasing.filteredRelease(of: before), let now = try releasing.filteredRelease(of: new) else {
      return .between(
        before.release().naming(unnamedSourceIn: labels), and: new.release().naming(unnamedSourceIn: labels))
    }
    findings = old.findings + now.findings + (try releasing.unaccepted(in: [old, now]))
    guard let old = old.release, let now = now.release, !findings.containsErrors else { try refuse(findings, progress) }
    return .between(
      old.naming(unnamedSourceIn: labels), and: now.naming(unnamedSourceIn: labels), isFiltered: true)
  }

  private func write(_ changes: Changes, _ labels: Labels) throws {
    if format == .json { return try StandardStream.output.write(changes.json) }
    guard !changes.isEmpty else {
      if !shared.quiet { try StandardStream.error.write("nothing has changed\n") }
      return
    }
    try StandardStream.output.write(
      format == .markdown
        ? changes.markdown(labels: labels)
        : isSummary ? changes.lines(labels: labels) : changes.text(labels: labels, width: width))
  }

  private func refuse(_ findings: [Finding], _ progress: Progress) throws -> Never {
    progress.end()
    try report(findings)
    throw ExitStatus.findings
  }

  private func report(_ findings: [Finding]) throws {
    let text = FindingsText(for: .error, showsAll: shared.showsAll)
    // Notes are for who writes the dossier; `dossier check` tells them.
    let told = findings.filter { $0.severity >= (shared.quiet ? .error : .warning) }
    try StandardStream.error.write(text.lines(told))
    if let tally = text.tally(told), !shared.quiet { try StandardStream.error.write(tally + "\n") }
  }
}

/// How `diff` writes changes.
enum ChangesFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}
