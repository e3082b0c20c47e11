/// What outputs mark, and what those may see of a release whom a lower label lets see it.
///
/// Outputs say once what is not marked in them, which is the ground, and mark what is stricter. A text marked with a label
/// is made from what that label lets see and from nothing else: from a layer, which is the release that the same rules
/// make for the label. So whoever hands on what is marked with a label or less says nothing that a release for the label
/// would not say.
struct Layers: Sendable {
  /// One of the releases inside a release.
  struct Layer: Sendable {
    let label: Marking
    var release: Release
  }

  /// The marking of everything that outputs do not mark.
  var ground: Marking?
  /// The labels above the ground that something has, from the least strict.
  var stricter: [Marking] = []
  /// The items that are stricter than the ground, each with the least strict label of a release that has it.
  var levels: [EntityID: Marking] = [:]
  /// The marking of the head, where it is stricter than the ground.
  var head: Marking?
  /// The layers from the ground up; the strictest is the release itself, and is not here.
  var layers: [Layer] = []
  /// For each item what stands around it and is stricter than it, the least strict first.
  var beyond: [EntityID: [Beyond]] = [:]
}

extension Release {
  /// The marking of everything in the release that outputs do not mark: that of the dossier, or the label of the release
  /// where this is lower; nil when the dossier has none.
  public var ground: Marking? { layers.ground }

  /// The labels above the ground that something of the release has, from the least strict.
  public var stricterMarkings: [Marking] { layers.stricter }

  /// What outputs mark an item with: the least strict label of a release that has it, where that is stricter than the
  /// ground; in a dossier without a marking its own. An item that cannot be without a stricter one is as strict as that.
  public func mark(of id: EntityID) -> Marking? { layers.levels[id] }

  /// What outputs mark the texts of the head with, all but the title, where that is stricter than the ground.
  public var headMark: Marking? { layers.head }

  /// What of the release those may see whom the label lets see it; the ground for nil. At no cost.
  public func seen(at label: Marking?) -> Release {
    guard let strictest = layers.stricter.last, label.map({ $0 < strictest }) ?? true else { return self }
    guard let label else { return layers.layers.first?.release ?? self }
    return layers.layers.last { $0.label <= label }?.release ?? layers.layers.first?.release ?? self
  }

  /// What stands around an item and is stricter than what is told of it, the least strict first.
  public func beyond(_ id: EntityID) -> [Beyond] { layers.beyond[id] ?? [] }
}

extension Release {
  /// What of the release those may see whom a label lets see it, also one below the ground: for formats in which everything
  /// has its own label, and nothing goes without saying. Below the ground it takes as long as a release.
  public func released(for label: Marking) -> Release {
    if let ground, label >= ground { return seen(at: label) }
    let checked = CheckedDossier(
      dossier, facts, hidden: hidden, concerns: [], verifications: verifications, places: nil)
    var draft = ReleaseDraft(checked, label: label)
    for rule in ReleaseRule.always + ReleaseRule.filter { rule.apply(&draft) }
    return Release(draft, id: id, isNamed: isNamed, marking: label, isFiltered: true, tellsWithheld: false)
  }
}

extension CheckedDossier {
  /// The release with its layers. Where nothing is stricter than the ground that takes one look at each item; else each
  /// label that occurs takes as long as a release.
  func layered(_ release: Release, by rules: [ReleaseRule]) -> Release {
    var release = release
    let highest = release.markings.highest
    guard let standard = dossier.marking else {
      if highest != nil { for id in release.ids { release.layers.levels[id] = release.markings[id] } }
      return release
    }
    let label = release.isFiltered ? release.marking : nil
    let ground = label.map { min($0, standard) } ?? standard
    release.layers.ground = ground
    if let head = dossier.headMarking, head > ground, label.map({ head <= $0 }) ?? true { release.layers.head = head }
    var stricter: Set<Marking> = []
    if let highest, highest > ground {
      stricter.formUnion(release.ids.compactMap { release.markings[$0] }.filter { $0 > ground })
    }
    if let head = release.layers.head { stricter.insert(head) }
    guard let strictest = stricter.max() else { return release }
    release.layers.stricter = stricter.sorted()
    var open = release.ids
    for label in [ground] + release.layers.stricter.dropLast() {
      var draft = ReleaseDraft(self, label: label)
      for rule in rules { rule.apply(&draft) }
      let layer = Release(
        draft, id: release.id, isNamed: release.isNamed, marking: label, isFiltered: true, tellsWithheld: false)
      for id in open where layer.index[id] != nil && label != ground { release.layers.levels[id] = label }
      open.removeAll { layer.index[$0] != nil }
      release.layers.layers.append(Layers.Layer(label: label, release: layer))
    }
    for id in open { release.layers.levels[id] = strictest }
    release.layers.beyond = Beyond.all(in: release)
    return release
  }
}
