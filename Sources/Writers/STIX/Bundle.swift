import DossierCore

/// A bundle under construction, which is written object by object: the largest that is held is the object being made.
struct Bundle {
  /// All that the bundle is about.
  let whole: Release
  /// What those may see of it whom the marking of the object being made lets see it.
  private(set) var release: Release
  /// The marking of the object being made.
  private(set) var mark: Marking?
  private var sights: Sights
  let labels: Labels
  let ids: STIXID
  /// The identity that stands behind the dossier: its publisher, else its first author.
  let maker: String?
  /// What has been written so far.
  private(set) var json: JSONBuffer

  /// No id of a party has a slash.
  private static let makerName = "/maker"

  /// The identifier of the report.
  private let report: String
  private let created: String
  private let modified: String
  /// The identifiers of all objects that a report can refer to, each followed by a line break.
  private var references: [UInt8] = []
  private var hasObjects = false
  private var countries: Set<String> = []
  private var standing: [Marking?: Set<EntityID>] = [:]

  init(_ release: Release, _ context: WritingContext, created: Moment, into json: JSONBuffer) throws {
    self.json = json
    whole = release
    self.release = release
    sights = Sights(release)
    labels = context.labels
    ids = STIXID(release)
    report = try ids.text("report", "report")
    self.created = Self.timestamp(created)
    modified = Self.timestamp(context.date)
    let name = release.dossier.publisher ?? release.dossier.authors.first
    maker = name == nil ? nil : try ids.shared("identity", Self.makerName)
  }

