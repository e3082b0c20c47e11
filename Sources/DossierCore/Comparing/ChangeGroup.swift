/// The changes of one kind of item, as a reader is told them.
public struct ChangeGroup: Sendable {
  /// The kind; nil for the dossier itself.
  public let kind: EntityKind?
  /// The items that have changed in substance, each with its changes.
  public fileprivate(set) var changed: [[EditionChange]] = []
  /// The items that are new.
  public fileprivate(set) var added: [EditionChange] = []
  /// The items that are gone.
  public fileprivate(set) var removed: [EditionChange] = []

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }
}

extension Changes {
  /// The order in which readers are told of the kinds: what was judged, what is claimed and said, then what that rests
  /// on.
  private static let order: [EntityKind?] = [
    nil, .assessment, .claim, .quote, .reaction, .question, .event, .source, .party, .section, .attachment, .term,
  ]

  /// All changes of substance by kind, in the order for readers; kinds without any are left out.
  public var groups: [ChangeGroup] {
    var groups = Self.order.map { ChangeGroup(kind: $0) }
    for change in list where !change.isWordingOnly {
      guard let place = Self.order.firstIndex(of: change.itemKind) else { continue }
      switch change.kind {
      case .added: groups[place].added.append(change)
      case .removed: groups[place].removed.append(change)
      default:
        let last = groups[place].changed.indices.last
        if let last, groups[place].changed[last].first?.subject == change.subject {
          groups[place].changed[last].append(change)
        } else {
          groups[place].changed.append([change])
        }
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// What a reader wants to know first: which judgements are others, and what has become of claims.
  package var news: Changes { keeping(\.isNews) }

  /// All else, field by field; corrections stand in the dossier itself.
  package var details: Changes { keeping { !$0.isNews && !$0.isOfCorrections } }

  /// The changes that leave what is said as it was, in the dossier's order.
  public var wordingOnly: [EditionChange] { list.filter(\.isWordingOnly) }
}

extension EditionChange {
  fileprivate var isNews: Bool {
    switch kind {
    case .likelihoodGiven, .raised, .lowered, .reversed, .rangeChanged, .dropped, .confidenceRaised, .confidenceLowered,
      .status, .withdrawn, .reinstated, .stance, .contested, .uncontested:
      true
    case .added, .removed: itemKind == .assessment
    case .edited: itemKind == .assessment && field == "statement"
    default: false
    }
  }

  fileprivate var isOfCorrections: Bool {
    subject == .dossier && kind == .listed && field == "corrections" && removed.isEmpty
  }
}

extension ChangeWords {
  /// What a group is about, as a heading.
  public func heading(_ group: ChangeGroup) -> String {
    group.kind.map { labels["kinds.\($0.rawValue)"] } ?? label("groupDossier")
  }

  /// How many items of a kind have changed, come and gone, in a line.
  public func tally(_ group: ChangeGroup) -> String {
    let gone = group.removed.reduce(0) { sum, change in
      if case .unnamed(_, let count) = change.subject { sum + count } else { sum + 1 }
    }
    let counts = [("tallyChanged", group.changed.count), ("tallyAdded", group.added.count), ("tallyRemoved", gone)]
      .filter { $0.1 > 0 }.map { label($0.0, ["count": "\($0.1)"]) }.joined(separator: " ")
    return label("tally", ["kinds": heading(group), "counts": counts])
  }
}
