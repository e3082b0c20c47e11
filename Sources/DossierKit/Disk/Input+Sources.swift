public import DossierCore

extension Input {
  /// Refuses a target that is, or would take the place of, something that the dossier is made from; nothing replaces that,
  /// by no force.
  ///
  /// - Parameters:
  ///   - target: A file, or a folder that files go into.
  ///   - dossier: The whole dossier.
  ///   - makesManuscript: Whether a file of the name of a manuscript would go into the folder.
  /// - Throws: ``TargetRefusal/source(_:)``, and `SystemError` where nobody can say.
  public func refuse(_ target: String, asTargetOf dossier: Dossier, makesManuscript: Bool) throws {
    guard let folder, let place = try FileReading.real(target) else { return }
    var own = [name]
    // A `dossier.json` beside the manuscript would be another one, and nobody could say which is meant.
    if makesManuscript { own.append(folder) }
    let named = dossier.sources.compactMap(\.snapshot) + dossier.attachments.map(\.path)
    for path in named + [dossier.edition?.previous].compactMap(\.self) { own.append("\(folder)/\(path)") }
    if try own.contains(where: { try FileReading.real($0) == place }) { throw TargetRefusal.source(target) }
    // A collection may lie in any file of the folder; what we write is told from one by what it says.
    guard let root = try FileReading.real(folder), place.hasPrefix(root + "/"), try FileReading.leadsToFile(place)
    else {
      return
    }
    let isText = [".yaml", ".yml", ".csv", ".json"].contains { place.hasSuffix($0) }
    if isText, try FileReading.file(place).firstRange(of: "\"computed\"".utf8) == nil {
      throw TargetRefusal.source(target)
    }
  }
}
