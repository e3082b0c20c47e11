import ArgumentParser
import DossierKit

/// Options that say how bad findings are.
struct SeverityOptions: ParsableArguments {
  @Option(name: .customLong("error"), help: ArgumentHelp("Take findings of this code for errors.", valueName: "code"))
  var errors: [String] = []

  @Option(name: .customLong("warn"), help: ArgumentHelp("Take findings of this code for warnings.", valueName: "code"))
  var warnings: [String] = []

  @Option(name: .customLong("ignore"), help: ArgumentHelp("Say nothing of findings of this code.", valueName: "code"))
  var ignored: [String] = []

  @Flag(help: "Take warnings for errors.")
  var strict = false

  func validate() throws { _ = try rules() }

  /// What these options say.
  func rules() throws -> SeverityRules {
    var rules = SeverityRules()
    rules.isStrict = strict
    for (codes, treatment) in [(errors, SeverityRules.Treatment.error), (warnings, .warn), (ignored, .ignore)] {
      for code in codes {
        do throws(SeverityRules.Refusal) {
          try rules.treat(code, as: treatment)
        } catch {
          throw ValidationError(error.message + (error.fix.map { ". Did you mean `\($0)`?" } ?? ""))
        }
      }
    }
    return rules
  }
}
