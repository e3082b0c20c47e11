import ArgumentParser
import DossierKit

/// `dossier build`: renders a dossier in one or more formats.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Render a dossier as an e-book, tables, JSON and a plain-text briefing.",
    discussion: """
      The dossier is checked first; with an error in it nothing is written. The
      paths of the written files go to standard output, a line each. What was
      there before stays whole until the new files are complete; files of other
      names are left alone.

        dossier build Samples/minimal
            all formats, into out/minimal
        dossier build Samples/minimal --to epub,csv -o desk
            two formats, into the folder desk
        dossier build Samples/minimal --to text -o -
            the briefing to standard output
        dossier build Samples/minimal --to json -o it.json
            one file of your choice

        dossier build Samples/harrow-point --release TLP:CLEAR
            only what everybody may see

      Outputs carry the date of the dossier's edition, else SOURCE_DATE_EPOCH,
      else the time of the build.

      With --release the outputs are the same whatever stays behind says, and so
      is all that the command prints: warnings about the dossier are told by
      `dossier check`. A release that cannot be made says why.
      `dossier release --explain` lists what stays behind.

      Exit status: 0 all is written; 1 the dossier has errors; 2 the command
      line is not understood; 3 something could not be written.
      """)

  @Argument(
    help: ArgumentHelp("The dossier: a folder, a .yaml or .json file, or - for standard input.", valueName: "path"))
  var path: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      """
      The formats, with commas between them, or all. (default: \(Registry.defaults.map(\.format.name).joined(separator: ",")))
      """,
      valueName: "formats"))
  var formats: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The folder to write into; for one format also a file, or - for standard output. (default: out/ID)",
      valueName: "dir"))
  var output: String?

  @Flag(name: .customLong("embargo-ok"), help: "Render the dossier although its embargo has not ended.")
  var isEmbargoAccepted = false

  @OptionGroup var releasing: ReleaseOptions
  @OptionGroup var outputs: OutputSettings
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let formats = try chosenWriters().map(\.format)
    if let output { _ = try Delivery.Target(output, formats: formats) }
  }

  func run() throws {
    let writers = try chosenWriters()
    let progress = Progress(isQuiet: shared.quiet)
    defer { progress.end() }
    progress.enter("Reading \(path)")
    let input = Input(path: path)
    let checkup = Pipeline.read(input, severities: try severities.rules())
    var findings = checkup.findings
    if let dossier = checkup.dossier { findings += try embargo(of: dossier) }
    guard let dossier = checkup.dossier, !findings.haveErrors else { try refuse(findings, progress) }
    let release: Release
    if let clearance = try releasing.clearance(of: dossier) {
      guard let cleared = clearance.release else { try refuse(clearance.findings, progress) }
      release = cleared
      // What was found speaks of the whole dossier, and its places tell how much of it there is.
      findings = clearance.findings
    } else {
      release = dossier.release()
    }
    let pipeline: Pipeline
    do {
      pipeline = try rendering.pipeline()
    } catch let missing as TemplateFolder.Missing {
      try refuse(findings + [missing.finding], progress)
    }
    var delivery = try Delivery(
      to: output.map { try Delivery.Target($0, formats: writers.map(\.format)) } ?? .folder("out/\(release.id)"))
    do {
      findings += try pipeline.write(
        release, as: writers, from: input, overrides: try outputs.overrides(), into: &delivery,
        progress: { progress.enter("Rendering \($0)") })
      guard !findings.haveErrors else { try refuse(findings, progress) }
      try delivery.commit()
    } catch {
      delivery.discard()
      throw error
    }
    progress.end()
    try tell(findings)
    try StandardStream.output.write(delivery.listing.map { $0 + "\n" }.joined())
  }

  private func chosenWriters() throws -> [any Writer] {
    guard let formats else { return Registry.defaults }
    guard formats != "all" else { return Registry.writers }
    var names: [String] = []
    for name in formats.split(separator: ",").map(String.init) {
      guard Registry.writer(named: name) != nil else {
        let known = Registry.formats.map(\.name)
        let hint =
          nearest(to: name, among: known).map { "did you mean `\($0)`?" }
          ?? "there are \(known.joined(separator: ", "))"
        throw ValidationError("there is no format \(quoted(name)): \(hint)")
      }
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { throw ValidationError("--to takes one or more formats") }
    return Registry.writers.filter { names.contains($0.format.name) }
  }

  private func embargo(of dossier: CheckedDossier) throws -> [Finding] {
    guard !isEmbargoAccepted, let embargo = dossier.dossier.embargo, Moment(embargo) > (try Surroundings.now()) else {
      return []
    }
    return [
      Finding(
        .embargo, "the dossier may not be given out before \(embargo.text): wait, or say --embargo-ok",
        path: FieldPath([.key("embargo")]))
    ]
  }

  private func refuse(_ findings: [Finding], _ progress: Progress) throws -> Never {
    progress.end()
    // Of a release nothing is told of the whole dossier but what has to be mended.
    try tell(releasing.label == nil ? findings : findings.filter { $0.severity == .error })
    throw ExitStatus.findings
  }

  private func tell(_ findings: [Finding]) throws {
    let text = FindingsText(for: .error)
    // Notes are for who writes the dossier; `dossier check` tells them.
    let told = findings.filter { $0.severity >= (shared.quiet ? .error : .warning) }
    try StandardStream.error.write(text.lines(told))
    if let tally = text.tally(told), !shared.quiet { try StandardStream.error.write(tally + "\n") }
  }
}
