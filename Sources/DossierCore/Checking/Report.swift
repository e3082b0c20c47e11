/// The findings of a check as they come in.
struct Report {
  let places: (any SourceMap)?
  private(set) var findings: [Finding]
  private let told: Set<FieldPath>

  init(places: (any SourceMap)?, findings: [Finding]) {
    self.places = places
    self.findings = findings
    told = Set(findings.map(\.path))
  }

  /// Whether loading has found something wrong with the value at the end of `path`, so that what follows from it goes
  /// without saying.
  func has(_ path: FieldPath) -> Bool { told.contains(path) }

  /// Adds a finding about the value at the end of `path`.
  mutating func add(_ code: FindingCode, _ message: String, at path: FieldPath, mend: String? = nil) {
    findings.append(Finding(code, message, at: places?.place(of: path), path: path, mend: mend))
  }
}

/// A text of the user's inside a message: between backticks, shortened, and with nothing in it that acts on a terminal.
package func quoted(_ text: String) -> String {
  var result = "`"
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == Limits.quotedText { return result + "…`" }
    if scalar.isHarmless {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
  return result + "`"
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
