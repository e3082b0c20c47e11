/// Says what has changed in the words of a language.
public struct ChangeWords: Sendable {
  /// The words of the language.
  public let labels: Labels

  /// The words for changes in that language.
  public init(_ labels: Labels) { self.labels = labels }

  /// The change in a line: what it is about, what has happened, what follows. It ends as a sentence does.
  public func line(_ change: EditionChange) -> String {
    if case .unnamed = change.subject { return sentence(change) }
    return label("line", ["subject": name(of: change.subject), "what": sentence(change)])
  }

  /// What has happened and what follows, as a sentence without the subject.
  public func sentence(_ change: EditionChange) -> String {
    let parts = [what(change)] + consequences(of: change)
    let text = capitalised(parts.joined(separator: label("semicolon")))
    return label("sentence", ["what": text])
  }

  /// What a change is about: the kind of the item and its first words. Ids are for programs, which have them in JSON.
  public func name(of subject: EditionChange.Subject) -> String {
    switch subject {
    case .dossier: capitalised(label("dossier"))
    case .item(let kind, let id, let name):
      // Our own labels have no place for the id; those of older programs have.
      capitalised(
        label(
          Self.namesAreShort(kind) ? "subjectPlain" : "subject",
          ["kind": labels["kind.\(kind.rawValue)"], "id": id.text, "name": shortened(name, kind)]))
    case .unnamed(let kind, _): labels["kinds.\(kind.rawValue)"]
    }
  }

  /// An item that has come or gone, where a list under the name of its kind tells of it.
  public func listed(_ change: EditionChange) -> String {
    guard case .item = change.subject else { return sentence(change) }
    let name = title(of: change.subject, isShort: true)
    guard change.kind == .added, let particulars = particulars(of: change) else { return name }
    return label("listed", ["subject": name, "what": particulars])
  }

  /// What a change is about, where the kind is known: its name in full or its first words.
  public func title(of subject: EditionChange.Subject, isShort: Bool = false) -> String {
    guard case .item(let kind, _, let name) = subject else { return self.name(of: subject) }
    return isShort ? shortened(name, kind) : name
  }

  /// Whether items of a kind have no title of their own and a name made of first words, in quotation marks already.
  private static func namesAreShort(_ kind: EntityKind) -> Bool { kind == .quote || kind == .reaction }

  private func shortened(_ name: String, _ kind: EntityKind) -> String {
    Self.namesAreShort(kind) ? name : Release.opening(of: name)
  }

  /// The edition, by its number and date as far as it has them.
  public func edition(_ frame: Changes.Frame) -> String {
    switch (frame.number.map { "\($0)" }, frame.date.map(labels.words)) {
    case (let number?, let date?): label("edition.dated", ["number": number, "date": date])
    case (let number?, nil): label("edition.number", ["number": number])
    case (nil, let date?): label("edition.date", ["date": date])
    case (nil, nil): label("edition.unknown")
    }
  }

  /// What a field is called in a sentence.
  public func field(_ name: String) -> String { labels["field.\(name)"] }

  /// A value as a reader is given it.
  public func words(_ value: ChangedValue) -> String { words(value) { _, name in name } }

  /// A value as a reader is given it, items called as `naming` says.
  public func words(_ value: ChangedValue, naming: (EntityID, String) -> String) -> String {
    switch value {
    case .text(let text): text
    case .word(let vocabulary, let value): word(value, of: vocabulary)
    case .date(let date): labels.words(date)
    case .item(let id, let name): naming(id, name)
    case .flag(let flag): label(flag ? "yes" : "no")
    case .likelihood(let term, let low, let high): likelihood(term, low, high)
    case .several(let parts): joined(parts) { words($0, naming: naming) }
    }
  }

  private func word(_ value: String, of vocabulary: String) -> String {
    switch vocabulary {
    case Marking.name: value
    case VerificationLevel.name: labels["briefing.verification.\(value)"]
    case Reliability.name, Credibility.name:
      label("grade", ["grade": value, "words": labels["\(vocabulary).\(value)"]])
    default: labels["\(vocabulary).\(value)"]
    }
  }

