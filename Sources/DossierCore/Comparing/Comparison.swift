/// Two editions under comparison, and what has been found so far.
struct Comparison {
  /// The edition before, without what may not be told of it.
  let old: Release
  let new: Release
  /// How many items of a kind a filtered edition does not have any longer.
  private let gone: [EntityKind: Int]
  let disclosure: Disclosure
  let stances: StanceChanges
  var changes: [EditionChange] = []

  init(old whole: Release, new: Release) {
    let old = whole.disclosed(to: new)
    self.old = old
    self.new = new
    let lost = whole.index.ids.filter { old.index[$0] == nil }
    gone = lost.reduce(into: [:]) { counts, id in
      if let kind = whole.kind(of: id) { counts[kind, default: 0] += 1 }
    }
    let disclosure = Disclosure(old: whole, new: new)
    self.disclosure = disclosure
    stances = StanceChanges(old: old, new: new, disclosure: disclosure)
  }

  /// Finds every change, in the dossier's order.
  mutating func compare() {
    changes += FieldComparison(self, .dossier, mayTellOld: true).changes(from: old.dossier, to: new.dossier)
    compare(old.dossier.sources, new.dossier.sources)
    compare(old.dossier.parties, new.dossier.parties)
    compare(old.dossier.events, new.dossier.events)
    compare(old.dossier.claims, new.dossier.claims)
    compare(old.dossier.quotes, new.dossier.quotes)
    compare(old.dossier.reactions, new.dossier.reactions)
    compare(old.dossier.questions, new.dossier.questions)
    compare(old.dossier.assessments, new.dossier.assessments)
    compare(old.dossier.sections, new.dossier.sections)
    compare(old.dossier.attachments, new.dossier.attachments)
    compare(old.dossier.terms, new.dossier.terms)
  }

  /// The item as the subject of a change, under the name that the release gives it.
  func subject(_ id: EntityID, in release: Release) -> EditionChange.Subject {
    guard let kind = release.kind(of: id) else { return .dossier }
    return .item(kind, id, name: Self.name(of: id, in: release))
  }

  /// What an item is called. A reaction, which has no title, is called by its party and what it reacts to.
  static func name(of id: EntityID, in release: Release) -> String {
    guard let reaction = release.reaction(id) else { return release.shortLabel(of: id) }
    let target = Release.opening(of: release.shortLabel(of: reaction.to))
    return "\(release.name(of: reaction.party)) (\(Joining.clause(target)))"
  }

  private mutating func compare<Value: ComparedEntity>(_ olds: [Value], _ news: [Value]) {
    let before = Dictionary(olds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(news.map(\.id))
    // What may be told of what is gone is told after the item that it stood behind.
    var gone: [EntityID?: [Value]] = [:]
    var previous: EntityID?
    for item in olds {
      if now.contains(item.id) { previous = item.id } else { gone[previous, default: []].append(item) }
    }
    var unnamed = (self.gone[Value.entityKind] ?? 0) + remove(gone[nil] ?? [])
    for item in news {
      if let known = before[item.id] { compare(known, item) } else { add(item) }
      unnamed += remove(gone[item.id] ?? [])
    }
    if unnamed > 0 { changes.append(EditionChange(.unnamed(Value.entityKind, count: unnamed), .removed)) }
    let order = olds.map(\.id).filter(now.contains)
    if order != news.map(\.id).filter({ before[$0] != nil }) {
      changes.append(EditionChange(.dossier, .reordered, field: Value.entityKind.collection))
    }
  }

  private mutating func compare<Value: ComparedEntity>(_ before: Value, _ now: Value) {
    let subject = subject(now.id, in: new)
    let mayTellOld = disclosure.mayTell(before.id)
    var told = Told()
    now.report(since: before, as: subject, in: self, &told)
    if let change = markingChange(before, now, subject) { told.add(change, of: []) }
    told.pass(over: ["marking"])
    changes += mayTellOld ? told.changes : told.changes.map(\.withoutOldSide)
    guard !told.isAll else { return }
    let fields = FieldComparison(self, subject, mayTellOld: mayTellOld)
    changes += stances.changes[now.id] ?? []
    changes += fields.changes(from: before, to: now, except: told.fields)
    addComputed(now.id, Value.entityKind)
  }

  /// How the marking that holds for an item has changed. Where it comes with the dossier's, that tells it for all.
  private func markingChange(
    _ before: some Entity, _ now: some Entity, _ subject: EditionChange.Subject
  ) -> EditionChange? {
    guard before.marking != now.marking || old.markings.isDerived(before.id) || new.markings.isDerived(now.id) else {
      return nil
    }
    let holding = (old.markings[before.id], new.markings[now.id])
    guard holding.0 != holding.1 else { return nil }
    let isRaised = holding.1?.rank ?? -1 > holding.0?.rank ?? -1
    var change = EditionChange(subject, isRaised ? .markingRaised : .markingLowered)
    change.from = ChangedValue(holding.0)
    change.to = ChangedValue(holding.1)
    return change
  }

  private mutating func add<Value: ComparedEntity>(_ item: Value) {
    guard !stances.told.contains(item.id) else { return }
    var change = EditionChange(subject(item.id, in: new), .added)
    item.describe(&change, in: new)
    changes.append(change)
  }

  /// Tells that items are gone.
  ///
  /// - Returns: How many of them may not be named.
  private mutating func remove<Value: ComparedEntity>(_ items: [Value]) -> Int {
    var unnamed = 0
    for item in items where !stances.told.contains(item.id) {
      let name = Self.name(of: item.id, in: old)
      guard disclosure.mayTell(item.id), disclosure.mayTell(name) else {
        unnamed += 1
        continue
      }
      var change = EditionChange(.item(Value.entityKind, item.id, name: name), .removed)
      item.describe(&change, in: old)
      change.party = change.party.flatMap(disclosure.told)
      change.target = change.target.flatMap(disclosure.told)
      changes.append(change)
    }
    return unnamed
  }
}

/// What has been told of an item in the terms of its kind.
struct Told {
  private(set) var changes: [EditionChange] = []
  /// The fields that need no further word.
  private(set) var fields: Set<String> = []
  /// Whether nothing else is to be told.
  var isAll = false

  mutating func add(_ change: EditionChange, of fields: Set<String>) {
    changes.append(change)
    self.fields.formUnion(fields)
  }

  /// Leaves fields untold.
  mutating func pass(over fields: Set<String>) { self.fields.formUnion(fields) }
}

/// An item that two editions have, compared in the terms that readers have for its kind.
protocol ComparedEntity: Entity, Record {
  /// Tells the changes that have a name of their own; the rest is told field by field.
  func report(since before: Self, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told)
  /// Adds what a reader should know of an item that has come or gone, besides its name.
  func describe(_ change: inout EditionChange, in release: Release)
}

extension ComparedEntity {
  func report(since before: Self, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told) {}
  func describe(_ change: inout EditionChange, in release: Release) {}
}

extension Event: ComparedEntity {}
extension Section: ComparedEntity {}
extension Attachment: ComparedEntity {}
extension Term: ComparedEntity {}

extension EditionChange {
  /// The change without anything of the old edition.
  var withoutOldSide: EditionChange {
    var change = self
    change.isOldHidden = true
    change.from = nil
    change.removed = []
    change.wording = wording.map { Rewording(old: nil, new: $0.new) }
    return change
  }
}

extension Release {
  /// An item as a value of a change.
  func changedValue(_ id: EntityID) -> ChangedValue { .item(id, name: shortLabel(of: id)) }
}
