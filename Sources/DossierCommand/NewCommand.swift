import ArgumentParser
import DossierKit

/// `dossier new`: a folder with a small dossier to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder with a small dossier to start from.",
    discussion: """
      Its dossier.yaml has one of each kind of item, and comments that say what
      they are for; sources/ has the archived text that its quote is compared
      with; dossier.schema.json makes editors complete and explain the keys.
      The paths of the files go to standard output, a line each.

        dossier new mill-park
        dossier new cases/2024/mill-park

      Nothing is ever overwritten: when there is something of that name already,
      nothing is made.

      Exit status: 0 the folder is there; 2 the name is taken or cannot be used;
      3 something could not be written.
      """)

  @Argument(help: ArgumentHelp("The folder to make; its name becomes the id and the title.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Take the template, a folder `starter`, from this folder.", valueName: "dir"))
  var templates: String?

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  func validate() throws {
    guard !["", "-", ".", ".."].contains(last) else {
      throw ValidationError("\(quoted(name)) is no name for a folder")
    }
    // What cannot be told is told when the folder is made.
    if (try? FolderSink.isTaken(path)) ?? false {
      throw ValidationError("\(quoted(name)) exists already: choose another name, nothing is ever overwritten")
    }
  }

  func run() throws {
    let starter: Starter
    do throws(TemplateFolder.Missing) {
      starter = try Starter(
        name: last, templates: .installed(chosen: templates ?? Surroundings.variable("DOSSIER_TEMPLATES")))
    } catch {
      try StandardStream.error.write(FindingsText(for: .error).lines([error.finding]))
      throw ExitStatus.findings
    }
    var sink = try FolderSink(path: path, .new)
    do {
      for file in starter.files { try sink.put(file) }
      try sink.commit()
    } catch {
      sink.discard()
      throw error
    }
    try StandardStream.output.write(sink.written.map { "\(sink.path)/\($0)\n" }.joined())
    if !quiet { try StandardStream.error.write(nextSteps) }
  }

  private var path: String {
    var trimmed = name[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    return String(trimmed)
  }

  /// The last part of the path.
  private var last: String { path.split(separator: "/").last.map(String.init) ?? "" }

  private var nextSteps: String {
    let word = shellWord(path)
    return """

      Open \(word)/dossier.yaml in an editor and make it yours. Then:

        dossier check \(word)
        dossier build \(word)

      """
  }

  /// The text as a shell takes it for one word.
  private func shellWord(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0)
    }
    return plain ? text : "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
