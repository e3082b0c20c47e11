/// The findings of a check as they come in.
struct Report {
  let places: (any SourceMap)?
  private(set) var findings: [Finding]
  private let told: Set<FieldPath>
  /// The collections of which items are missing, by their keys.
  private let lost: Set<FieldPath>

  init(places: (any SourceMap)?, findings: [Finding]) {
    self.places = places
    self.findings = findings
    told = Set(findings.map(\.path))
    lost = Set(findings.filter(\.losesItems).map(\.path))
  }

  /// Whether items of any collection are missing, so that nobody can tell what is not there.
  var hasLostItems: Bool { !lost.isEmpty }

  /// Whether items are missing of a kind that a reference may lead to.
  func hasLost(_ kinds: EntityKinds) -> Bool {
    hasLostItems && kinds.kinds.contains { lost.contains(FieldPath([.key($0.collection)])) }
  }

  /// Whether loading has found something wrong with the value at the end of `path`, so that what follows from it goes
  /// without saying.
  func has(_ path: FieldPath) -> Bool { told.contains(path) }

  /// Adds a finding about the value at the end of `path`.
  ///
  /// - Parameters:
  ///   - words: What it is about in a text, as it may be written there; the first that is found counts.
  ///   - occurrence: How many of these words stand before those that are meant.
  mutating func add(
    _ code: FindingCode, _ message: String, at path: FieldPath, fix: String? = nil, words: [String] = [],
    occurrence: Int = 0
  ) {
    let isPlaced = !words.isEmpty && findings.count < Limits.placedFindings
    let place =
      isPlaced ? places?.place(of: path, words: words, occurrence: occurrence) : places?.place(of: path)
    findings.append(Finding(code, message, at: place, path: path, fix: fix))
  }
}

/// A text of the user's inside a message: between backticks, without the middle of what is long, and with nothing in it
/// that acts on a terminal.
package func quoted(_ text: String) -> String { quoted(text, longest: Limits.quotedText) }

/// The same, with a length in code points of its own.
package func quoted(_ text: String, longest: Int) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > longest else { return "`\(harmless(scalars))`" }
  // Texts that begin alike often end differently.
  let tail = longest / 3
  return "`\(harmless(scalars.prefix(longest - tail)))…\(harmless(scalars.suffix(tail)))`"
}

private func harmless(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  scalars.map { $0.isHarmless ? String($0) : "\\u{" + String($0.value, radix: 16, uppercase: true) + "}" }.joined()
}

extension Unicode.Scalar {
  /// Whether a terminal or an editor shows the character and does nothing else: no control, no bidirectional or other
  /// invisible format character, no line separator, no private use, no noncharacter.
  package var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
