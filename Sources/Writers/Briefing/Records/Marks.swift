import DossierCore

/// What items are called where the text refers to them: `[3]` for a source, `claim 4`, `section 8.2`, a party's name.
///
/// Numbers count from 1 in the order of the collection; what was held back is not counted.
struct Marks {
  private let release: Release
  /// What stands around the number, for each kind of entity; once for one number, once for several.
  private let one: [Frame]
  private let several: [Frame]
  private let separator: String
  /// The number of each section below its part.
  private let sections: [String]
  /// Each tag with the items that bear it, in order of the tag's bytes.
  let topics: [(tag: String, items: [EntityID])]

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
    one = EntityKind.allCases.map { Frame(desk.label("mark.\($0.rawValue)")) }
    several = EntityKind.allCases.map { Frame(desk.label("marks.\($0.rawValue)")) }
    separator = desk.label("separator")
    let part = desk.parts.firstIndex(of: .background).map { "\($0 + 1)." } ?? ""
    sections = Self.numbers(of: desk.dossier.sections, under: part)
    topics = Self.topics(of: desk.dossier)
  }

  /// What an item is called, without brackets.
  func mark(_ id: EntityID) -> String {
    guard let kind = release.kind(of: id) else { return id.text }
    return frame(one[kind.ordinal], around: number(id, kind))
  }

  /// What several items are called, those of one kind together: `claims 1, 3, quote 2`.
  func marks(_ ids: [EntityID]) -> String? {
    if ids.isEmpty { return nil }
    var parts: [String] = []
    for kind in EntityKind.allCases {
      let numbers = ids.filter { release.kind(of: $0) == kind }.map { number($0, kind) }
      if numbers.isEmpty { continue }
      parts.append(frame((numbers.count == 1 ? one : several)[kind.ordinal], around: numbers.joined(separator: separator)))
    }
    return parts.joined(separator: separator)
  }

  /// What several items of one kind are called, in the order in which they come.
  func marks(inOrder ids: [EntityID]) -> String {
    guard let first = ids.first, let kind = release.kind(of: first) else { return "" }
    let numbers = ids.map { number($0, kind) }.joined(separator: separator)
    return frame((ids.count == 1 ? one : several)[kind.ordinal], around: numbers)
  }

  /// The number of a section, `8.2.1`.
  func section(_ offset: Int) -> String { sections[offset] }

  /// The number of an item; the name of what has none.
  private func number(_ id: EntityID, _ kind: EntityKind) -> String {
    switch kind {
    case .party, .term: release.shortLabel(of: id)
    case .section: release.offset(id, kind).map { sections[$0] } ?? ""
    default: release.offset(id, kind).map { String($0 + 1) } ?? ""
    }
  }

  private func frame(_ frame: Frame, around text: String) -> String { frame.before + text + frame.after }

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

  private static func topics(of dossier: Dossier) -> [(tag: String, items: [EntityID])] {
    var items: [String: [EntityID]] = [:]
    func add(_ entities: [some Entity]) {
      for entity in entities {
        for tag in entity.tags { items[tag, default: []].append(entity.id) }
      }
    }
    add(dossier.sources)
    add(dossier.parties)
    add(dossier.events)
    add(dossier.claims)
    add(dossier.quotes)
    add(dossier.reactions)
    add(dossier.questions)
    add(dossier.assessments)
    add(dossier.sections)
    add(dossier.attachments)
    add(dossier.terms)
    return items.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, items[$0] ?? []) }
  }
}
