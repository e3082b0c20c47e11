import ArgumentParser
import DossierKit

/// Which edition of a dossier an output is made of, and which one it is compared with, for verbs that make outputs.
struct EditionOptions: ParsableArguments {
  @Flag(name: .customLong("embargo-ok"), help: "Render the dossier although its embargo has not ended.")
  var isEmbargoAccepted = false

  @OptionGroup var releasing: ReleaseOptions

  @Option(
    name: .customLong("since"),
    help: ArgumentHelp(
      "Tell what has changed since this edition: a folder, a file, or a dossier.json that was given out.",
      valueName: "old"))
  var old: String?

  @Flag(
    name: .customLong("since-previous"),
    help: "Tell what has changed since the edition that the dossier names as the previous one.")
  var isSincePrevious = false

  func validate() throws {
    if old != nil, isSincePrevious {
      throw ValidationError("--since and --since-previous are two ways to say one thing")
    }
    if old == "-" { throw ValidationError("--since takes a path, and not standard input") }
  }

  /// The edition that it is compared with.
  var predecessor: Predecessor { old.map { .edition(Input(path: $0)) } ?? (isSincePrevious ? .named : .none) }
}
