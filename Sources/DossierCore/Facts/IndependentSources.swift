/// How many sources of a claim do not stem from one another.
///
/// Sources form one group when following `derivesFrom`, over any number of steps, leads them to a common origin; only
/// what a claim cites for it counts (format.md, section 5).
enum IndependentSources {
  static func counts(of dossier: Dossier) -> [Int] {
    let offsets = Dictionary(
      dossier.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var groups = Groups(count: dossier.sources.count)
    for (offset, source) in dossier.sources.enumerated() {
      for origin in source.derivesFrom {
        if let other = offsets[origin] { groups.join(offset, other) }
      }
    }
    return dossier.claims.map { claim in
      Set(
        claim.sources.filter { ($0.role ?? .for) == .for }.compactMap { offsets[$0.source] }.map { groups.root(of: $0) }
      ).count
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
