public import ArgumentParser
import DossierKit

/// The command `dossier`.
public struct DossierCommand: ParsableCommand {
  /// Its name, its verbs and its help.
  public static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns a dossier of claims, quotes and reactions into e-books, tables, JSON and briefings.",
    discussion: """
      A dossier is a folder with a dossier.yaml (or dossier.json) that people write by hand.

        dossier new mill-park              makes a small one to start from
        dossier check Samples/minimal      says what is wrong with it, and where
        dossier build Samples/minimal      renders it as e-book, tables, JSON and text
        dossier diff OLD NEW               tells what changed from one edition to the next
        dossier release Samples/minimal --explain TLP:CLEAR
                                           lists what a release holds back, and why
        dossier formats                    lists the formats
        dossier templates                  lists the templates of the briefing

      Exit status: 0 all is well; 1 the dossier has errors, and nothing was
      written; 2 the command line is not understood; 3 something could not be
      written; 128 and the number of a signal by which it was ended. What was begun
      is removed then.
      """,
    version: "dossier \(Version.number)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, ExplainCommand.self, FormatsCommand.self,
      NewCommand.self, PacketCommand.self, ReleaseCommand.self, SchemaCommand.self, TemplatesCommand.self,
      VerifyCommand.self,
    ])

  /// The command without a verb, which shows its help.
  public init() {}

  /// Runs the command with these arguments and gives its exit status.
  public static func run(_ arguments: [String]) -> Int32 {
    guard OpenFiles.areEnough else {
      try? StandardStream.error.write(
        "dossier: it may not open enough files: allow it \(OpenFiles.needed) more, as by `ulimit -n 256`\n")
      return ExitStatus.notWritten.rawValue
    }
    Interruption.watch()
    do {
      if let message = Misspelling.message(for: arguments) { throw ValidationError(message) }
      var command = try parseAsRoot(arguments)
      try command.run()
      return ExitStatus.success.rawValue
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let status as ExitStatus: return status.rawValue
    case let failure as SystemError where failure.isClosedPipe:
      // Whoever reads the output has seen enough, as `head` does; that is nobody's mistake.
      return ExitStatus.notWritten.rawValue
    case let failure as SystemError:
      // Where standard error is gone too there is nobody left to tell; the status says it.
      try? StandardStream.error.write("dossier: \(failure)\n")
      return ExitStatus.notWritten.rawValue
    default: break
    }
    if exitCode(for: error) == .failure {
      // Not about the command line: a writer could not make its output.
      try? StandardStream.error.write("dossier: \(error)\n")
      return ExitStatus.notWritten.rawValue
    }
    let isHelp = exitCode(for: error) == .success
    let text = fullMessage(for: error)
    do {
      try (isHelp ? StandardStream.output : .error).write(text.hasSuffix("\n") ? text : text + "\n")
    } catch {
      return ExitStatus.notWritten.rawValue
    }
    return isHelp ? ExitStatus.success.rawValue : ExitStatus.usage.rawValue
  }
}
