import DossierCore

/// Which pages the book has, and on which of them each item lives.
///
/// The names of files and places come from the ids of items alone, so that links into the book outlive its next edition.
struct Layout: Sendable {
  /// Up to so many claims each is a page of its own; beyond that they share pages.
  private static let mostClaimPages = 500

  /// Whether each claim is a chapter with a page of its own.
  let claimsStandAlone: Bool
  /// The pages in reading order.
  private(set) var pages: [PlannedPage] = []
  let topics: [Topic]
  /// How deep each section stands in the narrative: its level, but never more than one below the section before it.
  let sectionDepths: [Int]
  /// For the kinds that are shown in alphabetical order, the places of their items in their collections.
  private let partyOrder: [Int]
  private let termOrder: [Int]
  /// The claims that have a place of their own behind a section or in no section, in the order of their pages.
  private var claimOrder: [Int] = []
  /// For each claim that stands in a section, which one.
  private var claimSections: [Int: Int] = [:]

  private var itemAddresses: [[ItemAddress]]
  private var numbers: [[Int]]
  private var topicAddresses: [String: String] = [:]

  init(of release: Release, words: Words, images: Images, chapters: BookOptions.Chapters, budget: Int) {
    let dossier = release.dossier
    claimsStandAlone = dossier.claims.count <= Self.mostClaimPages
    topics = Topic.topics(of: dossier)
    sectionDepths = dossier.sections.reduce(into: []) { depths, section in
      depths.append(min(max(section.level ?? 1, 1), (depths.last ?? 0) + 1, 3))
    }
    partyOrder = Array(dossier.parties.indices).sortedForReaders {
      dossier.parties[$0].sortName ?? dossier.parties[$0].name
    }
    termOrder = Array(dossier.terms.indices).sortedForReaders { dossier.terms[$0].term }
    itemAddresses = EntityKind.allCases.map { _ in [] }
    numbers = EntityKind.allCases.map { _ in [] }
    plan(Planner(release: release, words: words, budget: budget), chapters, hasCover: images.cover != nil)
  }

  /// Where an item lives.
  func itemAddress(_ kind: EntityKind, _ offset: Int) -> ItemAddress { itemAddresses[kind.ordinal][offset] }

  /// The number that readers know an item by, from 1 within its kind.
  func number(_ kind: EntityKind, _ offset: Int) -> Int {
    let ranks = numbers[kind.ordinal]
    return ranks.isEmpty ? offset + 1 : ranks[offset]
  }

  /// The item of a kind that stands at a place of its chapter.
  func offset(_ kind: EntityKind, at place: Int) -> Int {
    switch kind {
    case .party: partyOrder[place]
    case .term: termOrder[place]
    case .claim: claimOrder[place]
    default: place
    }
  }

  /// The section in which a claim stands; nil when it stands in none.
  func section(ofClaim offset: Int) -> Int? { claimSections[offset] }

  func address(ofTopic tag: String) -> String? { topicAddresses[tag] }

  /// The address of a chapter; nil when the book does not have it.
  func address(of chapter: Chapter) -> String? { pages.first { $0.chapter == chapter }?.file }

  private mutating func plan(_ planner: Planner, _ chapters: BookOptions.Chapters, hasCover: Bool) {
    let dossier = planner.release.dossier
    if hasCover { pages.append(planner.single(.cover)) }
    pages += [planner.single(.titlePage), planner.single(.contents)]
    if planner.hasBottomLine { pages.append(planner.single(.bottomLine).marked(planner.mark(where: \.hasBottomLine))) }
    if planner.hasChanges { pages.append(planner.single(.changes).marked(planner.mark(where: \.hasChanges))) }
    let claims = planner.mark(of: dossier.claims.map(\.id))
    pages += planner.rows(.matrix, count: dossier.claims.count, perPage: 250, weight: 600).map { $0.marked(claims) }
    pages += planner.rows(.timeline, count: planner.release.timeline.count, perPage: 800, weight: 240)
      .map { $0.marked(planner.mark { !$0.release.timeline.isEmpty }) }
    let sections = SectionPlan(planner, chapters)
    settle(.section, (sections.pages, itemAddresses: planner.itemAddresses(ofSectionsOn: sections)))
    claimSections = sections.sections
    claimOrder = sections.overflow + dossier.claims.indices.filter { claimSections[$0] == nil }
    if !dossier.claims.isEmpty { pages.append(planner.single(.claims).marked(claims)) }
    settle(.claim, planner.claims(alone: claimsStandAlone, order: claimOrder, after: sections))
    for (chapter, kind) in [
      (Chapter.events, EntityKind.event), (.quotes, .quote), (.reactions, .reaction), (.questions, .question),
      (.assessments, .assessment),
    ] {
      settle(kind, planner.items(chapter, kind))
    }
    if planner.hasMethod { pages.append(planner.single(.method).marked(planner.mark(where: \.hasMethod))) }
    settle(.term, planner.items(.glossary, .term, order: termOrder))
    settle(.source, planner.items(.sources, .source))
    settle(.party, planner.items(.parties, .party, order: partyOrder))
    let topicPages = planner.topics(topics)
    for page in topicPages {
      for topic in topics[page.items] { topicAddresses[topic.tag] = "\(page.file)#\(topic.anchor)" }
    }
    pages += topicPages
    settle(.attachment, planner.items(.attachments, .attachment))
    pages.append(planner.single(.colophon))
    number(.party, partyOrder)
    number(.term, termOrder)
  }

  /// Adds the pages on which the items of a kind live.
  private mutating func settle(_ kind: EntityKind, _ planned: ([PlannedPage], itemAddresses: [ItemAddress])) {
    pages += planned.0
    itemAddresses[kind.ordinal] = planned.itemAddresses
  }

  private mutating func number(_ kind: EntityKind, _ order: [Int]) {
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, offset) in order.enumerated() { ranks[offset] = rank + 1 }
    numbers[kind.ordinal] = ranks
  }
}
