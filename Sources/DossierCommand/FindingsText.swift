import DossierKit

/// Findings as people read them: `dossier.yaml:12:7: error DK0402: …`, and below it the line, with a mark at the place.
struct FindingsText {
  /// Whether severities have colours.
  let hasColour: Bool
  /// Whether every finding is shown, and not the first few of each code.
  let showsAll: Bool

  /// For a stream: colours only where a person looks at it and has not said no (no-color.org).
  init(for stream: StandardStream, showsAll: Bool = false) {
    hasColour = stream.isTerminal && Surroundings.variable("NO_COLOR") == nil
    self.showsAll = showsAll
  }

  /// The lines of the findings; those of a code that stands there often are counted behind the others.
  func lines(_ findings: [Finding]) -> String {
    var counts: [FindingCode: Int] = [:]
    var frequent: [FindingCode] = []
    var text = ""
    for finding in findings {
      let count = counts[finding.code, default: 0] + 1
      counts[finding.code] = count
      if showsAll || count <= Limits.shownFindings {
        text += line(finding) + "\n" + excerpt(finding)
      } else if count == Limits.shownFindings + 1 {
        frequent.append(finding.code)
      }
    }
    for code in frequent {
      text += "… and \((counts[code] ?? 0) - Limits.shownFindings) more of \(code.code); --all shows each\n"
    }
    return text
  }

  /// `2 errors, 1 warning`; nil when there is nothing to count.
  func tally(_ findings: [Finding]) -> String? {
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap { severity, word in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  private func line(_ finding: Finding) -> String {
    let place = finding.place.map { "\(printable($0.file)):\($0.line):\($0.column): " } ?? ""
    let fix = finding.fix.map { ". Did you mean \(quoted($0))?" } ?? ""
    return "\(place)\(coloured(finding.severity)) \(finding.code.code): \(finding.message)\(fix)"
  }

  private func excerpt(_ finding: Finding) -> String {
    guard let excerpt = finding.excerpt, let place = finding.place else { return "" }
    let number = "\(place.line)"
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let mark = String(repeating: " ", count: excerpt.offset) + "^" + String(repeating: "~", count: excerpt.length - 1)
    return "\(margin)\(number) | \(excerpt.text)\n      | \(mark)\n"
  }

  private func coloured(_ severity: Severity) -> String {
    guard hasColour else { return severity.rawValue }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m"
  }

  /// A file's name, in which anything can stand, without what would act on a terminal.
  private func printable(_ name: String) -> String {
    name.unicodeScalars.allSatisfy(\.isHarmless) ? name : quoted(name)
  }
}
