import DossierKit

/// What a release holds back and what to look at, as whoever makes it reads it.
enum ReleaseText {
  static func lines(of report: ReleaseReport) -> String {
    let withheld = report.filteredRelease.withheld
    var text = "\(report.id) at \(report.label.rawValue): \(count(report.count - withheld.count, "item")) of "
    text += "\(report.count) can leave, \(withheld.count) \(withheld.count == 1 ? "stays" : "stay") behind\n"
    text += part("Stay behind", withheld.filter { !$0.isByOrigin }.map(line))
    text += part("Stays behind since what it is taken from does", withheld.filter(\.isByOrigin).map(line))
    text += part(
      "Leaves although what it is taken from stays behind",
      report.departures.map { "\($0.id): \($0.explanation)" })
    text += part("Leaves although all evidence for it stays behind", report.unsupported.map(\.text))
    text += part(
      "Of the head, which is marked above the label",
      report.withheldFields.isEmpty ? [] : [report.withheldFields.joined(separator: ", ")])
    text += part(
      "Read once more: these texts leave, and have a name of what stays behind",
      report.mentions.map { "\($0.place): \($0.id)" })
    text += part("Read otherwise than in the whole dossier", report.shifts.map(line))
    text += part("Leave, and only what stays behind refers to them", report.idle.map(\.text))
    return text
  }

  /// What stands above findings that have to be accepted; nothing where there are none.
  static func heading(of concerns: [Finding]) -> String {
    guard !concerns.isEmpty else { return "" }
    let codes = Set(concerns.map(\.code.code)).sorted().joined(separator: ",")
    return "\nFix, or let leave with `--accept \(codes)`:\n"
  }

  private static func part(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n\(heading):\n" + lines.map { "  \($0)\n" }.joined()
  }

  private static func line(_ withheld: Withheld) -> String { "\(withheld.id): \(withheld.explanation)" }

  private static func line(_ shift: ReleaseReport.Shift) -> String {
    var changes: [String] = []
    let (whole, released) = (shift.whole, shift.released)
    if whole.isContested != released.isContested {
      changes.append(released.isContested ? "contested" : "no longer contested")
    }
    let gone = whole.contestedBy.filter { !released.contestedBy.contains($0) }.map(\.text)
    if !gone.isEmpty {
      changes.append("not contested by \(gone.joined(separator: ", ")), which stays behind or does not stand")
    }
    if whole.sources != released.sources {
      changes.append("\(count(released.sources, "independent source")) instead of \(whole.sources)")
    }
    if whole.parties != released.parties {
      let parties = released.parties == 1 ? "1 party" : "\(released.parties) parties"
      changes.append("\(parties) on it instead of \(whole.parties)")
    }
    return "\(shift.claim): \(changes.joined(separator: ", "))"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
