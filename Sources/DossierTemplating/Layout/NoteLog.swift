/// The footnotes of a text that are marked in it.
package struct NoteLog {
  /// Those that are marked so far, in order, by their numbers in the text.
  package private(set) var marked: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// None yet.
  package init() {}

  /// The number that a footnote goes by, once it is marked.
  package func number(of note: Int) -> Int? { numbers[note] }

  /// Notes the first mark of a footnote.
  package mutating func add(_ note: Int, as number: Int) {
    numbers[note] = number
    marked.append(note)
  }
}
