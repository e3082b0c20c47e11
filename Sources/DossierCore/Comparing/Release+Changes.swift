extension Release {
  /// The same release, with what has changed since the edition before.
  ///
  /// - Parameters:
  ///   - old: The edition before; where this release is filtered by a label, filtered by the same.
  ///   - isFiltered: Whether this release is filtered by a label.
  public func compared(with old: Release, isFiltered: Bool = false) -> Release {
    var release = self
    release.changes = .between(old, and: self, isFiltered: isFiltered)
    release.attributed = attributed.map { $0.compared(with: old.forPrograms, isFiltered: isFiltered) }
    for (position, layer) in release.layers.layers.enumerated() {
      // Of an edition whose ground was stricter there is no release for the label.
      guard old.ground.map({ $0 <= layer.label }) ?? true else { continue }
      release.layers.layers[position].release.changes = .between(
        old.seen(at: layer.label), and: layer.release, isFiltered: true)
    }
    return release
  }

  /// What has changed since the edition before, by what it is marked with: first what the ground lets see, and for each
  /// stricter label the changes of what is marked with it, and of what is marked with one for which there is no comparison.
  public var markedChanges: [(mark: Marking?, changes: Changes)] {
    guard let changes else { return [] }
    var told: [(mark: Marking?, changes: Changes)] = seen(at: nil).changes.map { [(nil, $0)] } ?? []
    // What has no mark is marked as the ground is.
    var untold: [Marking?] = told.isEmpty ? [nil] : []
    for mark in stricterMarkings {
      untold.append(mark)
      guard let seen = seen(at: mark).changes else { continue }
      defer { untold = [] }
      let isWhole = mark == stricterMarkings.last
      let list = seen.list.filter { change in
        switch change.subject {
        case .dossier: untold.contains(headMark)
        // What is gone is named to those alone who see everything.
        case .item(_, let id, _): index[id] == nil ? isWhole : untold.contains(self.mark(of: id))
        case .unnamed: false
        }
      }
      if !list.isEmpty { told.append((mark, Changes(old: changes.old, new: changes.new, list: list))) }
    }
    return told
  }
}
