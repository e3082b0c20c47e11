import ArgumentParser
import DossierKit

/// Which edition a build is compared with.
struct SinceOptions: ParsableArguments {
  @Option(
    name: .customLong("since"),
    help: ArgumentHelp(
      "Tell what has changed since this edition: a folder, a file, or a dossier.json that was given out.",
      valueName: "old"))
  var old: String?

  @Flag(
    name: .customLong("since-previous"), help: "The same, since the edition that the dossier names as the previous one."
  )
  var isSincePrevious = false

  func validate() throws {
    if old != nil, isSincePrevious {
      throw ValidationError("--since and --since-previous are two ways to say one thing")
    }
    if old == "-" { throw ValidationError("--since takes a path, and not standard input") }
  }

  /// The edition that they name.
  var predecessor: Predecessor { old.map { .edition(Input(path: $0)) } ?? (isSincePrevious ? .named : .none) }
}
