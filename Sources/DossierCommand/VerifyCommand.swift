import ArgumentParser
import DossierKit

/// `dossier verify`: whether a packet that was received is whole, unchanged and harmless.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look whether a packet is whole, unchanged and harmless.",
    discussion: """
      It takes what dossier packet makes and any other bag (BagIt 0.93 to 1.0), as
      an archive or as a folder; an EPUB, whose container it looks at; a folder with
      a datapackage.json; and a folder that dossier build has written. Nothing is
      unpacked, and no link is followed. Names that lead out of the packet, links,
      names that are one on some systems, and bombs are refused.

        dossier verify harrow-point.zip
        dossier verify harrow-point.zip --fingerprint 3f5a…
            also whether it is the packet with that fingerprint

      Exit status: 0 all is well; 1 something is wrong with it; 2 the command line
      is not understood; 3 it could not be read.
      """)

  @Argument(help: ArgumentHelp("The archive, the EPUB or the folder.", valueName: "path"))
  var path: String

  @Option(
    help: ArgumentHelp("The fingerprint that the packet has to have, as dossier packet prints it.", valueName: "sha256")
  )
  var fingerprint: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard let fingerprint else { return }
    guard expected?.utf8.count == 64, expected?.allSatisfy(\.isHexDigit) == true else {
      throw ValidationError("a fingerprint has 64 hexadecimal digits, and \(quoted(fingerprint)) has not")
    }
  }

  func run() throws {
    let progress = Progress(isQuiet: shared.quiet)
    progress.enter("Reading \(path)")
    var inspection = try Inspection(of: path)
    progress.end()
    if let expected, !inspection.findings.containsErrors, inspection.fingerprint != expected {
      let actual = inspection.fingerprint.map { "sha256:\($0)" } ?? "there is none"
      inspection.findings.append(
        Finding(
          .packetDigest, "it is another packet than the one that is asked for: its fingerprint is \(actual)",
          at: Place(file: path, line: 1, column: 1)))
    }
    let text = FindingsText(for: .error, showsAll: shared.showsAll)
    let told = inspection.findings.filter { $0.severity >= (shared.quiet ? .error : .note) }
    try StandardStream.error.write(text.lines(told))
    if let tally = text.tally(told), !shared.quiet { try StandardStream.error.write(tally + "\n") }
    guard !inspection.findings.containsErrors else { throw ExitStatus.findings }
    try StandardStream.output.write(summary(of: inspection))
  }

  private var expected: String? {
    fingerprint.map { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : $0 }?.lowercased()
  }

  private func summary(of inspection: Inspection) -> String {
    let what =
      switch inspection.kind {
      case .bag(let version): "BagIt \(version), whole and unchanged"
      case .book: "an EPUB container, whole"
      case .dataPackage: "a data package, its files as described"
      case .output: "the files of a build, unchanged"
      case nil: "nothing known"
      }
    var lines = ["\(path): \(what): \(inspection.count) files, \(inspection.size) bytes"]
    if let label = inspection.label { lines.append("label: \(label)") }
    if let fingerprint = inspection.fingerprint { lines.append("fingerprint: sha256:\(fingerprint)") }
    return lines.map { $0 + "\n" }.joined()
  }
}
