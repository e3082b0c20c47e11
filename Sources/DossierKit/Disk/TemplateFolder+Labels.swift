internal import DossierCore
internal import DossierLoading

extension TemplateFolder {
  /// The words of a language: those of its own file, else of the file of the language without its last parts
  /// (`de-AT`, then `de`; RFC 4647, section 3.4), whichever case it is in, else English; with the names of countries and languages beside them.
  public func labels(for language: String, findings: inout [Finding]) -> Labels {
    let written = words(in: "en", findings: &findings) ?? Labels(language: "en", texts: [:])
    var english = written
    // What is wrong with our own file is nothing that users can fix.
    var own: [Finding] = []
    if let ownWords, let file = LabelFile.read(ownWords, file: Self.english, findings: &own) {
      english = english.completed(by: file.labels)
    }
    let folder = "labels/"
    let names = files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(".yaml") }.sorted()
    let tags = Dictionary(
      names.map { name in
        let tag = name.dropFirst(folder.count).dropLast(".yaml".count)
        return (tag.lowercased(), String(tag))
      }
    ) { first, _ in first }
    var tag = language.lowercased()[...]
    while !tag.isEmpty, tags[String(tag)] == nil {
      tag = tag[..<(tag.lastIndex(of: "-") ?? tag.startIndex)]
      // “zh-a-one”: what introduces a part goes with it.
      if tag.suffix(2).first == "-" { tag = tag.dropLast(2) }
    }
    guard !tag.isEmpty else {
      findings.append(
        Finding(.missingLabel, "there are no labels for the language \(quoted(language)): the English ones are used"))
      return english
    }
    guard tag != "en", let name = tags[String(tag)] else { return english }
    // Files of one folder are held against each other.
    return words(in: name, comparedWith: written, findings: &findings)?.completed(by: english) ?? english
  }

  /// The words of the label file of a language, and the names in the file beside it, which may be absent.
  private func words(in language: String, comparedWith english: Labels? = nil, findings: inout [Finding]) -> Labels? {
    let path = "labels/\(language).yaml"
    guard let bytes = files[path] else {
      findings.append(Finding(.missingTemplate, "\(quoted("\(self.path)/\(path)")) is missing"))
      return nil
    }
    guard let file = LabelFile.read(bytes, file: "\(self.path)/\(path)", findings: &findings) else { return nil }
    if let english { findings += file.findings(against: english.withoutNames) }
    let names = "labels/names/\(language).yaml"
    guard let bytes = files[names] else { return file.labels }
    let named = LabelFile.read(bytes, file: "\(self.path)/\(names)", findings: &findings)
    return named.map { file.labels.completed(by: $0.labels) } ?? file.labels
  }
}

extension Labels {
  /// The words without the names of countries and languages, which a label file need not have.
  fileprivate var withoutNames: Labels {
    let keys = keys.filter { !$0.hasPrefix("countries.") && !$0.hasPrefix("languages.") }
    return Labels(language: language, texts: Dictionary(uniqueKeysWithValues: keys.map { ($0, self[$0]) }))
  }
}
