import DossierCore
import Testing

/// Ids that spreadsheets and other programs turn into something else.
@Suite("Ids in spreadsheets")
struct SpreadsheetIDTests {
  @Test(
    "what becomes a date, a truth value, a number or nothing is told",
    arguments: [
      "true", "false", "nan", "null", "none", "inf", "may-3", "may3", "mar-2023", "mar-3-2023", "mar-3-23", "okt-9",
      "mai-3", "dez-1", "avr-2", "ene-5", "dek-1",
    ])
  func dangers(id: String) { #expect(isTold(id)) }

  @Test(
    "what only looks like that is not",
    arguments: [
      "may", "may-32", "may-3-a", "may-3-4-2023", "mayor-3", "clm-may-3", "nano", "information", "truth", "q1",
    ])
  func others(id: String) { #expect(!isTold(id)) }

  private func isTold(_ id: String) -> Bool {
    var dossier = Dossier(title: "T")
    dossier.parties = [Party(id: EntityID(id), name: "One")]
    return dossier.checked().findings.contains { $0.code == .spreadsheetID }
  }
}
