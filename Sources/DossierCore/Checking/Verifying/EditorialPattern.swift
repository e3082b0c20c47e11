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

  /// How many omissions stand between words.
  var gaps: Int { segments.count - 1 }

  /// Every passage that the quote renders, as ranges of the folded text; for one beginning the first that fits.
  ///
  /// From the last words to the first each place is joined to the nearest one behind it from which the rest fits, so that
  /// time grows with the places and not with their combinations.
  ///
  /// - Parameter steps: How many places may still be looked at; none is given when they do not suffice.
  func places(in search: inout PassageSearch, steps: inout Int) -> [Range<Int>] {
    var found: [[UInt32]: [Range<Int>]] = [:]
    var lists: [[Range<Int>]] = []
    for segment in segments.indices {
      let list = found[segments[segment]] ?? candidates(segment, in: &search)
      if anyCase[segment].isEmpty { found[segments[segment]] = list }
      steps -= list.count
      guard !list.isEmpty, steps >= 0 else { return [] }
      lists.append(list)
    }
    var fits = lists[lists.count - 1].map { (start: $0.lowerBound, end: $0.upperBound) }
    for list in lists.dropLast().reversed() {
      var joined: [(start: Int, end: Int)] = []
      var next = fits.count
      for place in list.reversed() {
        while next > 0, fits[next - 1].start >= place.upperBound { next -= 1 }
        guard next < fits.count, Self.isGap(place.upperBound, fits[next].start, search.text) else { continue }
        joined.append((place.lowerBound, fits[next].end))
      }
      fits = joined.reversed()
    }
    return fits.map { $0.start..<$0.end }
  }

  /// Whether an omission may stand between the places.
  private static func isGap(_ end: Int, _ start: Int, _ text: FoldedText) -> Bool {
    start - end <= Limits.quoteGap && text.origins[start] - text.origins[end - 1] - 1 <= Limits.quoteGap
  }

  private func candidates(_ segment: Int, in search: inout PassageSearch) -> [Range<Int>] {
    let pattern = segments[segment]
    guard !anyCase[segment].isEmpty else { return search.wholePlaces(of: pattern) }
    // The letter in brackets is in lower case; looking for both cases covers it.
    var variant = pattern
    for position in anyCase[segment] { variant[position] = Self.raised(variant[position]) }
    guard variant != pattern else { return search.wholePlaces(of: pattern) }
    return (search.wholePlaces(of: pattern) + search.wholePlaces(of: variant)).sorted { $0.lowerBound < $1.lowerBound }
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
