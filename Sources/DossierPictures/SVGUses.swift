/// How much a drawing comes to once each `use` is replaced by what it uses.
///
/// Ten elements that each use the one before ten times come to ten thousand million: a drawing of a kilobyte that no
/// reading system ever finishes.
struct SVGUses {
  /// What stands in an element with an id: how many elements, and what it uses.
  private struct Content {
    var elements = 0
    var used: [String] = []
  }

  private var contents: [String: Content] = [:]
  private var open: [String?] = []
  /// Stands for the whole drawing; no id has a space in it.
  private static let all = "the drawing"

  mutating func start(id: String?) {
    open.append(id)
    forEachOpen { $0.elements += 1 }
  }

  mutating func end() { open.removeLast() }

  mutating func use(_ id: String) { forEachOpen { $0.used.append(id) } }

  private mutating func forEachOpen(_ body: (inout Content) -> Void) {
    body(&contents[Self.all, default: Content()])
    for case let id? in open { body(&contents[id, default: Content()]) }
  }

  /// How many elements there are in all; at least `limit` when it has that many, or something uses itself.
  func expandedCount(limit: Int) -> Int {
    var counts: [String: Int] = [:]
    return count(of: Self.all, limit, &counts)
  }

  private func count(of id: String, _ limit: Int, _ counts: inout [String: Int]) -> Int {
    if let known = counts[id] { return known }
    guard let content = contents[id] else { return 0 }
    // While it is counted, whoever uses it uses itself.
    counts[id] = limit
    var sum = content.elements
    for used in content.used where sum < limit { sum += count(of: used, limit, &counts) }
    counts[id] = min(sum, limit)
    return min(sum, limit)
  }
}
