import DossierCore

/// Which pages the book has, and on which of them each item lives.
///
/// The names of files and places come from the ids of items alone, so that links into the book outlive its next edition.
package struct Layout: Sendable {
  /// Up to so many claims each is a page of its own where that is asked for; beyond that they share pages.
  private static let mostClaimPages = 500

  /// Whether each claim is a chapter with a page of its own.
  let claimsStandAlone: Bool
  /// With what each quote and each reaction stands.
  let homes: Homes
  /// In which order the chapter of who says what tells the claims.
  let matrix: MatrixPlan
  /// The pages of claims by what they have in common; one group where each is a chapter of its own.
  private(set) var claimGroups: [(title: String, pages: [PlannedPage])] = []
  /// The pages in reading order.
  package private(set) var pages: [PlannedPage] = []
  let topics: [Topic]
  /// How deep each section stands in the narrative: its level, but never more than one below the section before it.
  let sectionDepths: [Int]
  /// For the kinds that are shown in alphabetical order, the places of their items in their collections.
  private let partyOrder: [Int]
  private let termOrder: [Int]
  /// The quotes speaker by speaker, and of the reactions those that stand with nothing else.
  private let quoteOrder: [Int]
  private let reactionOrder: [Int]
  /// The claims that have a place of their own behind a section or in no section, in the order of their pages.
  private var claimOrder: [Int] = []
  /// For each claim that stands in a section, which one.
  private var claimSections: [Int: Int] = [:]

  private var itemAddresses: [[ItemAddress]]
  private var numbers: [[Int]]
  private var topicAddresses: [String: String] = [:]

  init(of release: Release, words: Words, images: Images, chapters: BookOptions.Chapters, budget: Int) {
    let dossier = release.dossier
    claimsStandAlone = chapters == .claims && dossier.claims.count <= Self.mostClaimPages
    homes = Homes(in: release, room: budget / 2)
    topics = Topic.topics(of: dossier)
    matrix = MatrixPlan(of: release, words: words)
    sectionDepths = dossier.sections.reduce(into: []) { depths, section in
      depths.append(min(max(section.level ?? 1, 1), (depths.last ?? 0) + 1, 3))
    }
    partyOrder = Array(dossier.parties.indices).sortedForReaders { dossier.parties[$0].indexName }
    termOrder = Array(dossier.terms.indices).sortedForReaders { dossier.terms[$0].term }
    quoteOrder = Self.bySpeaker(dossier, partyOrder, release)
    reactionOrder = dossier.reactions.indices.filter { [homes] in homes.ofReactions[$0] == nil }
    itemAddresses = EntityKind.allCases.map { _ in [] }
    numbers = EntityKind.allCases.map { _ in [] }
    plan(Planner(release: release, words: words, budget: budget, homes: homes), chapters, hasCover: images.cover != nil)
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
    case .quote: quoteOrder[place]
    case .reaction: reactionOrder[place]
    default: place
    }
  }

  /// The section in which a claim stands; nil when it stands in none.
  func section(ofClaim offset: Int) -> Int? { claimSections[offset] }

  func address(ofTopic tag: String) -> String? { topicAddresses[tag] }

  /// The address of a chapter; nil when the book does not have it.
  package func address(of chapter: Chapter) -> String? { pages.first { $0.chapter == chapter }?.file }

  private mutating func plan(_ planner: Planner, _ chapters: BookOptions.Chapters, hasCover: Bool) {
    let dossier = planner.release.dossier
    if hasCover { pages.append(planner.single(.cover)) }
    pages += [planner.single(.titlePage), planner.single(.contents)]
    if planner.hasGuide { pages.append(planner.single(.guide).marked(planner.mark(where: \.hasGuide))) }
    if planner.hasBottomLine { pages.append(planner.single(.bottomLine).marked(planner.mark(where: \.hasBottomLine))) }
    if planner.hasChanges { pages.append(planner.single(.changes).marked(planner.mark(where: \.hasChanges))) }
    settle(.assessment, planner.items(.assessments, .assessment))
    let claims = planner.mark(of: dossier.claims.map(\.id))
    pages += planner.rows(.matrix, count: dossier.claims.count, perPage: 250, weight: 600).map { $0.marked(claims) }
    pages += planner.rows(.timeline, count: planner.release.timeline.count, perPage: 800, weight: 240)
      .map { $0.marked(planner.mark { !$0.release.timeline.isEmpty }) }
    let sections = SectionPlan(planner, chapters)
    settle(.section, (sections.pages, itemAddresses: planner.itemAddresses(ofSectionsOn: sections)))
    claimSections = sections.sections
    let rest = dossier.claims.indices.filter { claimSections[$0] == nil }
    let groups =
      chapters == .claims
      ? [ClaimGroups.Group(title: planner.words[.claims], topic: nil, claims: rest)]
      : ClaimGroups(rest, of: planner.release, words: planner.words).groups
    claimOrder = sections.overflow + groups.flatMap(\.claims)
    let claimPages = planner.claims(alone: claimsStandAlone, groups, order: claimOrder, after: sections)
    claimGroups = claimPages.groups
    settle(.claim, (claimGroups.flatMap(\.pages), claimPages.itemAddresses))
    settle(.question, planner.items(.questions, .question))
    settle(.quote, planner.items(.quotes, .quote, order: quoteOrder, known: addresses(ofQuotesIn: planner)))
    settle(.event, planner.items(.events, .event))
    settle(
      .reaction, planner.items(.reactions, .reaction, order: reactionOrder, known: addresses(ofReactionsIn: planner)))
    settle(.attachment, planner.items(.attachments, .attachment))
    settle(.party, planner.items(.parties, .party, order: partyOrder))
    if planner.hasProvenance { pages.append(planner.single(.provenance)) }
    settle(.source, planner.items(.sources, .source))
    settle(.term, planner.items(.glossary, .term, order: termOrder))
    let topicPages = planner.topics(topics)
    for page in topicPages {
      for topic in topics[page.items] { topicAddresses[topic.tag] = "\(page.file)#\(topic.anchor)" }
    }
    pages += topicPages
    if planner.hasMethod { pages.append(planner.single(.method).marked(planner.mark(where: \.hasMethod))) }
    pages.append(planner.single(.colophon))
    number(.party, partyOrder)
    number(.term, termOrder)
  }

  /// The quotes in the order of their speakers, each speaker's in that of the dossier.
  private static func bySpeaker(_ dossier: Dossier, _ partyOrder: [Int], _ release: Release) -> [Int] {
    var ranks = Array(repeating: 0, count: partyOrder.count)
    for (rank, offset) in partyOrder.enumerated() { ranks[offset] = rank }
    let speakers = dossier.quotes.map { release.offset($0.speaker, .party).map { ranks[$0] } ?? ranks.count }
    return dossier.quotes.indices.sorted { (speakers[$0], $0) < (speakers[$1], $1) }
  }

  /// The addresses of the quotes that stand with something else.
  private func addresses(ofQuotesIn planner: Planner) -> [Int: String] {
    var addresses: [Int: String] = [:]
    for (offset, quote) in planner.release.dossier.quotes.enumerated() {
      addresses[offset] = homes.ofQuotes[offset].map { place(of: quote.id, with: $0) }
    }
    return addresses
  }

  private func place(of id: EntityID, with host: Homes.Host) -> String {
    address(of: host).place(of: id)
  }

  private func address(of host: Homes.Host) -> ItemAddress {
    switch host {
    case .section(let offset): itemAddress(.section, offset)
    case .claim(let offset): itemAddress(.claim, offset)
    case .event(let offset): itemAddress(.event, offset)
    }
  }

  /// Where a picture is shown.
  func address(ofPicture offset: Int) -> String {
    (homes.ofPictures[offset].map(address(of:)) ?? itemAddress(.attachment, offset)).page
  }

  /// The addresses of the reactions that stand with something else.
  private func addresses(ofReactionsIn planner: Planner) -> [Int: String] {
    var addresses: [Int: String] = [:]
    for (offset, reaction) in planner.release.dossier.reactions.enumerated() {
      addresses[offset] = homes.ofReactions[offset].map { place(of: reaction.id, with: $0) }
    }
    return addresses
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
