extension ReleaseRule {
  /// A path to the edition before leads readers nowhere, and its name may tell what is not theirs to know. An address
  /// where it was published stays.
  static let predecessor = ReleaseRule(name: "predecessor") { draft in
    guard let previous = draft.dossier.edition?.previous,
      !previous.contains("://") || AddressProblem(ofAddress: previous) == .local
    else { return }
    draft.dossier.edition?.previous = nil
  }

  /// So does an address on somebody's own machine; what is kept in an archive there goes whole. One that stands in a text, and
  /// one with a user's name or password, which may be needed to see what it leads to, are for the authors to take out.
  static let addresses = ReleaseRule(name: "addresses") { draft in
    for position in draft.dossier.sources.indices {
      let source = draft.dossier.sources[position]
      if source.url.flatMap(AddressProblem.init(ofAddress:)) == .local { draft.dossier.sources[position].url = nil }
      draft.dossier.sources[position].archives.removeAll { AddressProblem(ofAddress: $0.url) == .local }
    }
    for place in draft.dossier.walked(by: AddressReader()).found {
      let path = draft.writtenPath(place.path, of: place.item)
      var finding = Finding(
        place.told.code, place.told.message, at: draft.checked.places?.place(of: path), path: path)
      finding.severity = .error
      draft.findings.append(finding)
    }
  }
}
