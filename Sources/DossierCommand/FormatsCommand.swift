import ArgumentParser
import DossierKit

/// `dossier formats`: the formats that dossiers can be rendered in.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the formats that a dossier can be rendered in.",
    discussion: """
      A line each: the name for --to, the files it writes, what it is. Below it
      stand its options: outputs.FORMAT.OPTION in the dossier, or
      --set FORMAT.OPTION=VALUE on the command line of a build. A format in
      brackets is made only when --to names it.
      """)

  func run() throws {
    let formats = Registry.formats
    let name = formats.map { Self.name($0).count }.max() ?? 0
    let files = formats.map(\.files.count).max() ?? 0
    for writer in Registry.writers {
      let format = writer.format
      let line = [padded(Self.name(format), name), padded(format.files, files), format.summary]
      try StandardStream.output.write(line.joined(separator: "  ") + "\n")
      for option in writer.options {
        let value = "\(format.name).\(option.name)=\(option.form.placeholder)"
        try StandardStream.output.write("    \(value)\n        \(option.summary)\n")
      }
    }
  }

  private static func name(_ format: Format) -> String { format.isDefault ? format.name : "[\(format.name)]" }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
