/// A phrase for so many things, with the form of each plural category taken apart once.
struct PluralPhrase: Sendable, Equatable {
  private let rule: PluralRule
  private let forms: [PluralCategory: Phrase]
  private let other: Phrase

  /// - Parameter text: The words for a category; nil where the label file has none.
  init(_ rule: PluralRule, _ text: (PluralCategory) -> String?) {
    self.rule = rule
    var forms: [PluralCategory: Phrase] = [:]
    for category in PluralCategory.allCases { forms[category] = text(category).map(Phrase.init) }
    self.forms = forms
    other = forms[.other] ?? Phrase("")
  }

  /// The words for so many things; those that are said of these are `parts`, else the number itself is `{count}`.
  func filled(_ count: Int, _ parts: KeyValuePairs<String, String>? = nil) -> String {
    let form = forms[rule.category(of: count)] ?? other
    return form.filled(parts ?? ["count": "\(count)"])
  }
}
