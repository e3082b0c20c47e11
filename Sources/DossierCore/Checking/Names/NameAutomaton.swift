/// The names that are looked for, as a machine that takes one step a letter, however many names and spellings there are.
struct NameAutomaton: Sendable {
  private var steps: [UInt64: Int32] = [:]
  private var whole: [[Int32]] = []
  /// With which of the common letters a name begins: most words begin with others.
  private var starts = [Bool](repeating: false, count: 0x600)
  private var stems: [[(name: Int32, endings: NameEndings.Stem)]] = []

  /// The machine that is in a single place of its own wherever the graph can be in several: the subset construction.
  init(_ graph: NameGraph) {
    var known: [[Int32]: Int32] = [:]
    var pending: [[Int32]] = []
    func place(of places: [Int32], in machine: inout NameAutomaton) -> Int32 {
      let reached = Self.reached(from: places, in: graph)
      if let place = known[reached] { return place }
      let place = Int32(known.count)
      known[reached] = place
      pending.append(reached)
      var whole: Set<Int32> = []
      var stems: Set<NameGraph.Mark> = []
      for mark in reached.flatMap({ graph.marks[Int($0)] }) {
        if mark.stem == nil { whole.insert(mark.name) } else { stems.insert(mark) }
      }
      machine.whole.append(whole.sorted())
      machine.stems.append(
        stems.compactMap { mark in mark.stem.map { (mark.name, $0) } }.sorted {
          ($0.0, $0.1.rawValue) < ($1.0, $1.1.rawValue)
        })
      return place
    }
    _ = place(of: [0], in: &self)
    var next = 0
    while next < pending.count {
      var targets: [UInt32: [Int32]] = [:]
      for place in pending[next] {
        for step in graph.steps[Int(place)] { targets[step.letter, default: []].append(step.to) }
      }
      for (letter, reached) in targets.sorted(by: { $0.key < $1.key }) {
        steps[Self.key(Int32(next), letter)] = place(of: reached, in: &self)
      }
      next += 1
    }
    for letter in starts.indices { starts[letter] = step(from: 0, by: UInt32(letter)) != nil }
  }

  /// Whether a name begins with a letter.
  func begins(with letter: UInt32) -> Bool {
    letter < 0x600 ? starts[Int(letter)] : step(from: 0, by: letter) != nil
  }

  private static func reached(from places: [Int32], in graph: NameGraph) -> [Int32] {
    var reached = Set(places)
    var pending = places
    while let place = pending.popLast() {
      for leap in graph.leaps[Int(place)] where reached.insert(leap).inserted { pending.append(leap) }
    }
    return reached.sorted()
  }

  private static func key(_ place: Int32, _ letter: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: place)) << 32 | UInt64(letter)
  }

  /// Where a letter leads; nil where no name goes on with it.
  func step(from place: Int32, by letter: UInt32) -> Int32? { steps[Self.key(place, letter)] }

  /// The names that are whole there.
  func names(at place: Int32) -> [Int32] { whole[Int(place)] }

  /// The names that are told by an ending there, and with which.
  func stems(at place: Int32) -> [(name: Int32, endings: NameEndings.Stem)] { stems[Int(place)] }
}
