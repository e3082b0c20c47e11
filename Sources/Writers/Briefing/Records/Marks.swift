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

  init(desk: Desk) {
    release = desk.release
    one = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Frame(desk.label("mark.\($0.rawValue)"))) })
    several = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Frame(desk.label("marks.\($0.rawValue)"))) })
    comma = desk.comma
    let direction = desk.direction
    isolated = { Isolation.isolated($0, in: direction) }
    let part = desk.parts.firstIndex(of: .background).map { "\($0 + 1)." } ?? ""
    sections = Self.numbers(of: desk.dossier.sections, under: part)
  }

  /// What an item is called inside brackets, where a bare number is a source.
  func bracketed(_ id: EntityID) -> String { release.kind(of: id) == .source ? source(id) : mark(id) }

  /// What a source is called inside brackets.
  func source(_ id: EntityID) -> String { release.offset(id, .source).map { String($0 + 1) } ?? id.text }

  /// What an item is called in a sentence.
  func mark(_ id: EntityID) -> String {
    guard let kind = release.kind(of: id) else { return id.text }
    return frame(one[kind], around: number(id, kind))
  }

  /// What several items are called, those of one kind together: `claims 1, 3, quote 2`.
  func marks(_ ids: [EntityID]) -> String? {
    if ids.count < 2 { return ids.first.map(mark) }
    var byKind: [(kind: EntityKind, ids: [EntityID])] = []
    for id in ids {
      guard let kind = release.kind(of: id) else { continue }
      if let known = byKind.firstIndex(where: { $0.kind == kind }) {
        byKind[known].ids.append(id)
      } else {
        byKind.append((kind, [id]))
      }
    }
    var text = ""
    for (kind, ids) in byKind {
      if !text.isEmpty { text += comma }
      text += marks(ids, of: kind) ?? ""
    }
    return text
  }

  /// What several items of one kind are called: `claims 1, 3`.
  func marks(_ ids: [EntityID], of kind: EntityKind) -> String? {
    if ids.isEmpty { return nil }
    if ids.count == 1 { return frame(one[kind], around: number(ids[0], kind)) }
    return frame(several[kind], around: numbers(ids, kind))
  }

  /// The numbers of items of one kind, three and more in a row as a range.
  private func numbers(_ ids: [EntityID], _ kind: EntityKind) -> String {
    if kind == .party || kind == .term || kind == .section {
      return ids.map { number($0, kind) }.joined(separator: comma)
    }
    let numbers = ids.map { (release.offset($0, kind) ?? 0) + 1 }
    var text = ""
    var start = 0
    while start < numbers.count {
      var end = start + 1
      while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
      // Two in a row are no range.
      if end - start == 2 { end -= 1 }
      if start > 0 { text += comma }
      text += String(numbers[start])
      if end - start > 1 { text += "–" + String(numbers[end - 1]) }
      start = end
    }
    return text
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
    result += frame.after
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
