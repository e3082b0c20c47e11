internal import DossierCore

/// What will have been meant by a path that leads to no dossier.
extension Input {
  /// What else lies in a folder without a manuscript, as the end of a sentence.
  static func advice(for folder: String) -> String {
    let names = (try? FileReading.names(in: folder)) ?? []
    let place = folder == "." ? "" : "\(folder)/"
    if names.contains("csv-metadata.json") || names.contains("datapackage.json") {
      return ": these are tables that a build made; name the dossier's own folder"
    }
    let texts = names.filter { name in
      // `dossier.yaml.txt` of an editor that hides endings, and `Dossier.yaml`.
      let lower = name.lowercased()
      return lower.hasPrefix("dossier.") || [".yaml", ".yml", ".json"].contains { lower.hasSuffix($0) }
    }
    if texts.count == 1 {
      return "; if \(quoted(texts[0])) is the dossier, call it dossier.yaml, or name the file: `\(place)\(texts[0])`"
    }
    if !texts.isEmpty {
      return "; if one of \(texts.prefix(5).map { quoted($0) }.joined(separator: ", ")) is the dossier, name that file"
    }
    let folders = names.prefix(100).filter { name in
      manuscripts.contains { (try? FileReading.leadsToFile("\(folder)/\(name)/\($0)")) == true }
    }
    if !folders.isEmpty {
      let some = folders.prefix(5).map { quoted($0) }.joined(separator: ", ")
      return "; in it lie \(some): name one, as `\(place)\(folders[0])`"
    }
    return "; `dossier new NAME` makes one to start from"
  }

  /// What lies beside a path that leads nowhere, and is called nearly the same.
  static func neighbour(of path: String) -> String? {
    let (folder, name) = FileWriting.split(path)
    guard let names = try? FileReading.names(in: folder), let near = nearest(to: name, among: names) else { return nil }
    return folder == "." ? near : "\(folder)/\(near)"
  }
}
