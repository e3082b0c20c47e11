/// Lists of values, one a row, in two flat arrays: where each list begins, and all values behind one another.
struct CompressedRows<Element: Sendable>: Sendable {
  private let starts: [Int32]
  private let elements: [Element]

  /// The lists of values that were found in any order of rows; those of a row keep their order.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - found: The values with their rows.
  init(count: Int, _ found: [(row: Int32, element: Element)]) {
    var starts = Array(repeating: 0 as Int32, count: count + 1)
    for entry in found { starts[Int(entry.row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var order = Array(repeating: 0, count: found.count)
    for (position, entry) in found.enumerated() {
      order[Int(next[Int(entry.row)])] = position
      next[Int(entry.row)] += 1
    }
    self.starts = starts
    elements = order.map { found[$0].element }
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// The list of a row.
  subscript(row: Int) -> ArraySlice<Element> { elements[Int(starts[row])..<Int(starts[row + 1])] }
}