  /// Writes everything that the release has.
  mutating func addAll() throws {
    json.beginObject()
    json.member("type", "bundle")
    json.member("id", try ids.text("bundle", modified))
    // They come first, for programs that read the bundle in one pass.
    for marking in markings() { put(TLPMarking.definition(of: marking)) }
    try addMaker()
    try addEach(whole.dossier.parties, find: { $0.party($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.events, find: { $0.event($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.claims, find: { $0.claim($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.quotes, find: { $0.quote($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.reactions, find: { $0.reaction($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.assessments, find: { $0.assessment($1) }, add: { try $0.add($1) })
    try addEach(whole.dossier.claims, find: { $0.claim($1) }, add: { try $0.addRelations(of: $1) })
    try addReport()
    if hasObjects { json.endArray() }
    json.endObject()
    json.endLine()
  }

  /// The labels that objects will have, the strictest first.
  private mutating func markings() -> [Marking] {
    let kinds: [EntityKind] = [.party, .event, .claim, .quote, .reaction, .assessment]
    var found: Set<Marking?> = maker == nil ? [] : [whole.headMark]
    for kind in kinds {
      let items = whole.dossier[kind]
      for place in 0..<items.count { found.insert(sights.sight(of: items.id(at: place)).mark ?? whole.dossier.marking) }
    }
    // That of the report, and of the locations of countries.
    if maker != nil || !found.isEmpty { found.insert(whole.marking ?? whole.dossier.marking) }
    return Marking.allCases.filter(found.contains).reversed()
  }

  /// Adds what becomes of items, each as those see it whom its marking lets see it: an object that is handed on by its
  /// marking says nothing that a release for that would not say.
  private mutating func addEach<Item: Entity>(
    _ items: [Item], find: (Release, EntityID) -> Item?, add: (inout Bundle, Item) throws -> Void
  ) throws {
    for item in items {
      (mark, release) = sights.sight(of: item.id)
      try add(&self, find(release, item.id) ?? item)
    }
    release = whole
    mark = nil
  }

  // MARK: Objects

  /// What an object of a type begins with (STIX 2.1, section 3.2).
  ///
  /// - Parameters:
  ///   - name: What tells it from others of its type: usually the id of the entity.
  ///   - marking: The TLP label that holds for it; that of the dossier where nil.
  ///   - author: The identity whose object it is; the maker's where nil.
  func begin(_ type: String, _ name: String, _ marking: Marking?, by author: String? = nil) throws -> STIXObject {
    let id = try ids.text(type, name)
    return STIXObject(
      id: id, marking: marking ?? whole.dossier.marking, members: members(type, id, by: author ?? maker))
  }

  private func members(_ type: String, _ id: String, by author: String? = nil) -> JSONMembers {
    var members = JSONMembers()
    members.set("type", type)
    members.set("spec_version", "2.1")
    members.set("id", id)
    members.set("created_by_ref", author)
    members.set("created", created)
    members.set("modified", modified)
    return members
  }

  /// Puts an object into the bundle.
  mutating func add(_ object: STIXObject, isReferable: Bool = true) {
    var object = object
    object.members.set("object_marking_refs", object.marking.map { [TLPMarking.id(of: $0)] } ?? [])
    put(.object(object.members))
    if isReferable {
      references += object.id.utf8
      references.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func put(_ object: JSONTree) {
    beginObject()
    json.append(object)
  }

  /// A bundle without objects has no list of them.
  private mutating func beginObject() {
    if !hasObjects {
      hasObjects = true
      json.key("objects")
      json.beginArray()
    }
    json.item()
  }

  /// The identifier of the object that an entity has become; nil for those that have none.
  func id(of entity: EntityID) throws -> String? {
    switch whole.kind(of: entity) {
    case .party: try ids.text("identity", entity.text)
    case .event, .claim, .quote, .assessment: try ids.text("note", entity.text)
    case .reaction:
      try ids.text(whole.reaction(entity).flatMap(Self.opinion) == nil ? "note" : "opinion", entity.text)
    default: nil
    }
  }

  /// What a note or an opinion is about: these entities, each once, then the report.
  ///
  /// The report names them and they name it: MISP keeps what refers to a report as part of its event, and drops a note or
  /// an opinion that refers to nothing but other notes.
  func references(to entities: [EntityID]) throws -> [String] {
    var seen: Set<String> = []
    let found = try entities.compactMap(id).filter { seen.insert($0).inserted }
    return found + [report]
  }

  /// Whether a reaction is where its party stands on the claim; all that are so are gathered once for a label.
  mutating func isStanding(_ reaction: Reaction) -> Bool {
    let known =
      standing[mark] ?? Set(release.dossier.claims.flatMap { release.standings(on: $0.id) }.compactMap(\.reaction))
    standing[mark] = known
    return known.contains(reaction.id)
  }

  /// The location of a country, once for all parties that have it.
  mutating func location(ofCountry code: String) throws -> String {
    var location = try begin("location", "country \(code)", whole.marking)
    if countries.insert(code).inserted {
      location.members.set("name", code)
      location.members.set("country", code)
      add(location)
    }
    return location.id
  }

  private mutating func addMaker() throws {
    guard let maker else { return }
    // It has no marking, since objects of every marking refer to it, but where the head has a stricter one.
    var identity = STIXObject(id: maker, marking: whole.headMark, members: members("identity", maker))
    identity.members.set("name", release.dossier.publisher ?? release.dossier.authors.first)
    identity.members.set("identity_class", release.dossier.publisher == nil ? "individual" : "organization")
    add(identity)
  }

  private mutating func addReport() throws {
    guard !references.isEmpty else { return }
    let dossier = release.dossier
    var report = try begin("report", "report", release.marking)
    report.members.set("lang", release.language)
    report.members.set("name", release.fullTitle)
    let parts = [release.notice(in: labels), dossier.summary.map { release.plainText(of: $0) }].compactMap(\.self)
    report.members.set("description", parts.isEmpty ? nil : parts.joined(separator: "\n\n"))
    report.members.set("published", modified)
    beginObject()
    json.beginObject()
    json.append(report.members)
    json.key("object_refs")
    json.beginArray()
    var rest = references[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      json.item()
      json.string(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    json.endArray()
    var ending = JSONMembers()
    ending.set("external_references", .list(dossier.sources.map { externalReference(to: $0) }))
    ending.set("object_marking_refs", report.marking.map { [TLPMarking.id(of: $0)] } ?? [])
    json.append(ending)
    json.endObject()
  }

  /// With milliseconds, as the standard asks for (section 3.10).
  private static func timestamp(_ moment: Moment) -> String { moment.iso8601.dropLast() + ".000Z" }
}

/// An object of a bundle under construction.
struct STIXObject {
  let id: String
  let marking: Marking?
  var members: JSONMembers
}
