import DossierCore

/// The pages that show everything at once: who says what, which claims there are.
extension PageWriter {
  /// Where parties stand on each claim. What is stricter than what is not marked stands below, label by label.
  mutating func matrixPage() {
    part { page in
      if page.page.isFirst { page.statusTable() }
      let plan = page.book.layout.matrix
      let items = page.page.items
      let others = plan.order[items.clamped(to: plan.others)].filter {
        page.isPlain($0) || page.book.release.ground == nil
      }
      let groups = plan.groups.filter { !items.clamped(to: $0.places).isEmpty }
      if !groups.isEmpty || !others.isEmpty {
        page.line("p", "text", page.words[groups.isEmpty ? .matrixCaption : .gridCaption])
      }
      for group in groups {
        if let title = group.title { page.heading(2, title) }
        page.disputed(Array(plan.order[items.clamped(to: group.places)]), title: group.title)
      }
      if !others.isEmpty, !plan.groups.isEmpty, items.contains(plan.others.lowerBound) {
        page.heading(2, page.words[.otherClaims])
      }
      page.told(others)
      for mark in page.book.release.stricterMarkings { page.matrix(of: mark) }
      if items.upperBound == plan.order.count { page.argument() }
    }
  }

  private func isPlain(_ claim: Int) -> Bool { book.mark(.claim, claim) == nil }

  /// Claims in grids, each above the lines that say the same in words.
  private mutating func disputed(_ claims: [Int], title: String?) {
    let columns = claims.map { claim in
      let id = book.dossier.claims[claim].id
      return StanceGrid.Column(claim: claim, id: id, standings: sight.standings(on: id))
    }
    let grids = StanceGrid.grids(of: columns, in: sight)
    var rest = claims[...]
    for grid in grids {
      // Those before it for which there is no grid.
      let alone = rest.prefix { $0 != grid.claims.first }
      stances(on: Array(alone)) { page, id in page.sight.standings(on: id) }
      breakIfFull()
      self.grid(grid, title: title ?? words[.whoSaysWhat])
      stances(on: grid.claims) { page, id in page.sight.standings(on: id) }
      rest = rest.dropFirst(alone.count + grid.claims.count)
    }
    stances(on: Array(rest)) { page, id in page.sight.standings(on: id) }
  }

  /// Who says what that is marked so: the claims that are, and where parties stand on others by what is.
  private mutating func matrix(of mark: Marking) {
    let release = book.release
    let seen = release.seen(at: mark)
    let order = book.layout.matrix.order
    let columns = page.items.map { order[$0] }.sorted().map { claim in
      let id = book.dossier.claims[claim].id
      let isMarked = release.mark(of: id) == mark
      let standings = seen.standings(on: id).filter { isMarked || $0.reaction.flatMap(release.mark) == mark }
      return StanceGrid.Column(claim: claim, id: id, standings: standings)
    }.filter { !$0.standings.isEmpty }
    if columns.isEmpty { return }
    open("section", "part")
    portion(mark)
    marked(mark) { page in
      // What its claimant alone has said is told in a line.
      let disputed = columns.filter { $0.standings.count > 1 || release.mark(of: $0.id) != mark }
      for grid in StanceGrid.grids(of: disputed, in: page.sight) { page.grid(grid, title: page.words[.whoSaysWhat]) }
      let standings = Dictionary(columns.map { ($0.id, $0.standings) }, uniquingKeysWith: { first, _ in first })
      page.stances(on: columns.map(\.claim)) { _, id in standings[id] ?? [] }
    }
    close()
    newline()
  }

  /// Claims of which there is no grid: what several say of one; of the rest, on which one party alone has spoken, which
  /// claims these are, since all that there is to tell stands with them.
  private mutating func told(_ claims: [Int]) {
    var several: [Int] = []
    var alone: [Standing.Position: [(party: EntityID, claims: [Int], room: Int)]] = [:]
    var places: [Standing.Position: [EntityID: Int]] = [:]
    for claim in claims {
      let standings = sight.standings(on: book.dossier.claims[claim].id)
      guard standings.count == 1, let standing = standings.first, isPlain(claim) else {
        several.append(claim)
        continue
      }
      let (party, position) = (standing.party, standing.position)
      // A page can be broken between groups, and those who hear the book have the statement with each mark.
      let size = 200 + book.dossier.claims[claim].statement.utf8.count
      if let place = places[position]?[party], let room = alone[position]?[place].room, room > size {
        alone[position]?[place].claims.append(claim)
        alone[position]?[place].room -= size
      } else {
        places[position, default: [:]][party] = alone[position]?.count ?? 0
        alone[position, default: []].append((party, [claim], 20_000 - size))
      }
    }
    stances(on: several) { page, id in page.sight.standings(on: id) }
    factLines { page in
      for position in [.asserts] + Stance.allCases.map(Standing.Position.stance) {
        page.fact(page.words[position], each: alone[position] ?? [], separator: page.words.semicolon) { page, group in
          page.link(group.party, .party)
          for (place, claim) in group.claims.enumerated() {
            if place == 0 { page.text(" ") } else { page.join(page.words.comma) }
            page.markLink(.claim, claim)
          }
        }
      }
    }
  }

  /// A claim with what has come of it, and a line for each position that somebody holds.
  private mutating func stances(on claims: [Int], _ standings: (PageWriter, EntityID) -> [Standing]) {
    for offset in claims {
      breakIfFull()
      open("p", "entry-line")
      markLink(.claim, offset)
      text(" ")
      label(of: book.layout.itemAddress(.claim, offset))
      join(". ")
      let id = book.dossier.claims[offset].id
      let status = sight.claim(id)?.status ?? .standard
      line("strong", "status", Joining.capitalized(words.claimStatus[status]))
      close()
      newline()
      var rest = standings(self, id)[...]
      facts { page in
        while let first = rest.first {
          let same = rest.prefix { $0.position == first.position }
          rest = rest.dropFirst(same.count)
          page.fact(page.words[first.position], each: Array(same), separator: page.words.semicolon) { $0.holder($1) }
        }
      }
    }
  }

  /// Who holds a position, and since when.
  private mutating func holder(_ standing: Standing) {
    link(standing.party, .party)
    if let date = standing.date {
      join(words.comma)
      self.date(date)
    }
  }
}
