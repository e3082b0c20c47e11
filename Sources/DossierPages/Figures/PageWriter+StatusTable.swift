import DossierCore

extension PageWriter {
  /// How many claims have which status, and how many of these are contested: numbers, with a bar beside each.
  mutating func statusTable() {
    let ground = book.release.seen(at: nil)
    let claims = ground.dossier.claims
    if claims.isEmpty { return }
    var counts: [ClaimStatus: (all: Int, contested: (all: Int, byClaims: Int))] = [:]
    for (offset, claim) in claims.enumerated() {
      var count = counts[claim.status ?? .standard] ?? (0, (0, 0))
      count.all += 1
      if ground.contested[offset] { count.contested.all += 1 }
      if !ground.contestedBy[offset].isEmpty { count.contested.byClaims += 1 }
      counts[claim.status ?? .standard] = count
    }
    let highest = counts.values.map(\.all).max() ?? 0
    openTable(.statusCaption, .status, "state", .claims)
    for status in ClaimStatus.allCases {
      guard let count = counts[status] else { continue }
      statusRow(words.claimStatus[status], count.all, count.contested, highest: highest)
    }
    // Of one status the row above is the sum.
    if counts.count > 1 { statusRow(words[.all], claims.count, ground.contestedCounts, highest: nil) }
    close()
    close()
    newline()
  }

  private mutating func statusRow(_ name: String, _ count: Int, _ contested: (all: Int, byClaims: Int), highest: Int?) {
    open("tr")
    open("th", "row")
    attribute("scope", "row")
    text(name)
    close()
    open("td", "cell")
    text(String(count))
    if let highest {
      literal(" ")
      bar(count, of: highest)
    }
    // Not a third column, in which words would be broken on small screens.
    if contested.all > 0 {
      literal("<br/>")
      text("\(words[.contestedCount])\(words.colon)\(book.labels.tally(ofContested: contested))")
    }
    close()
    close()
    newline()
  }

  /// A bar as long as the number is large; the number itself stands beside it.
  private mutating func bar(_ count: Int, of highest: Int) {
    hasDrawing = true
    open("svg", "bar")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    attribute("aria-hidden", "true")
    attribute("viewBox", "0 0 100 6")
    attribute("preserveAspectRatio", "none")
    open("rect")
    let length = max(1, count * 100 / max(1, highest))
    attribute("x", String(book.direction == .leftToRight ? 0 : 100 - length))
    attribute("width", String(length))
    attribute("height", "6")
    attribute("fill", "currentColor")
    close()
    close()
  }
}
