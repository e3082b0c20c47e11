/// The words that readers see, in one language: `stance.denies` is “denies”.
///
/// They come from a label file; a key that the language lacks has the English words.
public struct Labels: Sendable, Equatable {
  /// BCP 47.
  public let language: String
  private var texts: [String: String]

  /// The words of a language; keys are the way down the label file, joined by dots.
  public init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The words for a key; the last part of the key where no language has them.
  public subscript(key: String) -> String {
    texts[key] ?? key.split(separator: ".").last.map(String.init) ?? key
  }

  /// The words for a key with its `{name}` parts filled in.
  public subscript(key: String, parts: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[key][...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = rest[rest.index(after: start)..<end]
      result += rest[..<start]
      result += parts.first { $0.key == name }?.value ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The words for a value of a vocabulary.
  public subscript(value: some Vocabulary) -> String { self["\(type(of: value).name).\(value.rawValue)"] }

  /// The words for where a party stands.
  public subscript(position: Standing.Position) -> String { self["stance.\(position.value)"] }

  /// Every key.
  public var keys: Set<String> { Set(texts.keys) }

  /// These words, and those of `other` for keys that are missing.
  public func completed(by other: Labels) -> Labels {
    Labels(language: language, texts: texts.merging(other.texts) { own, _ in own })
  }
}
