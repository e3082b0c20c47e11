import ArgumentParser
import DossierKit

/// `dossier release`: what a release for a label would hold back, and why.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Say what a release for a label holds back, and why.",
    discussion: """
      For whoever makes the release, and for nobody else: what is printed speaks
      of what stays behind. Nothing is written; `dossier build --release LABEL`
      makes the outputs.

        dossier release --explain TLP:CLEAR Samples/harrow-point

      Below it stands what to look at before the release goes out: findings about
      what leaves, which build, packet and diff want accepted; names of what
      stays behind in texts that leave, which no rule can judge; what reads
      otherwise than in the whole dossier; what leaves and is used by nothing
      that does.

      Exit status: 0 the release can be made; 1 it cannot, or the dossier has
      errors; 2 the command line is not understood.
      """)

  @Option(name: .customLong("explain"), help: ArgumentHelp("The label of the release.", valueName: "label"))
  var label: String

  @Argument(
    help: ArgumentHelp("The dossier: a folder, a .yaml or .json file, or - for standard input.", valueName: "path"))
  var path: String

  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws { _ = try ReleaseOptions.marking(label) }

  func run() throws {
    let label = try ReleaseOptions.marking(label)
    let checkResult = Pipeline.read(Input(path: path), severities: try severities.rules())
    guard let dossier = checkResult.dossier else {
      try report(checkResult.findings.filter { $0.severity == .error || $0.code.concernsRelease })
      throw ExitStatus.findings
    }
    let release = dossier.releaseReport(for: label)
    let concerns = release.filteredRelease.concerns
    try StandardStream.output.write(
      ReleaseText.lines(of: release) + ReleaseText.heading(of: concerns)
        + FindingsText(for: .output, showsAll: true).lines(concerns))
    guard release.filteredRelease.release == nil else { return }
    try report(release.filteredRelease.findings)
    throw ExitStatus.findings
  }

  private func report(_ findings: [Finding]) throws {
    let text = FindingsText(for: .error, showsAll: shared.showsAll)
    try StandardStream.error.write(text.lines(findings))
    if let tally = text.tally(findings), !shared.quiet { try StandardStream.error.write("\(tally)\n") }
  }
}
