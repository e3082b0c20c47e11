import ArgumentParser
import DossierKit

/// What somebody has meant with a command line that has no verb, or an option of another program.
enum Misspelling {
  /// What is wrong and what will have been meant; nil where the verb is one.
  static func message(for arguments: [String]) -> String? {
    let verbs = DossierCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    if word == "help" {
      guard arguments.count > 1, !arguments[1].hasPrefix("-"), !verbs.contains(arguments[1]) else { return nil }
      return message(onCommand: arguments[1], among: verbs) { "dossier help \($0)" }
    }
    if arguments.count == 1, ["build", "check", "packet"].contains(word) {
      return "say which dossier: `dossier \(word) .` for the one in this folder, or the path of its folder or file"
    }
    if verbs.contains(word) { return option(in: arguments.dropFirst(), of: word) }
    let rest = arguments.dropFirst().map { " \($0)" }.joined()
    if word.contains(".") || word.contains("/") {
      return "\(quoted(word)) is no command: say what to do with it, as in `dossier check \(word)`"
    }
    return message(onCommand: word, among: verbs) { "dossier \($0)\(rest)" }
  }

  private static func message(onCommand word: String, among verbs: [String], line: (String) -> String) -> String {
    guard let verb = nearest(to: word, among: verbs) ?? synonyms[word.lowercased()] else {
      return "there is no command \(quoted(word)): there are \(verbs.joined(separator: ", "))"
    }
    return "there is no command \(quoted(word)): did you mean `\(line(verb))`?"
  }

  /// What other programs call the verbs.
  private static let synonyms = [
    "validate": "check", "lint": "check", "test": "check", "render": "build", "make": "build", "export": "build",
    "convert": "build", "init": "new", "create": "new", "compare": "diff", "pack": "packet", "zip": "packet",
  ]

  /// An option that another verb has, and this one by another name.
  private static func option(in arguments: ArraySlice<String>, of verb: String) -> String? {
    let options = arguments.prefix { $0 != "--" }.map { $0.prefix { $0 != "=" } }
    if ["build", "packet", "schema"].contains(verb), options.contains("--out") {
      return "`dossier \(verb)` has no option `--out`: did you mean `--output`?"
    }
    guard verb == "build" else { return nil }
    if let other = options.first(where: { ["--format", "--formats", "-t", "-f"].contains($0) }) {
      return "`dossier build` has no option `\(other)`: did you mean `--to`?"
    }
    let words = Array(arguments.prefix(2))
    guard words.count == 2, !words[0].hasPrefix("-"), words[1] == "all" || Registry.writer(named: words[1]) != nil
    else {
      return nil
    }
    return "`dossier build` takes one dossier: did you mean `--to \(words[1])`?"
  }
}
