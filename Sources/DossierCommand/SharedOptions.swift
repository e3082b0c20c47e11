import ArgumentParser
import DossierKit

/// Options that several verbs have.
struct SharedOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(
    name: .customLong("all"),
    help: "Show every finding. (default: \(Limits.shownFindings) of each code, then their number)")
  var showsAll = false
}

/// Options of verbs that render.
struct RenderingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Take templates, styles and labels from this folder.", valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Work on so many pieces at once. The outputs are the same. (default: all processors)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  /// The pipeline that these options ask for.
  func pipeline() throws -> Pipeline {
    let chosen = templates ?? Surroundings.variable("DOSSIER_TEMPLATES")
    return Pipeline(
      templates: try .installed(chosen: chosen), date: try Surroundings.now(), jobs: jobs ?? Surroundings.processors)
  }
}
