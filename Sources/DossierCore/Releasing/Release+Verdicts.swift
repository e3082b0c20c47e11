/// What has come of every claim of a release, in one language, each from what those may see who may see the claim.
public struct ReleaseVerdicts: Sendable {
  private let release: Release
  /// For no label and each that is stricter, what is seen under it and the words for that.
  private let layers: [(label: Marking?, release: Release, words: VerdictWords)]

  init(_ release: Release, _ labels: Labels, _ isolating: @escaping @Sendable (String) -> String) {
    self.release = release
    let all: [Marking?] = release.stricterMarkings.isEmpty ? [nil] : [nil] + release.stricterMarkings
    let marks = ItemMarks(labels)
    layers = all.map { label in
      let seen = release.seen(at: label)
      let words = VerdictWords(of: seen.dossier, seen.facts, in: labels, isolating: isolating) { id in
        release.offset(id, .claim).map { marks.mark(.claim, $0 + 1) } ?? "…"
      }
      return (label, seen, words)
    }
  }

  /// What has come of the claim at a place of the release: from what is marked no stricter than the claim.
  public subscript(offset: Int) -> Verdict? {
    let id = release.dossier.claims[offset].id
    if layers.count == 1 { return layers[0].words[offset] }
    return verdict(of: id, at: release.mark(of: id))
  }

  /// The same from what a label lets see; nil for a claim that it does not.
  public func verdict(of claim: EntityID, at label: Marking?) -> Verdict? {
    let layer = layers.last { $0.label.map { one in label.map { one <= $0 } ?? false } ?? true }
    return layer.flatMap { layer in layer.release.offset(claim, .claim).map { layer.words[$0] } }
  }
}

extension Release {
  /// The verdicts of its claims in the words of a language.
  ///
  /// It is made once for an output, and takes a look at every party; a verdict then takes one at the standings of its claim.
  ///
  /// - Parameter isolating: What names are wrapped in where they stand in a sentence, such as marks of direction.
  public func verdicts(
    in labels: Labels, isolating: @escaping @Sendable (String) -> String = { $0 }
  ) -> ReleaseVerdicts {
    ReleaseVerdicts(self, labels, isolating)
  }

  /// What the mark of an item means, for those who hear it: `Claim 5: Divers placed the charges`; nil for what the release
  /// does not have.
  public func accessibleName(of id: EntityID, _ marks: ItemMarks, in quotation: Quotation = .english) -> String? {
    place(of: id).map { marks.name($0.kind, $0.offset + 1, shortLabel(of: id, in: quotation)) }
  }
}
