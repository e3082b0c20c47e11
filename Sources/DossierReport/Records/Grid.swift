import DossierCore
import DossierTemplating
import DossierText

/// Who says what as a grid: a line for each party, a column for each claim, in as many tables as the width asks for.
///
/// A cell has a short sign for the position; what the signs mean stands above. The same is said in words in the list of
/// claims, so nobody depends on the alignment.
struct Grid {
  let briefing: BriefingContext
  /// The columns of the page.
  let width: Int

  /// Writes the key to the signs, then the tables, each line by itself.
  func write(into page: inout Page) {
    page.append(key)
    let claims = briefing.dossier.claims.indices
    for start in stride(from: 0, to: claims.count, by: claimsPerTable) {
      page.blankLineAfter()
      write(start..<min(start + claimsPerTable, claims.count), into: &page)
    }
  }

  /// The columns of the names of parties; a longer name goes on in the next line.
  private var nameWidth: Int { min(28, width / 2) }

  /// The columns of a claim: its number or the longest sign, and a space before.
  private var cellWidth: Int {
    let longest = Self.positions.map { DisplayWidth.columns(of: sign($0)) }.max() ?? 0
    return max(longest, String(briefing.whole.dossier.claims.count).count) + 1
  }

  private var claimsPerTable: Int { max(1, (width - nameWidth) / cellWidth) }

  private static let positions = [Standing.Position.asserts] + Stance.allCases.map(Standing.Position.stance)

  private func sign(_ position: Standing.Position) -> String { briefing.label("sign.\(position.value)") }

  /// `as asserts, de denies`: the signs that the grid uses.
  private var key: String {
    let used = Set(briefing.release.standings.joined().map(\.position))
    let signs = Self.positions.filter(used.contains).map {
      briefing.label("signMeans", ["sign": sign($0), "position": briefing.words[$0]])
    }
    return briefing.label("gridKey", ["signs": signs.joined(separator: briefing.comma)])
  }

  private func write(_ claims: Range<Int>, into page: inout Page) {
    var order: [EntityID] = []
    var cells: [EntityID: [Int: Standing.Position]] = [:]
    for claim in claims {
      for standing in briefing.release.standings[claim] {
        if cells[standing.party] == nil { order.append(standing.party) }
        cells[standing.party, default: [:]][claim] = standing.position
      }
    }
    write(briefing.label("gridHead"), claims.map(number), into: &page)
    for party in order {
      write(briefing.name(of: party), claims.map { cells[party]?[$0].map(sign) ?? "" }, into: &page)
    }
  }

  /// The number that a claim has in all of the briefing: what is marked and stands elsewhere counts as well.
  private func number(_ claim: Int) -> String {
    briefing.whole.offset(briefing.dossier.claims[claim].id, .claim).map { "\($0 + 1)" } ?? ""
  }

  /// Writes a name with its cells; what does not fit of the name stands in lines of its own.
  private func write(_ name: String, _ cells: [String], into page: inout Page) {
    let lines = LineBreaking.lines(of: name, width: nameWidth)
    page.breakLine(indentation: 0)
    page.append(padded(lines.first ?? "", nameWidth) + cells.map { padded($0, cellWidth, before: true) }.joined())
    for line in lines.dropFirst() {
      page.breakLine(indentation: 0)
      page.append("  " + line)
    }
  }

  private func padded(_ text: String, _ width: Int, before: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    return before ? padding + text : text + padding
  }
}
