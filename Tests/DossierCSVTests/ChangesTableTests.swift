import DossierCSV
import DossierCore
import DossierJSON
import DossierKit
import Foundation
import TestSupport
import Testing

@testable import DossierLoading

/// The table of changes says what the changes in `dossier.json` say.
@Suite("Table of changes")
struct ChangesTableTests {
  @Test("each change of an edition stands in both, with the same facts", arguments: TableProfile.allCases)
  func agreement(profile: TableProfile) throws {
    let before = try #require(Pipeline.read(Input(path: "\(Project.sample("harrow-point"))/previous")).dossier)
    let now = try #require(Pipeline.read(Input(path: Project.sample("harrow-point"))).dossier)
    let written = try WrittenDossier(now.release().compared(with: before.release()), profile)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(written.json)) as? [String: Any])
    let computed = try #require(json["computed"] as? [String: Any])
    let changes = try #require(computed["changes"] as? [[String: Any]])
    let rows = try rows(written)
    #expect(changes.count > 20 && Set(rows.compactMap { $0["number"] }).count == changes.count)
    for (offset, change) in changes.enumerated() {
      let own = rows.filter { $0["number"] == "\(offset + 1)" }
      for (column, member) in [
        ("change", "change"), ("kind", "of"), ("id", "id"), ("field", "field"), ("party", "party"), ("date", "date"),
      ] {
        let value = change[member] as? String ?? ""
        #expect(own.allSatisfy { $0[column] == value }, "\(column) of change \(offset + 1)")
      }
      #expect(own.allSatisfy { $0["wordingOnly"] == (change["wordingOnly"] as? Bool == true ? "true" : "false") })
      let gone = texts(change["removed"])
      let new = texts(change["added"])
      let was = gone.isEmpty && new.isEmpty ? [change["was"] as? String ?? ""] : gone + new.map { _ in "" }
      let become = gone.isEmpty && new.isEmpty ? [change["now"] as? String ?? ""] : gone.map { _ in "" } + new
      #expect(own.map { unguarded($0["was"] ?? "", profile) } == was, "change \(offset + 1)")
      #expect(own.map { unguarded($0["now"] ?? "", profile) } == become, "change \(offset + 1)")
      #expect(own.allSatisfy { $0["text"]?.isEmpty == false })
    }
  }

  private func rows(_ written: WrittenDossier) throws -> [[String: String]] {
    var findings: [Finding] = []
    let bytes = try #require(written.files["csv/changes.csv"])
    let table = try #require(CSVTable(bytes, file: "changes.csv", findings: &findings))
    #expect(findings == [])
    return table.rows.map { row in
      Dictionary(zip(table.header.map(\.text), row.map(\.text))) { first, _ in first }
    }
  }

  /// Items of a list; one that is a record is the list of its parts.
  private func texts(_ items: Any?) -> [String] {
    (items as? [Any] ?? []).map { item in
      item as? String ?? (item as? [String] ?? []).joined(separator: ", ")
    }
  }

  private func unguarded(_ cell: String, _ profile: TableProfile) -> String {
    guard profile == .spreadsheet, cell.hasPrefix("'"), let sign = cell.first(where: { $0 != "'" }),
      "=+-@".contains(sign)
    else { return cell }
    return String(cell.dropFirst())
  }
}
