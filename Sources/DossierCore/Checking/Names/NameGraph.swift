/// Every way to write the names that are looked for, as steps from letter to letter. Ways that come together go on as one, so
/// that there are a few more steps than letters, and not as many as spellings.
struct NameGraph {
  /// What has been read where a way ends.
  struct Mark: Hashable {
    /// Which of the names.
    let name: Int32
    /// Nil where it is whole; else with which endings it is so.
    let stem: NameEndings.Stem?
  }

  private(set) var steps: [[(letter: UInt32, to: Int32)]] = [[]]
  /// Steps that take no letter.
  private(set) var leaps: [[Int32]] = [[]]
  private(set) var marks: [[Mark]] = [[]]

  /// What a row of letters is read by.
  struct Reading {
    let table: SpellingTable
    /// Whether the letters themselves are a way to write them.
    var keepsLetters = true
    /// Whether vowels may come after each letter, and letters twice.
    var addsVowels = false
  }

  /// Adds a row of letters, from the start.
  mutating func add(_ letters: [NameLetters.Letter], read reading: Reading, as mark: Mark) {
    guard !letters.isEmpty else { return }
    let places: [Int32] = [0] + letters.map { _ in addPlace() }
    for (position, letter) in letters.enumerated() {
      let start = places[position]
      if reading.keepsLetters { add(letter.folded, from: start, to: places[position + 1]) }
      for way in reading.table.marked[letter.written] ?? [] { add(way, from: start, to: places[position + 1], reading) }
      var row: [UInt32] = []
      for end in position..<min(letters.count, position + reading.table.longest) {
        row += letters[end].folded
        for way in reading.table.plain[row] ?? [] { add(way, from: start, to: places[end + 1], reading) }
      }
      if reading.addsVowels {
        for vowel in "aeiouy".unicodeScalars {
          add([vowel.value], from: places[position + 1], to: places[position + 1])
        }
      }
    }
    if let last = places.last { marks[Int(last)].append(mark) }
  }

  private mutating func addPlace() -> Int32 {
    steps.append([])
    leaps.append([])
    marks.append([])
    return Int32(steps.count - 1)
  }

  private mutating func add(_ way: [UInt32], from start: Int32, to end: Int32, _ reading: Reading) {
    add(way, from: start, to: end)
    if reading.addsVowels, way.count == 1 { add(way + way, from: start, to: end) }
  }

  private mutating func add(_ way: [UInt32], from start: Int32, to end: Int32) {
    guard let last = way.last else {
      leaps[Int(start)].append(end)
      return
    }
    var place = start
    for letter in way.dropLast() {
      let next = addPlace()
      steps[Int(place)].append((letter, next))
      place = next
    }
    steps[Int(place)].append((last, end))
  }
}
