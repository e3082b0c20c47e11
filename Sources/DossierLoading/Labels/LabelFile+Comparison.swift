public import DossierCore

extension LabelFile {
  /// What the file of a language has other than the English one, which says what labels there are.
  ///
  /// Labels that are missing come in one finding; those with other `{name}` parts, those that nothing uses and plural
  /// forms that are missing each in one of its own, where they stand.
  public func findings(against english: Labels) -> [Finding] {
    missing(in: english) + unknown(in: english) + otherParts(than: english) + missingForms(of: english)
  }

  private func missing(in english: Labels) -> [Finding] {
    // A language has plural forms of its own, which `missingForms` is about.
    let plurals = english.pluralKeys
    let missing = english.keys.subtracting(labels.keys).filter { !plurals.contains(Self.parent(of: $0)) }.sorted()
    guard let first = missing.first else { return [] }
    let others = missing.count == 1 ? "" : " and \(missing.count - 1) more labels"
    return [Finding(.missingLabel, "\(quoted(name)) lacks \(quoted(first))\(others): the English ones are used")]
  }

  private func unknown(in english: Labels) -> [Finding] {
    let plurals = english.pluralKeys
    let unknown = labels.keys.subtracting(english.keys).filter { !plurals.contains(Self.parent(of: $0)) }
    return unknown.sorted().map { key in
      Finding(
        .unknownLabel, "nothing uses the label \(quoted(key))", at: places[key],
        fix: nearest(to: key, among: english.keys.subtracting(labels.keys).sorted()))
    }
  }

  private func otherParts(than english: Labels) -> [Finding] {
    let plurals = english.pluralKeys
    return labels.keys.sorted().compactMap { key in
      let parent = Self.parent(of: key)
      let model = plurals.contains(parent) ? "\(parent).other" : key
      guard english.keys.contains(model) else { return nil }
      let expected = english.parts(of: model)
      let parts = labels.parts(of: key)
      // “One source” needs no number.
      let isRight = model == key ? parts == expected : parts.isSubset(of: expected)
      return isRight
        ? nil
        : Finding(
          .labelParts,
          "the label \(quoted(key)) has \(Self.list(parts)), where the English one has \(Self.list(expected))",
          at: places[key])
    }
  }

  private func missingForms(of english: Labels) -> [Finding] {
    let categories = PluralRule(language: labels.language).categories
    return english.pluralKeys.sorted().compactMap { key in
      let missing = categories.filter { !labels.keys.contains("\(key).\($0.rawValue)") }
      guard !missing.isEmpty else { return nil }
      let forms = missing.map { quoted($0.rawValue) }.joined(separator: ", ")
      return Finding(
        .missingPlural, "the label \(quoted(key)) lacks the plural forms \(forms) of \(quoted(labels.language))",
        at: categories.lazy.compactMap { places["\(key).\($0.rawValue)"] }.first)
    }
  }

  private static func parent(of key: String) -> String {
    key.lastIndex(of: ".").map { String(key[..<$0]) } ?? ""
  }

  private static func list(_ parts: Set<String>) -> String {
    parts.isEmpty ? "no parts" : parts.sorted().map { "{\($0)}" }.joined(separator: ", ")
  }
}
