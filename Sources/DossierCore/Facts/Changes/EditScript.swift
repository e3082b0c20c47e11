/// The shortest way from one list of words to another, by deleting and inserting.
///
/// Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986). Beyond a number of edits, where two
/// texts have little in common and the way would tell a reader nothing, all that differs is replaced as a whole; so time
/// and memory stay in bounds whatever the texts.
enum EditScript {
  enum Step: Equatable {
    /// The word stands in both; its places.
    case keep(Int, Int)
    /// The word at that place of the old list goes.
    case delete(Int)
    /// The word at that place of the new list comes.
    case insert(Int)

    var isKept: Bool { if case .keep = self { true } else { false } }
  }

  /// The most edits that are looked for.
  private static let mostEdits = 600

  static func steps(from old: [Substring], to new: [Substring]) -> [Step] {
    func agree(_ one: Int, _ other: Int) -> Bool { old[one].utf8.elementsEqual(new[other].utf8) }
    var start = 0
    while start < old.count, start < new.count, agree(start, start) { start += 1 }
    var (end, newEnd) = (old.count, new.count)
    while end > start, newEnd > start, agree(end - 1, newEnd - 1) { (end, newEnd) = (end - 1, newEnd - 1) }
    let head = (0..<start).map { Step.keep($0, $0) }
    let tail = zip(end..<old.count, newEnd..<new.count).map { Step.keep($0, $1) }
    let middle =
      shortest(start..<end, start..<newEnd, agree)
      ?? (start..<end).map(Step.delete) + (start..<newEnd).map(Step.insert)
    return head + middle + tail
  }

  /// The shortest way between two ranges; nil when it takes too many edits.
  private static func shortest(_ old: Range<Int>, _ new: Range<Int>, _ agree: (Int, Int) -> Bool) -> [Step]? {
    let most = min(old.count + new.count, mostEdits)
    // For each number of edits, how far each diagonal was reached with it: what the way back is read from.
    var trace: [[Int]] = []
    var reached = Array(repeating: 0, count: 2 * most + 3)
    let zero = most + 1
    for edits in 0...most {
      trace.append(Array(reached[(zero - edits - 1)...(zero + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let comesDown =
          diagonal == -edits || diagonal != edits && reached[zero + diagonal - 1] < reached[zero + diagonal + 1]
        var x = comesDown ? reached[zero + diagonal + 1] : reached[zero + diagonal - 1] + 1
        while x < old.count, x - diagonal < new.count, agree(old.lowerBound + x, new.lowerBound + x - diagonal) {
          x += 1
        }
        reached[zero + diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return wayBack(old, new, trace) }
      }
    }
    return nil
  }

  /// The steps of the shortest way, read from its end.
  private static func wayBack(_ old: Range<Int>, _ new: Range<Int>, _ trace: [[Int]]) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (old.count, new.count)
    func keep(from start: Int) {
      while x > start {
        (x, y) = (x - 1, y - 1)
        steps.append(.keep(old.lowerBound + x, new.lowerBound + y))
      }
    }
    for edits in trace.indices.dropFirst().reversed() {
      func far(_ diagonal: Int) -> Int { trace[edits][diagonal + edits + 1] }
      let diagonal = x - y
      if diagonal == -edits || diagonal != edits && far(diagonal - 1) < far(diagonal + 1) {
        keep(from: far(diagonal + 1))
        y -= 1
        steps.append(.insert(new.lowerBound + y))
      } else {
        keep(from: far(diagonal - 1) + 1)
        x -= 1
        steps.append(.delete(old.lowerBound + x))
      }
    }
    keep(from: 0)
    return steps.reversed()
  }
}
