public import DossierCore

extension Input {
  /// Refuses a target that is, or would take the place of, something that the dossier is made from; nothing replaces that,
  /// by no force.
  ///
  /// - Parameters:
  ///   - target: A file, or a folder that files go into.
  ///   - dossier: The whole dossier.
  ///   - makesManuscript: Whether a file of the name of a manuscript would go into the folder.
  /// - Throws: ``TargetRefusal/source(_:)``.
  public func refuse(_ target: String, asTargetOf dossier: Dossier, makesManuscript: Bool) throws(TargetRefusal) {
    guard let folder, let place = FileReading.real(target) else { return }
    var own = [name]
    // A `dossier.json` beside the manuscript would be another one, and nobody could say which is meant.
    if makesManuscript { own.append(folder) }
    let named = dossier.sources.compactMap(\.snapshot) + dossier.attachments.map(\.path)
    for path in named + [dossier.edition?.previous].compactMap(\.self) { own.append("\(folder)/\(path)") }
    if own.contains(where: { FileReading.real($0) == place }) { throw .source(target) }
    // A collection may lie in any file of the folder; what we write is told from one by what it says.
    guard let root = FileReading.real(folder), place.hasPrefix(root + "/"), FileReading.leadsToFile(place) else {
      return
    }
    let isText = [".yaml", ".yml", ".csv", ".json"].contains { place.hasSuffix($0) }
    if isText, let bytes = try? FileReading.contents(of: place), bytes.firstRange(of: "\"computed\"".utf8) == nil {
      throw .source(target)
    }
  }
}
