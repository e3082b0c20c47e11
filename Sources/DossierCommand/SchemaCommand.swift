import ArgumentParser
import DossierKit

/// `dossier schema`: the JSON Schema of the format, for editors and validators.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the format, for editors and validators.",
    discussion: """
      With it an editor completes keys and values, explains each of them and
      marks mistakes while you type. Put it beside your dossier,

        dossier schema -o dossier.schema.json

      and make this the first line of the dossier.yaml, for any editor that
      understands YAML schemas (VS Code, Zed, Helix, Neovim, Emacs, IntelliJ):

        # yaml-language-server: $schema=dossier.schema.json

      A dossier.json has "$schema": "dossier.schema.json" instead. `dossier new`
      does all this. The schema is of draft 2020-12; it cannot tell whether an id
      leads anywhere or a day exists, so `dossier check` has the last word.
      """)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"))
  var output: String?

  func run() throws {
    guard let output, output != "-" else {
      try StandardStream.output.write(String(decoding: DossierSchema.json, as: UTF8.self))
      return
    }
    var sink = try FileSink(path: output)
    do {
      try sink.put(Artifact(path: output, mediaType: "application/schema+json", body: DossierSchema.json))
      try sink.commit()
    } catch {
      sink.discard()
      throw error
    }
    try StandardStream.output.write(output + "\n")
  }
}
