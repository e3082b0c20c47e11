import DossierCore

/// Divides the chapters of a book into pages.
struct Planner {
  let release: Release
  let words: Words
  let budget: Int
  let homes: Homes

  private var dossier: Dossier { release.dossier }

  // MARK: Which chapters there are

  var hasBottomLine: Bool {
    dossier.summary?.isEmpty == false || dossier.assessments.contains { $0.kind == .keyJudgement }
  }

  /// In a first edition nothing has changed, whatever its judgements say of themselves.
  var hasChanges: Bool {
    let isFirst = dossier.edition?.number == 1 && !dossier.tellsEdition
    return dossier.tellsEdition || !dossier.corrections.isEmpty || release.changes?.isEmpty == false
      || !isFirst && dossier.assessments.contains(where: dossier.tellsChange)
  }

  var hasMethod: Bool {
    dossier.method?.isEmpty == false || !dossier.gaps.isEmpty || dossier.scale != nil
      || dossier.assessments.contains { $0.likelihood != nil }
  }

  /// Whether there is something to be told how to read.
  var hasGuide: Bool { !GuideUse(of: release).isEmpty }

  /// Whether a source that is not marked derives from another one.
  var hasProvenance: Bool { Provenance(of: release.seen(at: nil)) != nil }

  // MARK: Pages

  /// A chapter of one page on which no item lives.
  func single(_ chapter: Chapter) -> PlannedPage {
    PlannedPage(
      name: chapter.fileName, chapter: chapter, title: words[chapter.title], items: 0..<0, weight: 16_384,
      hasHomes: false)
  }

  /// The least strict label at which a chapter is there; nil where it is there without any.
  func mark(where isThere: (Planner) -> Bool) -> Marking? {
    let labels: [Marking?] = [nil] + release.stricterMarkings
    return labels.first { isThere(Planner(release: release.seen(at: $0), words: words, budget: budget, homes: homes)) }
      ?? nil
  }

  /// The least strict mark of some items; nil where one has none.
  func mark(of ids: some Sequence<EntityID>) -> Marking? {
    var least: Marking?
    for id in ids {
      guard let mark = release.mark(of: id) else { return nil }
      least = min(least ?? mark, mark)
    }
    return least
  }

  /// The pages of a list whose entries have no address, so many to a page.
  func rows(_ chapter: Chapter, count: Int, perPage: Int, weight: Int) -> [PlannedPage] {
    stride(from: 0, to: count, by: perPage).map { start in
      let items = start..<min(start + perPage, count)
      return PlannedPage(
        name: start == 0 ? chapter.fileName : "\(chapter.fileName)-\(start / perPage + 1)", chapter: chapter,
        title: count <= perPage ? words[chapter.title] : title(chapter, items), items: items,
        weight: items.count * weight, hasHomes: false)
    }
  }

  /// The pages of a chapter that lists items of a kind, and where each of these lives.
  ///
  /// - Parameter known: The addresses of those that live elsewhere.
  func items(_ chapter: Chapter, _ kind: EntityKind, order: [Int]? = nil, known: [Int: String] = [:]) -> (
    [PlannedPage], itemAddresses: [ItemAddress]
  ) {
    let items = dossier[kind]
    let weights = Weights(release: release, homes: homes).weights(of: kind)
    let ordered = order ?? Array(0..<items.count)
    let ranges = Chunks(budget: budget, itemsPerPage: 128).ranges(weights: ordered.map { weights[$0] }) {
      items.id(at: ordered[$0]).text
    }
    let pages = ranges.map { range in
      let ids = range.lazy.map { items.id(at: ordered[$0]) }
      let mark = mark(of: ids)
      // The name is seen by all who see something of the page.
      let first = ids.first { release.mark(of: $0) == mark } ?? items.id(at: ordered[range.lowerBound])
      return PlannedPage(
        name: range.lowerBound == 0 ? chapter.fileName : "\(chapter.fileName)-\(first)",
        chapter: chapter, title: ranges.count == 1 ? words[chapter.title] : title(chapter, range), items: range,
        weight: range.reduce(4_096) { $0 + weights[ordered[$1]] }, hasHomes: true
      )
      .marked(mark)
    }
    return (pages, itemAddresses(kind, on: pages, order: ordered, known: known))
  }

