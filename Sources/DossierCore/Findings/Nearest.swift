/// The candidate that somebody who wrote `text` most likely meant; nil when none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third of the longer
/// word; case, hyphens, spaces and underscores do not count. Of equally near ones the first wins.
package func nearest(to text: String, among candidates: [String]) -> String? {
  let wanted = folded(text)
  guard !wanted.isEmpty, wanted.count <= Limits.nearWord else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = folded(candidate)
    let limit = max(wanted.count, other.count) / 3
    guard abs(wanted.count - other.count) <= limit || other.starts(with: wanted) && wanted.count >= 3 else { continue }
    let distance = other.starts(with: wanted) && wanted.count >= 3 ? limit : editDistance(wanted, other)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.candidate
}

private func folded(_ text: String) -> [Unicode.Scalar] {
  text.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
}

/// The optimal string alignment distance.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in 0..<one.count {
    var row = [i + 1] + Array(repeating: 0, count: other.count)
    for j in 0..<other.count {
      let replaced = last[j] + (one[i] == other[j] ? 0 : 1)
      row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
