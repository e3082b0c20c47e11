import DossierCore

/// With which other item a quote or a reaction stands in full: everything is told once, at its best place, and elsewhere by
/// its mark.
///
/// A quote stands in the section whose text shows it first, else with the first claim that it is about; a reaction with the
/// claim or the event that it reacts to: where both are marked alike, so that what is told of an item is told to all who may
/// see it, and to nobody else. Each takes what there is room for on its page; the rest stands in the chapter of its kind.
struct Homes: Sendable {
  /// For each quote, the kind and the place of what it stands with; nil where it stands among the words of its speaker.
  private(set) var ofQuotes: [Host?]
  /// For each reaction, the kind and the place of what it stands with; nil where it stands among the reactions.
  private(set) var ofReactions: [Host?]
  private var quotesOfClaims: [[Int32]]
  private var reactionsOfClaims: [[Int32]]
  private var reactionsOfEvents: [[Int32]]

  /// For each picture, the section whose text shows it first, else the claim that it bears out; nil where it stands among
  /// the attachments.
  private(set) var ofPictures: [Host?]
  /// How many quotes and pictures stand in each section.
  private(set) var guestsOfSections: [Int]

  /// For each mark of sections the first of them that lists an item.
  private var firstListings: [Marking?: [EntityID: Int]] = [:]

  /// What a quote, a reaction or a picture stands with.
  enum Host: Sendable, Equatable {
    case section(Int)
    case claim(Int)
    case event(Int)
  }

  /// - Parameter room: About how many bytes a claim or an event may take with all that stands with it.
  init(in release: Release, room: Int) {
    let dossier = release.dossier
    let weights = Weights(release: release)
    let (quoteWeights, reactionWeights) = (weights.weights(of: .quote), weights.weights(of: .reaction))
    ofQuotes = Array(repeating: nil, count: dossier.quotes.count)
    ofPictures = Array(repeating: nil, count: dossier.attachments.count)
    guestsOfSections = Array(repeating: 0, count: dossier.sections.count)
    ofReactions = Array(repeating: nil, count: dossier.reactions.count)
    quotesOfClaims = Array(repeating: [], count: dossier.claims.count)
    reactionsOfClaims = quotesOfClaims
    reactionsOfEvents = Array(repeating: [], count: dossier.events.count)
    // What has a long text of its own has less room for others.
    var claimRoom = dossier.claims.map { room - $0.statement.utf8.count - ($0.statusBasis?.source.utf8.count ?? 0) }
    var eventRoom = dossier.events.map { room - $0.title.utf8.count - ($0.description?.source.utf8.count ?? 0) }
    // Where parties stand now comes before what they said earlier.
    let current = Set(release.standings.joined().compactMap { $0.reaction.flatMap { release.offset($0, .reaction) } })
    let order =
      dossier.reactions.indices.filter(current.contains) + dossier.reactions.indices.filter { !current.contains($0) }
    for offset in order {
      let reaction = dossier.reactions[offset]
      let mark = release.mark(of: reaction.id)
      guard mark == release.mark(of: reaction.to) else { continue }
      if let claim = release.offset(reaction.to, .claim), claimRoom[claim] >= reactionWeights[offset] {
        claimRoom[claim] -= reactionWeights[offset]
        ofReactions[offset] = .claim(claim)
        reactionsOfClaims[claim].append(Int32(offset))
      } else if let event = release.offset(reaction.to, .event), eventRoom[event] >= reactionWeights[offset] {
        eventRoom[event] -= reactionWeights[offset]
        ofReactions[offset] = .event(event)
        reactionsOfEvents[event].append(Int32(offset))
      }
    }
    for offset in reactionsOfClaims.indices { reactionsOfClaims[offset].sort() }
    for offset in reactionsOfEvents.indices { reactionsOfEvents[offset].sort() }
    for (offset, section) in dossier.sections.enumerated() {
      var sectionRoom = room - (section.body?.source.utf8.count ?? 0)
      let mark = release.mark(of: section.id)
      for id in section.items where firstListings[mark]?[id] == nil { firstListings[mark, default: [:]][id] = offset }
      for id in section.body?.embeds ?? [] {
        if let picture = release.offset(id, .attachment), ofPictures[picture] == nil, release.mark(of: id) == mark {
          ofPictures[picture] = .section(offset)
          guestsOfSections[offset] += 1
        }
        guard let quote = release.offset(id, .quote), ofQuotes[quote] == nil, release.mark(of: id) == mark,
          sectionRoom >= quoteWeights[quote]
        else { continue }
        sectionRoom -= quoteWeights[quote]
        ofQuotes[quote] = .section(offset)
        guestsOfSections[offset] += 1
      }
    }
    for (offset, claim) in dossier.claims.enumerated() {
      for id in claim.media {
        guard let picture = release.offset(id, .attachment), ofPictures[picture] == nil,
          release.mark(of: id) == release.mark(of: claim.id)
        else { continue }
        ofPictures[picture] = .claim(offset)
      }
    }
    for (offset, quote) in dossier.quotes.enumerated() where !quote.about.isEmpty && ofQuotes[offset] == nil {
      let mark = release.mark(of: quote.id)
      let host = quote.about.compactMap { release.offset($0, .claim) }
        .first { release.mark(of: dossier.claims[$0].id) == mark && claimRoom[$0] >= quoteWeights[offset] }
      guard let host else { continue }
      claimRoom[host] -= quoteWeights[offset]
      ofQuotes[offset] = .claim(host)
      quotesOfClaims[host].append(Int32(offset))
    }
  }

  /// Whether a section is the first of those marked alike that lists the item, and so says what it is.
  func isFirstListing(of id: EntityID, inSection offset: Int, marked mark: Marking?) -> Bool {
    firstListings[mark]?[id] == offset
  }

  /// The quotes that stand with a claim, in the order of the dossier.
  func quotes(ofClaim offset: Int) -> some Sequence<Int> { quotesOfClaims[offset].lazy.map(Int.init) }

  /// The reactions that stand with a claim, in the order of the dossier.
  func reactions(ofClaim offset: Int) -> some Sequence<Int> { reactionsOfClaims[offset].lazy.map(Int.init) }

  /// The reactions that stand with an event, in the order of the dossier.
  func reactions(ofEvent offset: Int) -> some Sequence<Int> { reactionsOfEvents[offset].lazy.map(Int.init) }

  /// What stands with a claim, by kind.
  func guests(ofClaim offset: Int) -> [(kind: EntityKind, offset: Int)] {
    quotesOfClaims[offset].map { (.quote, Int($0)) } + reactionsOfClaims[offset].map { (.reaction, Int($0)) }
  }
}

extension Prose {
  /// The items that the text shows in full, in order.
  fileprivate var embeds: [EntityID] { blocks.flatMap(\.embeds) }
}

extension Prose.Block {
  fileprivate var embeds: [EntityID] {
    switch self {
    case .embed(let id): [id]
    case .quotation(let blocks): blocks.flatMap(\.embeds)
    case .list(_, _, let items): items.joined().flatMap(\.embeds)
    case .paragraph, .heading, .code, .table, .rule: []
    }
  }
}
