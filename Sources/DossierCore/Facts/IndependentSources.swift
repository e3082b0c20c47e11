/// How many sources of a claim do not stem from one another.
///
/// Sources form one group when following `derivesFrom`, over any number of steps, leads them to a common origin; only
/// what a claim cites for it counts (format.md, section 5).
enum IndependentSources {
  static func counts(of dossier: Dossier, _ index: EntityIndex) -> [Int] {
    var groups = Groups(count: dossier.sources.count)
    for offset in dossier.sources.indices {
      for origin in dossier.sources[offset].derivesFrom {
        if let other = index.offset(of: origin, .source) { groups.join(offset, other) }
      }
    }
    // The claim that each group was counted for last.
    var counted = Array(repeating: -1, count: dossier.sources.count)
    return dossier.claims.indices.map { claim in
      var count = 0
      for citation in dossier.claims[claim].sources where (citation.role ?? .for) == .for {
        guard let source = index.offset(of: citation.source, .source) else { continue }
        let group = groups.root(of: source)
        if counted[group] != claim { count += 1 }
        counted[group] = claim
      }
      return count
    }
  }

  /// Disjoint sets of numbers from 0.
  private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of number: Int) -> Int {
      var number = number
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }

    mutating func join(_ one: Int, _ other: Int) { parents[root(of: other)] = root(of: one) }
  }
}