  /// The pages of the claims that stand in no section, one a claim or shared by those of a group.
  ///
  /// - Parameter order: Claims that follow a section, then those of all groups.
  func claims(alone: Bool, _ groups: [ClaimGroups.Group], order: [Int], after sections: SectionPlan) -> (
    groups: [(title: String, pages: [PlannedPage])], itemAddresses: [ItemAddress]
  ) {
    let claims = dossier.claims
    let weights = Weights(release: release, homes: homes).weights(of: .claim)
    let chunks = Chunks(budget: budget, itemsPerPage: 32)
    var start = sections.overflow.count
    let planned = groups.map { group in
      let ranges =
        alone
        ? group.claims.indices.map { $0..<$0 + 1 }
        : chunks.ranges(weights: group.claims.map { weights[$0] }) { claims[group.claims[$0]].id.text }
      let pages = ranges.map { range in
        let places = group.claims[range]
        let mark = mark(of: places.lazy.map { claims[$0].id })
        // The name is seen by all who see something of the page.
        let first = places.lazy.map { claims[$0] }.first { release.mark(of: $0.id) == mark } ?? claims[places[0]]
        let name = range.lowerBound == 0 ? group.topic.map { "topic-\($0)" } : nil
        let title = title(.claim, first: group.claims[range.lowerBound], last: group.claims[range.upperBound - 1])
        return PlannedPage(
          name: name ?? "\(alone ? "claim" : "claims")-\(first.id)", chapter: .claim,
          title: alone ? first.statement : ranges.count == 1 ? group.title : "\(group.title)\(words.colon)\(title)",
          items: range.lowerBound + start..<range.upperBound + start,
          weight: range.reduce(4_096) { $0 + weights[group.claims[$1]] }, hasHomes: true
        )
        .marked(mark)
      }
      start += group.claims.count
      return (title: group.title, pages: pages)
    }
    let hosts = sections.pages.filter { $0.chapter == .sectionClaims } + planned.flatMap(\.pages)
    return (planned, itemAddresses(.claim, on: hosts, order: order, known: sections.addresses))
  }

  /// Where each section lives.
  func itemAddresses(ofSectionsOn plan: SectionPlan) -> [ItemAddress] {
    let sections = dossier.sections
    let pages = plan.pages.filter { $0.chapter == .sections }
    return itemAddresses(.section, on: pages, order: Array(sections.indices))
  }

  /// The pages of the index of topics.
  func topics(_ topics: [Topic]) -> [PlannedPage] {
    let weights = topics.map { 200 + $0.members.count * 70 }
    let ranges = Chunks(budget: budget, itemsPerPage: 128).ranges(weights: weights) { topics[$0].tag }
    return ranges.enumerated().map { number, range in
      PlannedPage(
        name: number == 0 ? Chapter.topics.fileName : "\(Chapter.topics.fileName)-\(number + 1)", chapter: .topics,
        title: ranges.count == 1 ? words[.topics] : title(.topics, range), items: range,
        weight: range.reduce(4_096) { $0 + weights[$1] }, hasHomes: true
      )
      .marked(mark(of: range.lazy.flatMap { topics[$0].members.map(\.id) }))
    }
  }

  // MARK: Parts

  private func title(_ chapter: Chapter, _ items: Range<Int>) -> String {
    title(chapter, first: items.lowerBound, last: items.upperBound - 1)
  }

  private func title(_ chapter: Chapter, first: Int, last: Int) -> String {
    words[.numberRange, ["title": words[chapter.title], "first": "\(first + 1)", "last": "\(last + 1)"]]
  }

  /// - Parameter known: The addresses of items that live elsewhere.
  private func itemAddresses(
    _ kind: EntityKind, on pages: [PlannedPage], order: [Int], known: [Int: String] = [:]
  ) -> [ItemAddress] {
    let items = dossier[kind]
    let made = ItemLabels(release: release, words: words)
    let labels = made.labels(of: kind)
    let runs = made.foreignRuns(of: kind, in: labels)
    var addresses = Array(repeating: "", count: items.count)
    for (offset, address) in known { addresses[offset] = address }
    for page in pages {
      let place = page.file + "#"
      for position in page.items {
        let offset = order[position]
        // What stands in full elsewhere lives there.
        if known[offset] != nil { continue }
        // A page of one item needs no place inside it: the link leads to its beginning.
        addresses[offset] = page.items.count == 1 ? page.file : place + items.id(at: offset).text
      }
    }
    return addresses.indices.map { offset in
      ItemAddress(page: addresses[offset], label: labels[offset], foreign: runs.isEmpty ? nil : runs[offset])
    }
  }
}
