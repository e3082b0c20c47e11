import DossierCore
import DossierTemplating

/// What items are called where the text refers to them: `C4`, `S3`, `§8.2`, a party's name; in words `claim 4`.
///
/// Numbers count from 1 in the order of the collection; what was held back is not counted.
final class Marks {
  private let release: Release
  /// What stands around the number, for each kind of entity by its ordinal; in a mark, and in words.
  private let short: [Frame]
  private let words: [Frame]
  private let comma: String
  private let isolated: (String) -> String
  /// The number of each section below its part.
  private let sections: [String]

  /// An item that has a number or a name.
  private struct Item {
    let id: EntityID
    let kind: EntityKind
    /// Its place in the collection of its kind.
    let offset: Int
  }

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

    func around(_ text: String) -> String {
      var result = before
      result += text
      Joining.add(after, to: &result)
      return result
    }
  }

  init(briefing: BriefingContext) {
    release = briefing.release
    short = EntityKind.allCases.map { Frame(briefing.labels["mark.\($0.rawValue)"]) }
    words = EntityKind.allCases.map { Frame(briefing.label("mark.\($0.rawValue)")) }
    comma = briefing.comma
    let direction = briefing.direction
    isolated = { Isolation.isolated($0, in: direction) }
    let part = briefing.parts.firstIndex(of: .background).map { "\($0 + 1)." } ?? ""
    sections = Self.numbers(of: briefing.dossier.sections, under: part)
  }

  private func item(_ id: EntityID) -> Item? {
    release.place(of: id).map { Item(id: id, kind: $0.kind, offset: $0.offset) }
  }

  /// The mark of an item.
  func mark(_ id: EntityID) -> String { item(id).map(mark) ?? id.text }

  /// The mark of an item by its kind and place.
  func mark(_ kind: EntityKind, at offset: Int) -> String { short[kind.ordinal].around(String(offset + 1)) }

  private func mark(_ item: Item) -> String {
    item.kind == .term ? number(item) : short[item.kind.ordinal].around(number(item))
  }

  /// Writes the mark of an item.
  func write(_ id: EntityID, into page: inout Page) { page.append(mark(id), linkingTo: id.text) }

  /// What an item is called in running text, its kind in words; nil where there is none.
  func mention(_ id: EntityID) -> String? {
    item(id).map { $0.kind == .term ? number($0) : words[$0.kind.ordinal].around(number($0)) }
  }

  /// Writes the number of an item alone; the name of what has none.
  func writeNumber(_ id: EntityID, into page: inout Page) {
    page.append(item(id).map(number) ?? id.text, linkingTo: id.text)
  }

  /// Words that say what several items are called, those of one kind together: `claims 1, 3, quote 2`; nil without any.
  func written(_ ids: [EntityID]) -> ((inout Page) -> Void)? {
    ids.isEmpty ? nil : { [self] page in write(ids, into: &page) }
  }

  /// Writes what several items are called.
  func write(_ ids: [EntityID], into page: inout Page) {
    if ids.count == 1 { return write(ids[0], into: &page) }
    var byKind: [[Item]] = []
    for item in ids.lazy.compactMap(item) {
      if let known = byKind.firstIndex(where: { $0[0].kind == item.kind }) {
        byKind[known].append(item)
      } else {
        byKind.append([item])
      }
    }
    for (position, items) in byKind.enumerated() {
      if position > 0 { page.append(joining: comma) }
      let isByName = items[0].kind == .party || items[0].kind == .term
      write(isByName ? items : items.sorted { $0.offset < $1.offset }, into: &page)
    }
  }

  /// Writes what items of one kind are called.
  private func write(_ items: [Item], into page: inout Page) {
    if items.count == 1 { return page.append(mark(items[0]), linkingTo: items[0].id.text) }
    var position = 0
    while position < items.count {
      let end = rangeEnd(items, from: position)
      if position > 0 { page.append(joining: comma) }
      page.append(mark(items[position]), linkingTo: items[position].id.text)
      if end > position + 1 {
        page.append("–")
        page.append(mark(items[end - 1]), linkingTo: items[end - 1].id.text)
      }
      position = end
    }
  }

  /// The end of three and more items in a row; else only of the first.
  private func rangeEnd(_ items: [Item], from start: Int) -> Int {
    switch items[start].kind {
    case .party, .term, .section: return start + 1
    default: break
    }
    var end = start + 1
    while end < items.count, items[end].offset == items[end - 1].offset + 1 { end += 1 }
    return end - start < 3 ? start + 1 : end
  }

  /// The number of a section, `8.2.1`.
  func section(_ offset: Int) -> String { sections[offset] }

  /// The number of an item; the name of what has none.
  private func number(_ item: Item) -> String {
    switch item.kind {
    case .party, .term: isolated(release.shortLabel(of: item.id))
    case .section: sections[item.offset]
    default: String(item.offset + 1)
    }
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
