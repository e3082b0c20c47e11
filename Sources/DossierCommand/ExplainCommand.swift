import ArgumentParser
import DossierKit

/// `dossier explain`: what a finding means, with a wrong and a right example.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a finding by its code, with a wrong and a right example.",
    discussion: "Without a code, every code is listed with its severity and what it is about.")

  @Argument(help: ArgumentHelp("The code, such as DK0402.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("Take templates, styles and labels from this folder.", valueName: "dir"))
  var templates: String?

  func validate() throws { _ = try code.map(known) }

  func run() throws {
    guard let code = try code.map(known) else {
      for code in FindingCode.all {
        try StandardStream.output.write("\(code.code)  \(padded(code))  \(code.summary)\n")
      }
      return
    }
    var findings: [Finding] = []
    let explanation: Explanation?
    do throws(TemplateFolder.Missing) {
      let folder = try TemplateFolder.installed(chosen: templates ?? Surroundings.variable("DOSSIER_TEMPLATES"))
      explanation = folder.explanation(of: code, findings: &findings)
    } catch {
      explanation = nil
      findings.append(error.finding)
    }
    guard let explanation else {
      try StandardStream.error.write(FindingsText(for: .error).lines(findings))
      throw ExitStatus.findings
    }
    try StandardStream.output.write(
      """
      \(code.code) \(code.severity.rawValue): \(code.summary)

      \(wrapped(explanation.why))

      Wrong:
      \(indented(explanation.wrong))

      Right:
      \(indented(explanation.right))

      """)
  }

  private func known(_ text: String) throws -> FindingCode {
    if let code = FindingCode.all.first(where: { $0.code == text.uppercased() }) { return code }
    // The number alone, as one says it.
    let number = FindingCode.all.map(\.code).first {
      text.count >= 3 && $0.dropFirst(2).drop { $0 == "0" } == text.drop { $0 == "0" }
    }
    let fix = (number ?? nearest(to: text.uppercased(), among: FindingCode.all.map(\.code))).map {
      ": did you mean `\($0)`?"
    }
    throw ValidationError("there is no finding \(quoted(text))\(fix ?? ": `dossier explain` lists them all")")
  }

  private func padded(_ code: FindingCode) -> String {
    let name = code.severity.rawValue
    return name + String(repeating: " ", count: Severity.warning.rawValue.count - name.count)
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }.joined(
      separator: "\n")
  }

  /// The text in lines of at most 78 characters.
  private func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + 1 + word.count <= 78 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
