/// Compares two states of a record field by field: whatever has no terms of its own is told so.
struct FieldComparison {
  private let old: Release
  private let new: Release
  private let disclosure: Disclosure
  private let subject: EditionChange.Subject
  /// Whether anything of the old state may be told.
  private let mayTellOld: Bool

  init(_ comparison: Comparison, _ subject: EditionChange.Subject, mayTellOld: Bool) {
    old = comparison.old
    new = comparison.new
    disclosure = comparison.disclosure
    self.subject = subject
    self.mayTellOld = mayTellOld
  }

  /// One change for each field that differs, in the order of the fields.
  func changes<Value: Record>(from before: Value, to now: Value, except told: Set<String> = []) -> [EditionChange] {
    var changes: [EditionChange] = []
    for (one, other) in zip(FieldReading.fields(of: before), FieldReading.fields(of: now))
    where one.content != other.content {
      let name = "\(one.name)"
      if !told.contains(name) { changes.append(change(of: name, from: one.content, to: other.content)) }
    }
    return changes
  }

  private func change(of field: String, from before: FieldReading.Content, to now: FieldReading.Content)
    -> EditionChange
  {
    var change = EditionChange(subject, .edited, field: field)
    switch (before, now) {
    case (.value(let before), .value(let now)):
      change.from = before.flatMap(told)
      change.isOldHidden = before != nil && change.from == nil
      change.to = now.map(named)
    case (.words(let before), .words(let now)):
      let text = before.flatMap(told)
      change.isOldHidden = before != nil && text == nil
      reword(&change, text, now)
    case (.prose(let before), .prose(let now)): compare(before, now, &change)
    case (.list(let before), .list(let now)): compare(before, now, &change)
    default: break
    }
    return change
  }

  private func reword(_ change: inout EditionChange, _ before: String?, _ now: String?) {
    let rewording = Rewording(old: before, new: now)
    change.wording = rewording
    if rewording.isWordingOnly { change.kind = .reworded }
  }

  private func compare(_ before: Prose?, _ now: Prose?, _ change: inout EditionChange) {
    let mayTell = mayTellOld && before.map(disclosure.mayTell) ?? true
    let text = (before?.wording, now?.wording)
    change.isOldHidden = !mayTell
    guard text.0 == text.1, before?.references != now?.references, mayTell else {
      return reword(&change, mayTell ? text.0 : nil, text.1)
    }
    // The words are the same, and lead elsewhere.
    compare(
      (before?.references ?? []).map { .item($0, name: "") }, (now?.references ?? []).map { .item($0, name: "") },
      &change)
  }

  private func compare(_ before: [ChangedValue], _ now: [ChangedValue], _ change: inout EditionChange) {
    change.added = without(before, in: now).map(named)
    let removed = without(now, in: before)
    change.removed = removed.compactMap(told)
    change.isOldHidden = change.removed.count < removed.count
    change.kind = change.added.isEmpty && removed.isEmpty ? .reordered : .listed
  }

  /// What of a list is left when each item of the other one has taken one that is equal.
  private func without(_ taken: [ChangedValue], in list: [ChangedValue]) -> [ChangedValue] {
    var counts: [String: Int] = [:]
    for item in taken { counts[item.text, default: 0] += 1 }
    return list.filter { item in
      guard let count = counts[item.text], count > 0 else { return true }
      counts[item.text] = count - 1
      return false
    }
  }

  private func told(_ value: ChangedValue) -> ChangedValue? { mayTellOld ? disclosure.told(value) : nil }

  private func told(_ text: String) -> String? { mayTellOld && disclosure.mayTell(text) ? text : nil }

  /// The value with the names that the new edition has for its items.
  private func named(_ value: ChangedValue) -> ChangedValue {
    switch value {
    case .item(let id, _): new.changedValue(id)
    case .several(let parts): .several(parts.map(named))
    default: value
    }
  }
}
