/// A quote with the marks by which editors show what they did: `[…]` leaves out, `[x]` puts in, `[W]e` changes a letter's
/// case, `[sic]` stands by a mistake.
struct EditorialPattern {
  /// The words between the omissions, folded.
  private var segments: [[UInt32]] = [[]]
  /// For each segment the places in it whose letter may be of either case.
  private var anyCase: [Set<Int>] = [[]]

  /// The pattern of a quote; nil when it has no such marks, or nothing but them.
  init?(_ text: [UInt32]) {
    let scalars = FoldedText(text, .typographic).trimmed.map { $0 }
    guard scalars.contains(0x5B) else { return nil }
    var position = 0
    while position < scalars.count {
      if scalars[position] == 0x5B, let close = scalars[position...].firstIndex(of: 0x5D) {
        let inside = Array(scalars[(position + 1)..<close])
        position = close + 1
        if inside == [0x2E, 0x2E, 0x2E] {
          trimEnd()
          segments.append([])
          anyCase.append([])
          while position < scalars.count, scalars[position] == 0x20 { position += 1 }
        } else if inside.count == 1, position < scalars.count, Self.isLetter(inside[0]),
          Self.isLetter(scalars[position])
        {
          anyCase[anyCase.count - 1].insert(segments[segments.count - 1].count)
          segments[segments.count - 1].append(Self.lowered(inside[0]))
        } else if segments[segments.count - 1].last ?? 0x20 == 0x20 {
          // What was put in takes one of the spaces around it along, before a comma both.
          while position < scalars.count, scalars[position] == 0x20 { position += 1 }
          if position < scalars.count, !PassageSearch.isWordPart(scalars[position]) { trimEnd() }
        } else if position < scalars.count, scalars[position] != 0x20 {
          continue
        }
      } else {
        segments[segments.count - 1].append(scalars[position])
        position += 1
      }
    }
    trimEnd()
    let kept = segments.indices.filter { !segments[$0].isEmpty }
    segments = kept.map { segments[$0] }
    anyCase = kept.map { anyCase[$0] }
    guard !segments.isEmpty else { return nil }
  }

  /// Every passage that the quote renders, as ranges of the folded text; for one beginning the first that fits.
  func places(in search: PassageSearch) -> [Range<Int>] {
    candidates(0, in: search, range: search.text.scalars.indices).compactMap { first in
      rest(from: 1, after: first, in: search).map { first.lowerBound..<$0 }
    }
  }

  private func rest(from segment: Int, after previous: Range<Int>, in search: PassageSearch) -> Int? {
    guard segment < segments.count else { return previous.upperBound }
    let start = previous.upperBound
    let limit = min(search.text.scalars.count, start + Limits.quoteGap + segments[segment].count)
    guard start < limit else { return nil }
    for candidate in candidates(segment, in: search, range: start..<limit) {
      let gap = search.text.origins[candidate.lowerBound] - search.text.origins[previous.upperBound - 1] - 1
      guard gap <= Limits.quoteGap else { break }
      if let end = rest(from: segment + 1, after: candidate, in: search) { return end }
    }
    return nil
  }

  private func candidates(_ segment: Int, in search: PassageSearch, range: Range<Int>) -> [Range<Int>] {
    let pattern = segments[segment]
    guard !anyCase[segment].isEmpty else { return search.wholePlaces(of: pattern, in: range) }
    // The letter in brackets is in lower case; looking for both cases covers it.
    var found: [Range<Int>] = []
    for isUpper in [false, true] {
      var variant = pattern
      for position in anyCase[segment] where isUpper { variant[position] = Self.raised(variant[position]) }
      found += search.wholePlaces(of: variant, in: range)
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private mutating func trimEnd() {
    while segments[segments.count - 1].last == 0x20 { segments[segments.count - 1].removeLast() }
  }

  private static func isLetter(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.properties.isAlphabetic ?? false }

  private static func lowered(_ value: UInt32) -> UInt32 {
    Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  private static func raised(_ value: UInt32) -> UInt32 {
    Unicode.Scalar(value)?.properties.uppercaseMapping.unicodeScalars.first?.value ?? value
  }
}
