import DossierCore

/// The pages of the narrative, and of the claims that stand in it.
///
/// With `chapters: sections` a claim stands in the first section that lists it, in full and with its own address, as
/// long as the page has room; the claims that it has no room for follow on pages of their own, before the next section.
/// Every other place that lists the claim shows it as before, and claims that no section lists are chapters as before.
struct SectionPlan {
  private(set) var pages: [PlannedPage] = []
  /// Claims that follow a section on pages of their own, in the order of these pages.
  private(set) var overflow: [Int] = []
  /// The addresses of the claims that stand on the page of a section.
  private(set) var addresses: [Int: String] = [:]
  /// For each claim, the section in which it stands.
  private(set) var sections: [Int: Int] = [:]

  private let planner: Planner
  private let claimWeights: [Int]
  /// The page being filled: its first section, its claims and about how many bytes it has.
  private var start = 0
  private var claims: [Int] = []
  private var weight = 0

  init(_ planner: Planner, _ chapters: BookOptions.Chapters) {
    self.planner = planner
    claimWeights =
      chapters == .sections ? Weights(release: planner.release, homes: planner.homes).weights(of: .claim) : []
    let weights = Weights(release: planner.release, homes: planner.homes).weights(of: .section)
    for (offset, section) in planner.release.dossier.sections.enumerated() {
      // A section of the first level and all below it share a page, where it is not too long.
      let joins = start < offset && (section.level ?? 1) > 1 && weight + weights[offset] <= planner.budget
      if !joins { endPage(before: offset) }
      weight += weights[offset]
      if chapters == .sections { place(claimsOf: section, offset) }
    }
    endPage(before: planner.release.dossier.sections.count)
  }

  private mutating func place(claimsOf section: Section, _ offset: Int) {
    var rest: [Int] = []
    // A claim that is marked otherwise than the section is told to others than that, and stands elsewhere.
    let mark = planner.release.mark(of: section.id)
    for id in section.items where planner.release.mark(of: id) == mark {
      guard let claim = planner.release.offset(id, .claim), sections[claim] == nil else { continue }
      sections[claim] = offset
      if rest.isEmpty, weight + claimWeights[claim] <= planner.budget {
        claims.append(claim)
        weight += claimWeights[claim]
      } else {
        rest.append(claim)
      }
    }
    if rest.isEmpty { return }
    endPage(before: offset + 1)
    addPages(of: rest, title: planner.words[.continued, ["title": section.title]])
  }

  private mutating func endPage(before end: Int) {
    guard start < end else { return }
    let section = planner.release.dossier.sections[start]
    let page = PlannedPage(
      name: "section-\(section.id)", chapter: .sections, title: section.title, items: start..<end,
      weight: weight + 4_096, hasHomes: true, isWhole: !claims.isEmpty
    ).marked(planner.release.mark(of: section.id))
    for claim in claims { addresses[claim] = "\(page.file)#\(planner.release.dossier.claims[claim].id)" }
    pages.append(page)
    start = end
    claims = []
    weight = 0
  }

  /// As many claims to a page as there is room for.
  private mutating func addPages(of claims: [Int], title: String) {
    var rest = claims[...]
    while let first = rest.first {
      var weight = 4_096
      let count = max(
        1,
        rest.prefix { claim in
          weight += claimWeights[claim]
          return weight <= planner.budget
        }.count)
      let claim = planner.release.dossier.claims[first]
      let mark = planner.mark(of: rest.prefix(count).map { planner.release.dossier.claims[$0].id })
      pages.append(
        PlannedPage(
          name: "\(count == 1 ? "claim" : "claims")-\(claim.id)", chapter: .sectionClaims,
          title: count == 1 ? claim.statement : title, items: overflow.count..<overflow.count + count,
          weight: weight, hasHomes: true
        ).marked(mark))
      overflow += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
  }
}
