import DossierCore

/// A page of the book before it is written: where it stands, what it shows and what it is called.
package struct PlannedPage: Sendable {
  /// The name of its file, without the extension.
  let name: String
  package let chapter: Chapter
  let title: String
  /// Which of the chapter's items it shows.
  let items: Range<Int>
  /// About how many bytes it will have.
  package let weight: Int
  /// Whether items live here, so that links lead to places inside it.
  let hasHomes: Bool
  /// Whether it must stay one file, since more than its items live here.
  var isWhole = false
  /// What all that it shows is marked with; nil where something is not.
  var mark: Marking?

  /// Whether it may go on in a further file: no link leads to a place behind its beginning.
  package var canBreak: Bool { !hasHomes || items.count <= 1 && !isWhole }

  /// Whether it begins its chapter.
  var isFirst: Bool { items.lowerBound == 0 }

  var file: String { "\(name).xhtml" }

  /// The same with a mark, which its title bears.
  func marked(_ mark: Marking?) -> PlannedPage {
    guard let mark else { return self }
    return PlannedPage(
      name: name, chapter: chapter, title: mark.marked(title), items: items, weight: weight, hasHomes: hasHomes,
      isWhole: isWhole, mark: mark)
  }

  static let none = PlannedPage(name: "", chapter: .cover, title: "", items: 0..<0, weight: 0, hasHomes: false)
}

extension Marking? {
  /// A title with the mark behind it, where there is one.
  func marked(_ title: String) -> String { map { $0.marked(title) } ?? title }
}

extension Marking {
  /// A title with the mark behind it.
  func marked(_ title: String) -> String { "\(title) (\(rawValue))" }
}
