import ArgumentParser
import DossierKit

/// `dossier packet`: everything of one edition in one archive.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Pack a dossier in every format into one archive that proves itself.",
    discussion: """
      The archive holds one folder, a bag (BagIt 1.0, RFC 8493): every format, the
      attachments and a README, with their SHA-256 and SHA-512. The same dossier
      gives the same archive.

        dossier packet Samples/harrow-point --release TLP:CLEAR -o harrow-point.zip
            prints the packet's path and its fingerprint
        dossier verify harrow-point.zip
            looks whether a packet is whole, unchanged and harmless

      Without --release everything is in it. Where something of that is marked above
      the dossier's own label, that has to be said:

        dossier packet Samples/harrow-point --release TLP:GREEN
            what may leave at that label
        dossier packet Samples/harrow-point --all-of-it
            everything, under the strictest label that something in it has

      The fingerprint depends on every byte of the bag. Tell it to whoever receives
      the packet by another way than the packet itself.

      Exit status: 0 it is written; 1 the dossier has errors; 2 the command line is
      not understood; 3 it could not be written.
      """)

  @Argument(
    help: ArgumentHelp("The dossier: a folder, a .yaml or .json file, or - for standard input.", valueName: "path"))
  var path: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The archive. (default: out/ID-LABEL.zip)", valueName: "file"))
  var output: String?

  @Flag(
    name: .customLong("all-of-it"),
    help: "Pack what is marked above the dossier's own label too, where no --release says whom the packet is for.")
  var allOfIt = false

  @OptionGroup var edition: EditionOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var severities: SeverityOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let output, !output.hasSuffix(".zip") {
      throw ValidationError("a packet is a zip file: \(quoted(output)) does not end in .zip")
    }
  }

  func run() throws {
    var run = EditionRun(path: path, edition: edition, rendering: rendering, severities: severities, shared: shared)
    defer { run.progress.end() }
    let release = try run.release()
    try run.admitWhole(release, allOfIt: allOfIt)
    if let output { try run.admit(output) }
    let pipeline = try run.pipeline()
    let progress = run.progress
    let (packet, told) = try pipeline.packet(
      of: release, from: run.input, progress: { progress.enter("Rendering \($0)") })
    try run.take(told)
    guard let packet else { throw ExitStatus.findings }
    var sink = try FileSink(path: output ?? "out/\(packet.name).zip", makesFolder: output == nil)
    do {
      try sink.put(Artifact(path: "\(packet.name).zip", mediaType: "application/zip", body: packet.archive))
      try sink.commit()
    } catch {
      sink.discard()
      throw error
    }
    try run.finish()
    try StandardStream.output.write("\(sink.path)\nsha256:\(packet.fingerprint)\n")
  }
}