  /// The parts of a record as a reader is given them: the relation before the claim that it leads to, the role in
  /// brackets at the end.
  private func joined(_ parts: [ChangedValue], _ words: (ChangedValue) -> String) -> String {
    var (head, body, tail) = ("", [String](), "")
    for part in parts.prefix(Self.mostParts) {
      switch part {
      case .word(RelationType.name, _): head = label("related", ["relation": words(part)])
      case .word(CitationRole.name, _): tail = label("inRole", ["role": words(part)])
      default: body.append(words(part))
      }
    }
    // What is said of a day stands behind it as behind the name of a speaker.
    if case .date? = parts.first, parts.count == 2, case .text = parts[1], body.count == 2 {
      return head + body.joined(separator: labels["colon"]) + tail
    }
    return head + Joining.list(body, separator: label("comma")) + tail
  }

  /// How many parts of a record are told; what follows is for machines, such as a hash.
  private static let mostParts = 3

  /// The items that a list has gained and lost, a line each and in full.
  public func items(_ change: EditionChange) -> [String] { items(change) { _, name in name } }

  /// The items that a list has gained and lost, called as `naming` says.
  public func items(_ change: EditionChange, naming: (EntityID, String) -> String) -> [String] {
    change.added.map { label("itemAdded", ["item": words($0, naming: naming)]) }
      + change.removed.map { label("itemRemoved", ["item": words($0, naming: naming)]) }
  }

  /// What a list is called whose items stand below.
  public func head(_ change: EditionChange) -> String {
    guard change.kind == .listed, !(change.added.isEmpty && change.removed.isEmpty) else { return sentence(change) }
    let name = capitalised(field(change.field ?? ""))
    let follows = consequences(of: change).joined(separator: label("semicolon"))
    return follows.isEmpty
      ? label("listHead", ["what": name]) : label("listHeadWith", ["what": name, "consequence": follows])
  }

  /// A text that begins a sentence.
  public func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The label of the changes with its parts filled in.
  public func label(_ key: String, _ parts: KeyValuePairs<String, String> = [:]) -> String {
    labels["changes.\(key)", parts]
  }
}

extension ChangeWords {
  private func consequences(of change: EditionChange) -> [String] {
    change.consequences.map { $0.subject == change.subject ? what($0) : phrase($0) }
  }

  /// A change inside a sentence, with what it is about.
  private func phrase(_ change: EditionChange) -> String {
    label("phrase", ["subject": name(of: change.subject), "what": what(change)])
  }

  /// What has happened, as the part of a sentence.
  private func what(_ change: EditionChange) -> String {
    switch change.kind {
    case .added: return added(change)
    case .removed: return removed(change)
    case .edited, .reworded: return edited(change)
    case .listed: return lists(change)
    case .reordered:
      let isCollection = change.subject == .dossier && EntityKind.allCases.contains { $0.collection == change.field }
      let list = isCollection ? collection(change.field ?? "") : field(change.field ?? "")
      return label("what.reordered", ["field": list])
    // Where the archived text lies concerns those alone who work on the dossier.
    case .archived, .archiveChanged, .archiveDropped: return name(of: change)
    case .stance: return sourced(dated(stance(change), change), change)
    case .status: return dated(moved(change, name(of: change)), change)
    case .withdrawn:
      return dated(moved(name(of: change), from: change.from.map(words), to: nil, isField: false), change)
    case .gradeRaised, .gradeLowered:
      return moved(change, label("what.\(change.kind.rawValue)", ["field": field(change.field ?? "")]))
    default: return moved(change, name(of: change))
    }
  }

  private func name(of change: EditionChange) -> String { label("what.\(change.kind.rawValue)") }

  /// A change from one value to another: `status: false (was: unverified)`.
  private func moved(_ change: EditionChange, _ what: String) -> String {
    moved(what, from: change.from.map(words), to: change.to.map(words), isField: change.kind == .edited)
  }

