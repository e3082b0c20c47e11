extension Release {
  /// The same release with the party that words on deep background are put in the mouth of called as readers call it.
  public func naming(unnamedSourceIn labels: Labels) -> Release {
    var release = self
    release.dossier.nameUnnamedSource(labels["unnamedSource"])
    for position in release.layers.layers.indices {
      release.layers.layers[position].release.dossier.nameUnnamedSource(labels["unnamedSource"])
    }
    return release
  }
}

extension Dossier {
  fileprivate mutating func nameUnnamedSource(_ name: String) {
    guard let position = parties.lastIndex(where: \.isUnnamedSource) else { return }
    parties[position].name = name
  }
}
