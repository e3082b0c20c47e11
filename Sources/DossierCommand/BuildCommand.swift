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
      there before stays whole until the new files are complete. The folder also
      gets a list of what builds have written there, .dossier-manifest; nothing
      else in it is ever replaced or removed, and editions are never mixed. What
      the dossier is made from is never written over.

        dossier build Samples/minimal
            \(Registry.defaults.map(\.format.name).joined(separator: ", ")), into out/minimal
        dossier build Samples/minimal --to epub,csv -o desk
            two formats, into the folder desk
        dossier build Samples/minimal --to text -o -
            the briefing to standard output
        dossier build Samples/minimal --to json -o it.json
            one file of your choice
        dossier build Samples/minimal --to text --template brief -o -
            a page of it; `dossier templates` lists what there is
        dossier build Samples/harrow-point --since Samples/harrow-point/previous
            the same, with what has changed since that edition

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
      "The folder to write into; for one format also a file, or - for standard output. (default: out/ID, with --release out/ID-LABEL)",
      valueName: "dir"))
  var output: String?

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(
      "Replace files of the folder that no build has written, and take away all outputs of another dossier or label."))
  var isForced = false

  @OptionGroup var edition: EditionOptions
  @OptionGroup var outputs: OutputSettings
  @OptionGroup(title: "The briefing") var briefing: BriefingOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let formats = try chosenWriters().map(\.format)
    if let template = briefing.template, let format = briefing.templateFormat,
      !formats.contains(where: { $0.name == format })
    {
      throw ValidationError(
        "--template \(quoted(template)) is for the format \(format), which is not built: name it with --to")
    }
    if let output { _ = try Delivery.Target(output, formats: formats) }
  }

  func run() throws {
    let writers = try chosenWriters()
    var run = EditionRun(path: path, edition: edition, rendering: rendering, severities: severities, shared: shared)
    defer { run.progress.end() }
    let release = try run.release()
    if let output { try run.admit(output, for: writers.map(\.format)) }
    let pipeline = try run.pipeline()
    var delivery = try Delivery(
      to: output.map { try Delivery.Target($0, formats: writers.map(\.format)) } ?? .folder(folder(for: release)),
      of: release, isForced: isForced)
    let others: [OtherOutput]
    do {
      let progress = run.progress
      try run.take(
        try pipeline.write(
          release, as: writers, from: run.input, overrides: try overrides(), ownTemplates: briefing.ownTemplates,
          into: &delivery, progress: { progress.enter("Rendering \($0)") }))
      others = try delivery.commit()
    } catch {
      delivery.discard()
      throw error
    }
    try run.finish()
    for other in others where !shared.quiet {
      try StandardStream.error.write(
        "the folder also has \(other), and this is \(OutputEdition(of: release).stateInWords): build it with `--to "
          + "\(other.format)` as well, or remove it\n")
    }
    try StandardStream.output.write(delivery.listing.map { $0 + "\n" }.joined())
  }

  /// `out/ID`, and `out/ID-LABEL` for a release, so that nobody hands on the wrong one.
  private func folder(for release: Release) -> String {
    guard edition.releasing.label != nil, let label = release.marking else { return "out/\(release.id)" }
    return "out/\(release.id)-\(label.slug)"
  }

  /// What the command line says for the options of outputs; what is said in a word of its own comes first.
  private func overrides() throws -> [String: [String: String]] {
    try outputs.overrides().merging(try briefing.overrides()) { $0.merging($1) { _, own in own } }
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
}