  private func moved(_ what: String, from: String?, to: String?, isField: Bool) -> String {
    switch (from, to) {
    case (let from?, let to?): label("nowWas", ["what": what, "to": to, "from": from])
    case (nil, let to?): label("now", ["what": what, "to": to])
    case (let from?, nil): label(isField ? "was" : "gone", ["what": what, "from": from])
    case (nil, nil): isField ? label("none", ["what": what]) : what
    }
  }

  private func stance(_ change: EditionChange) -> String {
    let none = label("noStance")
    return label(
      change.from == nil && change.to != nil && change.isOldHidden ? "now" : "nowWas",
      [
        "what": change.party.map(words) ?? "", "to": change.to.map(words) ?? none,
        "from": change.from.map(words) ?? none,
      ])
  }

  private func added(_ change: EditionChange) -> String {
    Joining.list([name(of: change), particulars(of: change)].compactMap(\.self), separator: label("comma"))
  }

  /// What a reader should know of an item that has come, besides its name.
  public func particulars(of change: EditionChange) -> String? {
    switch change.itemKind {
    case .claim: return change.party.map { label("asserted", ["party": words($0)]) }
    case .reaction:
      return change.to.map { sourced(dated(words($0), change), change) }
    case .assessment: return change.to.map(words)
    default: return nil
    }
  }

  private func removed(_ change: EditionChange) -> String {
    if case .unnamed(let kind, let count) = change.subject {
      return label("removedUnnamed", ["kinds": labels["kinds.\(kind.rawValue)"], "count": "\(count)"])
    }
    return name(of: change)
  }

  private func edited(_ change: EditionChange) -> String {
    let field = field(change.field ?? "")
    if change.isOfFile { return label("textChanged", ["field": field]) }
    guard let wording = change.wording else { return moved(change, field) }
    if change.kind == .reworded { return label("what.reworded", ["field": field]) }
    if wording.isShort {
      return moved(
        field, from: wording.old.map(Joining.clause), to: wording.new.map(Joining.clause), isField: true)
    }
    let key =
      wording.new == nil ? "textRemoved" : wording.old == nil && !change.isOldHidden ? "textAdded" : "textChanged"
    return label(key, ["field": field])
  }

  private func lists(_ change: EditionChange) -> String {
    let field = field(change.field ?? "")
    let comma = label("semicolon")
    var parts: [String] = []
    if !change.added.isEmpty {
      parts.append(label("listAdded", ["items": change.added.map(shortened).joined(separator: comma)]))
    }
    if !change.removed.isEmpty {
      parts.append(label("listRemoved", ["items": change.removed.map(shortened).joined(separator: comma)]))
    }
    if parts.isEmpty { parts.append(label("listShorter")) }
    return label("now", ["what": field, "to": parts.joined(separator: comma)])
  }

  private func dated(_ what: String, _ change: EditionChange) -> String {
    guard let date = change.date else { return what }
    return label("dated", ["what": what, "date": labels.words(date)])
  }

  private func sourced(_ what: String, _ change: EditionChange) -> String {
    guard !change.sources.isEmpty else { return what }
    let names = change.sources.map(shortened).joined(separator: label("semicolon"))
    return label("sourced", ["what": what, "sources": names])
  }

  /// The value with no more than the first words of a long name or text.
  private func shortened(_ value: ChangedValue) -> String {
    switch value {
    case .several(let parts): joined(parts, shortened)
    default: Joining.clause(Release.opening(of: words(value)))
    }
  }

  private func collection(_ name: String) -> String {
    EntityKind.allCases.first { $0.collection == name }.map { labels["kinds.\($0.rawValue)"] } ?? name
  }

  private func likelihood(_ term: Likelihood?, _ low: Int?, _ high: Int?) -> String {
    let bounds = [low, high].compactMap(\.self)
    let range =
      bounds.count < 2 || bounds[0] == bounds[1]
      ? bounds.first.map { labels["briefing.percent", ["percent": "\($0)"]] }
      : labels["briefing.percentRange", ["low": "\(bounds[0])", "high": "\(bounds[1])"]]
    return [term.map { labels[$0] }, range].compactMap(\.self).joined(separator: label("comma"))
  }
}
