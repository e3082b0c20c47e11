import DossierCore
import DossierXML

/// Who is for a claim and who against it, each with what they said and since when.
extension PageWriter {
  /// Where everybody stands whose reaction stands with the claim, and its claimant: those for it beside those against it
  /// where there is room, then the others, then what the same parties said before.
  ///
  /// - Returns: The standings of those whose reactions stand elsewhere.
  mutating func stances(on claim: Claim, _ offset: Int) -> [Standing] {
    var waiting = Array(book.layout.homes.reactions(ofClaim: offset))
    var here: [(standing: Standing, reaction: Int?)] = []
    var rest: [Standing] = []
    for standing in sight.standings(on: claim.id) {
      guard let reaction = standing.reaction.flatMap({ book.release.offset($0, .reaction) }) else {
        here.append((standing, nil))
        continue
      }
      if let place = waiting.firstIndex(of: reaction) {
        waiting.remove(at: place)
        here.append((standing, reaction))
      } else {
        rest.append(standing)
      }
    }
    let columns: [Word] = [.inFavour, .against]
    let sides = columns.map { side in (side, here.filter { $0.standing.position.column == side }) }.filter {
      !$1.isEmpty
    }
    if !sides.isEmpty {
      open("div", "pair")
      for (side, lines) in sides {
        open("div", "half")
        runIn(side)
        for line in lines { stance(line.standing, line.reaction, of: claim) }
        close()
        newline()
      }
      close()
      newline()
    }
    let others = here.filter { $0.standing.position.column == nil }
    if !others.isEmpty, !sides.isEmpty { runIn(.neither) }
    for line in others { stance(line.standing, line.reaction, of: claim) }
    if !waiting.isEmpty, !here.isEmpty { runIn(.earlier) }
    for reaction in waiting { self.reaction(at: reaction) }
    return rest
  }

  /// On which side those are who follow, in the line of the first of them.
  private mutating func runIn(_ side: Word) {
    line("p", "run-in", words[side] + words.colon)
    newline()
  }

  /// Those whose reactions stand elsewhere, a line for each position.
  mutating func otherStances(_ standings: [Standing]) {
    var rest = standings[...]
    while let first = rest.first {
      let count = rest.prefix { $0.position == first.position }.count
      facts { page in
        page.fact(page.words[first.position], each: Array(rest.prefix(count)), separator: page.words.comma) {
          $0.link($1.party, .party)
          $0.text(" ")
          if let reaction = $1.reaction { $0.link(reaction, .reaction) }
        }
      }
      rest = rest.dropFirst(count)
    }
  }

  private mutating func stance(_ standing: Standing, _ reaction: Int?, of claim: Claim) {
    if let reaction { return self.reaction(at: reaction) }
    open("p", "say")
    shape(standing.position)
    text(" ")
    actor(standing.party, for: claim.onBehalfOf)
    text(words.colon + words[standing.position])
    if let date = standing.date {
      join(words.comma)
      self.date(date)
    }
    endFact()
    close()
    newline()
  }

  /// A reaction where it stands in full, as its mark lets see it.
  mutating func reaction(at offset: Int) { item(.reaction, offset, level: 6) }

  /// Who does something, and for whom.
  mutating func actor(_ party: EntityID, for other: EntityID? = nil) {
    open("strong")
    link(party, .party)
    close()
    guard let other else { return }
    join("\(words.comma)\(words[.speakingFor]) ")
    link(other, .party)
  }

  /// The shape of a stance. One without a name has a word for it behind it.
  mutating func shape(_ position: Standing.Position?, name: String? = nil) {
    let shape = StanceShape(position)
    self.shape(lines: shape.lines, area: shape.area, name: name)
  }

  /// A shape in a square of 16 by 16, of lines and of what is filled.
  mutating func shape(lines: StaticString, area: StaticString, name: String? = nil) {
    hasDrawing = true
    if let name {
      xml.open("svg")
      attribute("role", "img")
      attribute("aria-label", name)
      xml.attribute("class", literal: "shape")
      xml.attribute("xmlns", literal: "http://www.w3.org/2000/svg")
      xml.attribute("viewBox", literal: "0 0 16 16")
    } else {
      literal("<svg class=\"shape\" xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" viewBox=\"0 0 16 16\">")
    }
    if lines.utf8CodeUnitCount > 0 {
      literal("<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" d=\"")
      literal(lines)
      literal("\"/>")
    }
    if area.utf8CodeUnitCount > 0 {
      literal("<path fill=\"currentColor\" d=\"")
      literal(area)
      literal("\"/>")
    }
    if name == nil { literal("</svg>") } else { xml.close() }
  }
}

extension Standing.Position {
  /// Whether it is told among those for a claim or against it; nil where it is neither.
  fileprivate var column: Word? {
    switch self {
    case .asserts, .stance(.affirms), .stance(.partlyAffirms): .inFavour
    case .stance(.denies), .stance(.doubts): .against
    case .stance(.noPosition), .stance(.noComment), .stance(.retracts): nil
    }
  }
}
