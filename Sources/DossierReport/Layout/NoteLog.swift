/// The footnotes of a text that are marked in it.
struct NoteLog {
  /// Those that are marked so far, in order, by their numbers in the text.
  private(set) var marked: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// The number that a footnote goes by, once it is marked.
  func number(of note: Int) -> Int? { numbers[note] }

  /// Notes the first mark of a footnote.
  mutating func add(_ note: Int, as number: Int) {
    numbers[note] = number
    marked.append(note)
  }
}
