/// The names that are looked for, as a machine that takes one step a letter, however many names and spellings there are.
struct NameAutomaton: Sendable {
  /// The steps from a place stand in a row, by their letters: a dictionary of millions would be read all over memory.
  private var letters: [UInt32] = []
  private var targets: [Int32] = []
  /// Where the row of each place begins, and behind the last one the end.
  private var rows: [Int32] = [0]
  private var whole: [[Int32]] = []
  /// With which of the common letters a name begins: most words begin with others.
  private var starts = [Bool](repeating: false, count: 0x600)
  private var stems: [[(name: Int32, endings: NameEndings.Stem)]] = []

  /// The machine that is in a single place of its own wherever the graph can be in several: the subset construction.
  ///
  /// Behind its first letters a name is mostly alone, and its places are single ones of the graph, which need no search.
  init(_ graph: NameGraph) {
    var sets = PlaceSets(of: graph)
    _ = sets.number(of: [0])
    var next: Int32 = 0
    while next < sets.count {
      let members = sets.members(of: next)
      note(members.flatMap { graph.marks[Int($0)] })
      var ways = members.flatMap { graph.steps[Int($0)] }
      if ways.count > 1 { ways.sort { ($0.letter, $0.to) < ($1.letter, $1.to) } }
      var rest = ways[...]
      while let letter = rest.first?.letter {
        let targets = rest.prefix { $0.letter == letter }
        letters.append(letter)
        self.targets.append(sets.number(of: targets.map(\.to)))
        rest = rest.dropFirst(targets.count)
      }
      rows.append(Int32(letters.count))
      next += 1
    }
    for letter in starts.indices { starts[letter] = step(from: 0, by: UInt32(letter)) != nil }
  }

  /// What is read where the next place is.
  private mutating func note(_ marks: [NameGraph.Mark]) {
    guard !marks.isEmpty else {
      whole.append([])
      stems.append([])
      return
    }
    whole.append(Set(marks.filter { $0.stem == nil }.map(\.name)).sorted())
    stems.append(
      Set(marks).compactMap { mark in mark.stem.map { (mark.name, $0) } }.sorted {
        ($0.0, $0.1.rawValue) < ($1.0, $1.1.rawValue)
      })
  }

  /// Whether a name begins with a letter.
  func begins(with letter: UInt32) -> Bool {
    letter < 0x600 ? starts[Int(letter)] : step(from: 0, by: letter) != nil
  }

  /// Where a letter leads; nil where no name goes on with it.
  func step(from place: Int32, by letter: UInt32) -> Int32? {
    var (low, high) = (Int(rows[Int(place)]), Int(rows[Int(place) + 1]))
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] == letter { return targets[middle] }
      if letters[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The names that are whole there.
  func names(at place: Int32) -> [Int32] { whole[Int(place)] }

  /// The names that are told by an ending there, and with which.
  func stems(at place: Int32) -> [(name: Int32, endings: NameEndings.Stem)] { stems[Int(place)] }
}

/// The sets of places of a graph in which a machine can be, numbered as they are met.
private struct PlaceSets {
  private let graph: NameGraph
  /// All members one after the other, those of a set behind those of the one before.
  private var all: [Int32] = []
  private var ends: [Int] = []
  /// The sets of a single place, by that place.
  private var singles: [Int32]
  private var others: [[Int32]: Int32] = [:]
  /// For each place the last search that has reached it.
  private var reachedBy: [Int32]
  private var search: Int32 = 0

  init(of graph: NameGraph) {
    self.graph = graph
    singles = [Int32](repeating: -1, count: graph.steps.count)
    reachedBy = [Int32](repeating: 0, count: graph.steps.count)
  }

  var count: Int32 { Int32(ends.count) }

  /// An array of its own: a slice would keep all members, and every set that is added then copy them.
  func members(of set: Int32) -> [Int32] {
    Array(all[(set == 0 ? 0 : ends[Int(set) - 1])..<ends[Int(set)]])
  }

  /// The number of the set of these places, in order, and all that can be reached from them without a letter.
  mutating func number(of places: [Int32]) -> Int32 {
    if places.count == 1, graph.leaps[Int(places[0])].isEmpty {
      let place = Int(places[0])
      if singles[place] < 0 { singles[place] = add(places) }
      return singles[place]
    }
    let reached = reached(from: places)
    if let known = others[reached] { return known }
    let number = add(reached)
    others[reached] = number
    return number
  }

  private mutating func add(_ places: [Int32]) -> Int32 {
    all += places
    ends.append(all.count)
    return count - 1
  }

  private mutating func reached(from places: [Int32]) -> [Int32] {
    search += 1
    var reached: [Int32] = []
    func reach(_ place: Int32, in sets: inout PlaceSets) {
      guard sets.reachedBy[Int(place)] != sets.search else { return }
      sets.reachedBy[Int(place)] = sets.search
      reached.append(place)
    }
    for place in places { reach(place, in: &self) }
    var next = 0
    while next < reached.count {
      for leap in graph.leaps[Int(reached[next])] { reach(leap, in: &self) }
      next += 1
    }
    reached.sort()
    return reached
  }
}
