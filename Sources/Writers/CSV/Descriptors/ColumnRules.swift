import DossierCore

/// What the values of a column obey, in what both descriptions can say.
struct ColumnRules {
  /// The values, where they come from a list.
  private(set) var values: [String] = []
  /// A regular expression that the whole value matches, in what XML Schema, ECMA-262 and Python have in common.
  private(set) var pattern: String?
  private(set) var lowest: Int?
  private(set) var highest: Int?

  init(_ column: TableColumn) {
    switch column.content {
    case .word(let words): values = words
    case .id: pattern = Self.whole(FieldPattern.id)
    case .date: pattern = Self.whole(FieldPattern.date)
    case .text, .truth, .whole, .number: break
    }
    switch column.form {
    case .moment: pattern = Self.whole(FieldPattern.moment)
    case .language: pattern = Self.whole(FieldPattern.language)
    case .sha256: pattern = Self.whole(FieldPattern.sha256)
    case .wikidata: pattern = Self.whole(FieldPattern.wikidata)
    case .country: values = Countries.codes.sorted()
    case .version: (lowest, highest) = (Dossier.formatVersion, Dossier.formatVersion)
    case .range(let range): (lowest, highest) = (range.lowest, range.highest)
    // Those of URLs and paths look ahead, which XML Schema cannot.
    case .url, .path, .plain, .verbatim, .confidential, .identity, .reference: break
    }
  }

  /// The expression without its anchors, since both descriptions mean whole values, and without groups that XML Schema
  /// does not know.
  private static func whole(_ pattern: String) -> String {
    String(pattern.dropFirst().dropLast()).split(separator: "(?:", omittingEmptySubsequences: false)
      .joined(separator: "(")
  }
}

extension ColumnRules {
  /// Whether there is none.
  var isEmpty: Bool { values.isEmpty && pattern == nil && lowest == nil && highest == nil }

  /// The values as a regular expression, for a description that has no lists.
  var alternatives: String? {
    values.isEmpty
      ? nil
      : "("
        + values.map { value in
          value.map { "+.*?()[]{}|\\^$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        }.joined(separator: "|") + ")"
  }
}
