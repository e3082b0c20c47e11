/// Where each id leads. A dossier that was checked has no reference to nothing, so lookups of its own ids succeed.
extension Release {
  /// Every id, collection by collection, each in document order.
  public var ids: [EntityID] { dossier.ids }

  /// What kind of entity has the id.
  public func kind(of id: EntityID) -> EntityKind? { index[id]?.kind }

  /// The source of that id.
  public func source(_ id: EntityID) -> Source? { offset(id, .source).map { dossier.sources[$0] } }

  /// The party of that id.
  public func party(_ id: EntityID) -> Party? { offset(id, .party).map { dossier.parties[$0] } }

  /// The event of that id.
  public func event(_ id: EntityID) -> Event? { offset(id, .event).map { dossier.events[$0] } }

  /// The claim of that id.
  public func claim(_ id: EntityID) -> Claim? { offset(id, .claim).map { dossier.claims[$0] } }

  /// The quote of that id.
  public func quote(_ id: EntityID) -> Quote? { offset(id, .quote).map { dossier.quotes[$0] } }

  /// The reaction of that id.
  public func reaction(_ id: EntityID) -> Reaction? { offset(id, .reaction).map { dossier.reactions[$0] } }

  /// The question of that id.
  public func question(_ id: EntityID) -> Question? { offset(id, .question).map { dossier.questions[$0] } }

  /// The assessment of that id.
  public func assessment(_ id: EntityID) -> Assessment? { offset(id, .assessment).map { dossier.assessments[$0] } }

  /// The section of that id.
  public func section(_ id: EntityID) -> Section? { offset(id, .section).map { dossier.sections[$0] } }

  /// The attachment of that id.
  public func attachment(_ id: EntityID) -> Attachment? { offset(id, .attachment).map { dossier.attachments[$0] } }

  /// The term of that id.
  public func term(_ id: EntityID) -> Term? { offset(id, .term).map { dossier.terms[$0] } }

  /// The place of the entity in the collection of its kind, from 0; nil when it is of another kind.
  public func offset(_ id: EntityID, _ kind: EntityKind) -> Int? {
    index.offset(of: id, kind)
  }

  /// The kind of the entity of that id, and its place in the collection of that kind, from 0.
  package func place(of id: EntityID) -> (kind: EntityKind, offset: Int)? { index[id].map { ($0.kind, $0.offset) } }

  /// Where every party stands on the claim.
  public func standings(on claim: EntityID) -> [Standing] { offset(claim, .claim).map { standings[$0] } ?? [] }

  /// Whether the claim is contested.
  public func isContested(_ claim: EntityID) -> Bool { offset(claim, .claim).map { contested[$0] } ?? false }

  /// The claims that the claim is contested by.
  public func contesting(_ claim: EntityID) -> [EntityID] { offset(claim, .claim).map { contestedBy[$0] } ?? [] }

  /// Those on the claimant's own side that deny the claim.
  package func ownDenials(of claim: EntityID) -> [EntityID] {
    offset(claim, .claim).map { ownDenials[$0].map(\.party) } ?? []
  }

  /// How many claims are contested, and how many of these by other claims.
  public var contestedCounts: (all: Int, byClaims: Int) {
    (contested.count { $0 }, contestedBy.count { !$0.isEmpty })
  }

  /// How many sources the claim has that do not stem from one another.
  public func independentSources(of claim: EntityID) -> Int {
    offset(claim, .claim).map { independentSources[$0] } ?? 0
  }

  /// What the archived text of its source says of the wording of the quote.
  public func verification(of quote: EntityID) -> Verification? { offset(quote, .quote).map { verifications[$0] } }

  /// The name of the party, as outputs print it; an ellipsis for one that an edition may not tell of.
  public func name(of party: EntityID) -> String { self.party(party)?.name ?? "…" }
}
