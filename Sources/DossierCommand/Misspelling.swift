import ArgumentParser
import DossierKit

/// What somebody has meant with a command line that has no verb, or an option of another program.
enum Misspelling {
  /// What is wrong and what will have been meant; nil where the verb is one.
  static func message(for arguments: [String]) -> String? {
    let verbs = DossierCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return nil }
    if arguments.count == 1, ["build", "check", "packet"].contains(word) {
      return "say which dossier: `dossier \(word) .` for the one in this folder, or the path of its folder or file"
    }
    if verbs.contains(word) { return option(in: arguments.dropFirst(), of: word) }
    let rest = arguments.dropFirst().map { " \($0)" }.joined()
    if let verb = nearest(to: word, among: verbs) ?? synonyms[word.lowercased()] {
      return "there is no command \(quoted(word)): did you mean `dossier \(verb)\(rest)`?"
    }
    if word.contains(".") || word.contains("/") {
      return "\(quoted(word)) is no command: say what to do with it, as in `dossier check \(word)`"
    }
    return "there is no command \(quoted(word)): there are \(verbs.joined(separator: ", "))"
  }

  /// What other programs call the verbs.
  private static let synonyms = [
    "validate": "check", "lint": "check", "test": "check", "render": "build", "make": "build", "export": "build",
    "convert": "build", "init": "new", "create": "new", "compare": "diff", "pack": "packet", "zip": "packet",
  ]

  /// An option that another verb has, and this one by another name.
  private static func option(in arguments: ArraySlice<String>, of verb: String) -> String? {
    guard verb == "build", arguments.contains(where: { $0 == "--format" || $0.hasPrefix("--format=") }) else {
      return nil
    }
    return "`dossier build` has no option `--format`: did you mean `--to`?"
  }
}
