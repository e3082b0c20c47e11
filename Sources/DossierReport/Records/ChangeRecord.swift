import DossierCore
import DossierTemplating

/// The changes of one kind of item since the edition before.
struct ChangeGroupRecord: TemplateSubject {
  let briefing: BriefingContext
  let group: ChangeGroup
  /// What all of it is marked with.
  let mark: Marking?

  static let scopeName = "changeGroup"
  static let fields: [TemplateField<ChangeGroupRecord>] = [
    .text("heading", "what has changed: claims, quotes, the dossier itself") { record in
      record.briefing.marked(record.briefing.changeWords.heading(record.group), record.mark)
    },
    .text("tally", "how many have changed, come and gone") { record in
      record.briefing.marked(record.briefing.changeWords.tally(record.group), record.mark)
    },
    .written("marks", "the numbers of the items that have changed or are new, in brackets, where they have some") {
      $0.marks
    },
    .list("changed", "the items that have changed, each with its changes") { record in
      record.group.changed.flatMap { changes in
        changes.enumerated().map {
          ChangeRecord(briefing: record.briefing, change: $1, isFirst: $0 == 0, mark: record.mark)
        }
      }
    },
    .flag("hasAdded", "whether items are new") { !$0.group.added.isEmpty },
    .texts("added", "the items that are new") { record in
      record.group.added.map { record.briefing.marked(record.briefing.listed($0), record.mark) }
    },
    .flag("hasRemoved", "whether items are gone") { !$0.group.removed.isEmpty },
    .texts("removed", "the items that are gone") { record in
      record.group.removed.map { record.briefing.marked(record.briefing.listed($0), record.mark) }
    },
  ]

  private var marks: ((inout Page) -> Void)? {
    // Parties and terms go by their names, and sections by the number of a part that a template need not have.
    if [.party, .term, .section].contains(group.kind) { return nil }
    let changes = group.changed.compactMap(\.first) + group.added
    let ids = changes.compactMap { change -> EntityID? in
      guard case .item(_, let id, _) = change.subject, briefing.whole.kind(of: id) != nil else { return nil }
      return id
    }
    return briefing.marks.written(ids).map { write in
      { page in
        page.beginMarks()
        write(&page)
        page.endMarks()
      }
    }
  }
}

/// A change since the edition before.
struct ChangeRecord: TemplateSubject {
  let briefing: BriefingContext
  let change: EditionChange
  /// Whether it is the first one of its item.
  let isFirst: Bool
  /// What it is marked with.
  let mark: Marking?

  static let scopeName = "change"
  static let fields: [TemplateField<ChangeRecord>] = [
    .text("item", "the item, with the first of its changes only") { record in
      record.isFirst ? record.briefing.name(of: record.change).map { record.briefing.marked($0, record.mark) } : nil
    },
    .text("line", "what has happened") { $0.briefing.marked($0.briefing.changeWords.head($0.change), $0.mark) },
    .texts("details", "what a list has gained and lost, a text now and before, and why") { record in
      record.details.map { record.briefing.marked($0, record.mark) }
    },
  ]

  private var details: [String] {
    let words = briefing.changeWords
    var details = change.kind == .listed ? words.items(change, naming: briefing.called) : []
    if let wording = change.wording, !change.isOfFile, !(change.kind == .edited && wording.isShort) {
      let marked = MarkedText(wording)
      if let now = marked?.new.map(\.text).joined() ?? wording.new {
        details.append(words.label("textNow", ["text": now]))
      }
      if let was = marked?.old.map(\.text).joined() ?? wording.old {
        details.append(words.label("textWas", ["text": was]))
      }
    }
    if let reason = change.reason { details.append(words.label("reason", ["reason": reason])) }
    return details
  }
}

extension BriefingContext {
  /// The words for changes.
  var changeWords: ChangeWords { ChangeWords(labels) }

  /// The changes since the edition before, by kind; those of wording alone have a list of their own.
  var changeGroups: [ChangeGroupRecord] {
    whole.markedChanges.flatMap { mark, changes in
      changes.groups.map { ChangeGroupRecord(briefing: self, group: $0, mark: mark) }
    }
  }

  /// The changes since the edition before in wording or order alone.
  var rewordings: [ChangeRecord] {
    whole.markedChanges.flatMap { mark, changes in
      changes.wordingOnly.map { ChangeRecord(briefing: self, change: $0, isFirst: true, mark: mark) }
    }
  }

  /// An item by its name and its mark, where it goes by a number.
  func called(_ id: EntityID, _ name: String) -> String {
    // Parties and terms go by their names.
    guard let kind = whole.kind(of: id), kind != .party, kind != .term else { return name }
    return "\(name) [\(marks.mark(id))]"
  }

  /// What a change is about, with its mark where the briefing has the item; nil for the dossier itself.
  func name(of change: EditionChange) -> String? {
    guard case .item(_, let id, let name) = change.subject else { return nil }
    return called(id, name)
  }

  /// An item that has come or gone, in a line.
  func listed(_ change: EditionChange) -> String {
    guard let name = name(of: change) else { return changeWords.sentence(change) }
    guard change.kind == .added, let particulars = changeWords.particulars(of: change) else { return name }
    return changeWords.label("listed", ["subject": name, "what": particulars])
  }
}
