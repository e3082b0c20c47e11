import ArgumentParser
import DossierKit

/// What the command line says for the options of outputs, in place of the dossier's `outputs`.
struct OutputSettings: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "An option of an output, in place of the dossier's own; `dossier formats` lists them.",
      valueName: "format.option=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp("For whom the tables are: spreadsheet or data. The same as --set csv.profile=…"))
  var profile: String?

  @Flag(name: .customLong("compact"), help: "JSON all on one line. The same as --set json.compact=true.")
  var isCompact = false

  func validate() throws { _ = try overrides() }

  /// What is said, in the order in which it counts: the last wins.
  private var allSettings: [String] {
    Self.setting("profile", profile) + Self.setting("compact", isCompact ? "true" : nil) + settings
  }

  /// What a word of its own says, as `--set` would.
  private static func setting(_ option: String, _ value: String?) -> [String] {
    guard let value, let writer = Registry.writer(taking: option) else { return [] }
    return ["\(writer.format.name).\(option)=\(value)"]
  }

  /// The values by format and option.
  func overrides() throws -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for setting in allSettings {
      let halves = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let names = halves[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2, names.count == 2 else {
        throw ValidationError("--set takes FORMAT.OPTION=VALUE, and not \(quoted(setting))")
      }
      guard let writer = Registry.writer(named: names[0]) else {
        throw ValidationError("--set \(quoted(setting)): there is no format \(quoted(names[0]))")
      }
      if let refusal = OutputOptions.refusal(of: halves[1], for: names[1], of: writer) {
        throw ValidationError("--set \(quoted(setting)): \(refusal.message)")
      }
      result[names[0], default: [:]][names[1]] = halves[1]
    }
    return result
  }
}
