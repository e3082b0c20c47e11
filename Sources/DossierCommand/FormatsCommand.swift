import ArgumentParser
import DossierKit

/// `dossier formats`: the formats that dossiers can be rendered in.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the formats that a dossier can be rendered in.",
    discussion: "A line each: the name for --to, the files it writes, what it is.")

  func run() throws {
    let formats = Registry.formats
    let name = formats.map(\.name.count).max() ?? 0
    let files = formats.map(\.files.count).max() ?? 0
    for format in formats {
      let line = [padded(format.name, name), padded(format.files, files), format.summary].joined(separator: "  ")
      try StandardStream.output.write(line + "\n")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
