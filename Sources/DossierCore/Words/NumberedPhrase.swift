/// A phrase with a number in it, “Claim {number}”, taken apart.
package struct NumberedPhrase: Sendable {
  package let before: String
  package let after: String

  package init(_ template: String) {
    let mark = "{number}"
    let found = template.firstRange(of: mark)
    before = found.map { String(template[..<$0.lowerBound]) } ?? template
    after = found.map { String(template[$0.upperBound...]) } ?? ""
  }

  /// The phrase with a number, which nothing is joined to: it ends in a digit.
  package func filled(_ number: String) -> String { before + number + after }

  /// What stands before the number where a sentence begins.
  package var sentence: String {
    guard let first = before.firstIndex(where: \.isLetter) else { return before }
    return before[..<first] + before[first].uppercased() + before[before.index(after: first)...]
  }
}
