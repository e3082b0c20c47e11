/// The words that readers see, in one language: `stance.denies` is “denies”.
///
/// They come from a label file; a key that the language lacks has the English words. TLP labels are no words, and are
/// never translated (FIRST, Traffic Light Protocol 2.0).
public struct Labels: Sendable, Equatable {
  /// BCP 47.
  public let language: String
  /// The marks around words that somebody said.
  public let quotation: Quotation
  private let texts: [String: String]
  private let dates: DateWords
  private let pluralRule: PluralRule

  /// The words of a language; keys are the way down the label file, joined by dots.
  public init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
    quotation = Quotation(
      open: texts["quotation.open"] ?? Quotation.english.open,
      close: texts["quotation.close"] ?? Quotation.english.close)
    dates = DateWords { texts["date.\($0)"] ?? $0 }
    pluralRule = PluralRule(language: language)
  }

  /// The words for a key; the last part of the key where no language has them.
  public subscript(key: String) -> String {
    texts[key] ?? key.split(separator: ".").last.map(String.init) ?? key
  }

  /// Whether there are words for a key.
  public func has(_ key: String) -> Bool { texts[key] != nil }

  /// The words for a key with its `{name}` parts filled in.
  public subscript(key: String, parts: KeyValuePairs<String, String>) -> String { Phrase(self[key]).filled(parts) }

  /// The words for so many things, with the number as `{count}`: the key has a text for each plural category of the
  /// language, `one: One source, other: "{count} sources"`.
  public subscript(key: String, count count: Int) -> String {
    let category = pluralRule.category(of: count)
    let text = texts["\(key).\(category.rawValue)"] ?? self["\(key).other"]
    return Phrase(text).filled(["count": "\(count)"])
  }

  /// The same words with every form taken apart, for those that are said of every item.
  func phrases(_ key: String) -> PluralPhrase { PluralPhrase(pluralRule) { texts["\(key).\($0.rawValue)"] } }

  /// The words for a value of a vocabulary.
  public subscript(value: some Vocabulary) -> String { self["\(type(of: value).name).\(value.rawValue)"] }

  /// The words for where a party stands.
  public subscript(position: Standing.Position) -> String { self["stance.\(position.value)"] }

  /// How many claims are contested, and how many of these by other claims where some are.
  public func tally(ofContested counts: (all: Int, byClaims: Int)) -> String {
    guard counts.byClaims > 0 else { return "\(counts.all)" }
    let key = counts.byClaims == counts.all ? "contestedTallyByClaims" : "contestedTally"
    return self[key, ["count": "\(counts.all)", "byClaims": "\(counts.byClaims)"]]
  }

  /// The name of a country, by its ISO 3166-1 alpha-2 code; the code where no name is known.
  public func country(_ code: String) -> String { texts["countries.\(code)"] ?? code }

  /// The name of a language, by its BCP 47 tag, whose first part decides; the tag where no name is known.
  public func language(_ tag: String) -> String {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return texts["languages.\(primary)"] ?? tag
  }

  /// A date as people write it, with the precision that it has: `3 May 2023`, `May 2023`, `about 2023`, `3–5 May 2023`.
  ///
  /// Times keep the offset that they were given with, since the reader is not where it happened.
  public func words(_ date: EDTFDate) -> String { dates.words(date) }

  /// The same, but that days of a year do not say it: `3 May`.
  public func words(_ date: EDTFDate, in year: Int?) -> String { dates.words(date, in: year) }

  /// What a date says besides its day: `14:30 UTC+3`, `03:31 UTC+3 (uncertain)`, `about 20 September`; nil where it is that day.
  public func time(of date: EDTFDate) -> String? { dates.time(of: date) }

  /// Every key.
  public var keys: Set<String> { Set(texts.keys) }

  /// These words, and those of `other` for keys that are missing.
  public func completed(by other: Labels) -> Labels {
    Labels(language: language, texts: texts.merging(other.texts) { own, _ in own })
  }
}

// MARK: - What a label file has to have

extension Labels {
  /// The names of the `{name}` parts of a label.
  public func parts(of key: String) -> Set<String> { Phrase(self[key]).parts }

  /// The keys under which there is a text for each plural category.
  public var pluralKeys: Set<String> {
    var forms: [Substring: (all: Int, plural: Int)] = [:]
    for key in texts.keys {
      guard let dot = key.lastIndex(of: ".") else { continue }
      let isForm = PluralCategory(rawValue: String(key[key.index(after: dot)...])) != nil
      forms[key[..<dot], default: (0, 0)].all += 1
      if isForm { forms[key[..<dot], default: (0, 0)].plural += 1 }
    }
    return Set(
      forms.filter { $0.value.all == $0.value.plural && texts["\($0.key).other"] != nil }.map { String($0.key) })
  }
}
