import DossierCore

/// What items are called where the text refers to them: `[3]` or `source 3`, `claim 4`, `section 8.2`, a party's name.
///
/// Numbers count from 1 in the order of the collection; what was held back is not counted.
final class Marks {
  private let release: Release
  /// What stands around the number, for each kind of entity; once for one number, once for several.
  private let one: [EntityKind: Frame]
  private let several: [EntityKind: Frame]
  private let comma: String
  private let isolated: (String) -> String
  /// The number of each section below its part.
  private let sections: [String]
  private struct Frame {
    var before = ""
    var after = ""

    init(_ label: String) {
      guard let start = label.firstIndex(of: "{"), let end = label[start...].firstIndex(of: "}") else {
        before = label
        return
      }
      before = String(label[..<start])
      after = String(label[label.index(after: end)...])
    }
  }

  init(briefing: BriefingContext) {
    release = briefing.release
    one = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Frame(briefing.label("mark.\($0.rawValue)"))) })
    several = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Frame(briefing.label("marks.\($0.rawValue)"))) })
    comma = briefing.comma
    let direction = briefing.direction
    isolated = { Isolation.isolated($0, in: direction) }
    let part = briefing.parts.firstIndex(of: .background).map { "\($0 + 1)." } ?? ""
    sections = Self.numbers(of: briefing.dossier.sections, under: part)
  }

  /// What an item is called in a sentence.
  func mark(_ id: EntityID) -> String {
    guard let kind = release.kind(of: id) else { return id.text }
    return frame(one[kind], around: number(id, kind))
  }

  /// Writes what an item is called in a sentence.
  func write(_ id: EntityID, into page: inout Page) { page.append(mark(id), linkingTo: id) }

  /// What an item is called in running text; nil where there is none.
  func mention(_ id: EntityID) -> String? {
    guard let kind = release.kind(of: id) else { return nil }
    return kind == .term ? number(id, kind) : frame(one[kind], around: number(id, kind))
  }

  /// What an item is called inside brackets, where a bare number is a source.
  func bracketed(_ id: EntityID) -> String { release.offset(id, .source).map { String($0 + 1) } ?? mark(id) }

  /// Writes what an item is called inside brackets.
  func writeBracketed(_ id: EntityID, into page: inout Page) { page.append(bracketed(id), linkingTo: id) }

  /// Writes the number of an item alone; the name of what has none.
  func writeNumber(_ id: EntityID, into page: inout Page) {
    page.append(release.kind(of: id).map { number(id, $0) } ?? id.text, linkingTo: id)
  }

  /// Words that say what several items are called, those of one kind together: `claims 1, 3, quote 2`; nil without any.
  func written(_ ids: [EntityID]) -> ((inout Page) -> Void)? {
    ids.isEmpty ? nil : { [self] page in write(ids, into: &page) }
  }

  /// Writes what several items are called.
  func write(_ ids: [EntityID], into page: inout Page) {
    if ids.count == 1 { return write(ids[0], into: &page) }
    var byKind: [(kind: EntityKind, ids: [EntityID])] = []
    for id in ids {
      guard let kind = release.kind(of: id) else { continue }
      if let known = byKind.firstIndex(where: { $0.kind == kind }) {
        byKind[known].ids.append(id)
      } else {
        byKind.append((kind, [id]))
      }
    }
    for (position, group) in byKind.enumerated() {
      if position > 0 { page.append(joining: comma) }
      write(inOrder(group.ids, group.kind), of: group.kind, into: &page)
    }
  }

  /// Items in the order of their numbers; those that go by their names stay as they are.
  private func inOrder(_ ids: [EntityID], _ kind: EntityKind) -> [EntityID] {
    if kind == .party || kind == .term { return ids }
    return ids.sorted { (release.offset($0, kind) ?? 0) < (release.offset($1, kind) ?? 0) }
  }

  private func write(_ ids: [EntityID], of kind: EntityKind, into page: inout Page) {
    if ids.count == 1 { return write(ids[0], into: &page) }
    if let before = several[kind]?.before, !before.isEmpty {
      let start = page.line.count
      page.append(before)
      page.holdSpaces(since: start)
    }
    var position = 0
    while position < ids.count {
      let end = rangeEnd(ids, from: position, kind)
      if position > 0 { page.append(joining: comma) }
      page.append(number(ids[position], kind), linkingTo: ids[position])
      if end > position + 1 {
        page.append("–")
        page.append(number(ids[end - 1], kind), linkingTo: ids[end - 1])
      }
      position = end
    }
    if let after = several[kind]?.after, !after.isEmpty { page.append(joining: after) }
  }

  /// The end of three and more items in a row; else only of the first.
  private func rangeEnd(_ ids: [EntityID], from start: Int, _ kind: EntityKind) -> Int {
    if kind == .party || kind == .term || kind == .section { return start + 1 }
    var end = start + 1
    while end < ids.count, release.offset(ids[end], kind) == release.offset(ids[end - 1], kind).map({ $0 + 1 }) {
      end += 1
    }
    return end - start < 3 ? start + 1 : end
  }

  /// The number of a section, `8.2.1`.
  func section(_ offset: Int) -> String { sections[offset] }

  /// The number of an item; the name of what has none.
  private func number(_ id: EntityID, _ kind: EntityKind) -> String {
    switch kind {
    case .party, .term: isolated(release.shortLabel(of: id))
    case .section: release.offset(id, kind).map { sections[$0] } ?? ""
    default: release.offset(id, kind).map { String($0 + 1) } ?? ""
    }
  }

  private func frame(_ frame: Frame?, around text: String) -> String {
    guard let frame else { return text }
    var result = frame.before
    result += text
    Joining.add(frame.after, to: &result)
    return result
  }

  private static func numbers(of sections: [Section], under part: String) -> [String] {
    var counts = [0, 0, 0]
    return sections.map { section in
      let level = min(max(section.level ?? 1, 1), 3)
      // A section whose upper level is missing counts as the first of it.
      for upper in 0..<level - 1 where counts[upper] == 0 { counts[upper] = 1 }
      counts[level - 1] += 1
      for lower in level..<3 { counts[lower] = 0 }
      return part + counts[..<level].map(String.init).joined(separator: ".")
    }
  }
}

extension Page {
  /// Adds a locator behind a mark; a short one, such as `para 3`, stays whole.
  mutating func append(locator: String, after comma: String) {
    append(joining: comma)
    let start = line.count
    append(Isolation.isolated(locator, in: direction))
    if locator.utf8.count <= 10 { holdSpaces(since: start) }
  }
}
