/// URLs, paths, language tags, country codes, hashes, Wikidata items, moments and bounded numbers look like what they are.
package enum TextForm {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for problem in dossier.walked(by: Reader()).problems {
      report.add(problem.code, problem.message, at: problem.path, mend: problem.mend)
    }
  }

  private struct Reader: FieldReader {
    var problems: [(code: FindingCode, message: String, path: FieldPath, mend: String?)] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      switch field.form {
      case .plain, .verbatim, .confidential, .reference: return requireSight(of: value, field, at: path)
      case .url, .path, .language, .country, .moment, .version, .range, .sha256, .wikidata, .identity: break
      }
      let text = value.scalarText
      guard !text.isEmpty, let problem = Self.problem(of: text, as: field.form) else { return }
      // Numbers are told as they are, texts as quotations.
      let shown = Value.type == .text ? quoted(text) : text
      problems.append((problem.code, "`\(field.name)` is \(shown), \(problem.message)", path(), problem.mend))
    }

    /// A required text has something in it that a reader can see.
    private mutating func requireSight<Value: ScalarValue>(of value: Value, _ field: Field, at path: () -> FieldPath) {
      guard case .required = field.presence, Value.type == .text else { return }
      let text = value.scalarText
      guard !text.isEmpty, text.hasNothingToSee else { return }
      problems.append(
        (.missingField, "`\(field.name)` is required here, and has nothing in it that can be seen", path(), nil))
    }

    private static func problem(
      of text: String, as form: Field.Form
    ) -> (code: FindingCode, message: String, mend: String?)? {
      switch form {
      case .plain, .verbatim, .confidential, .reference: nil
      case .identity:
        EntityID(text).isWellFormed
          ? nil
          : (
            .malformedID, "which is no id: lower-case letters, digits and single hyphens, a letter first, 64 at most",
            EntityID(text).mended?.text
          )
      case .url:
        isURL(text)
          ? nil : (.malformedText, "which is no absolute URL, such as https://example.org/page", nil)
      case .path:
        isInside(text)
          ? nil : (.outsidePath, "which does not stay in the dossier's folder: write a path relative to it", nil)
      case .language:
        isLanguage(text)
          ? nil : (.malformedText, "which is no BCP 47 language tag, such as en, uk or zh-Hant", mend(language: text))
      case .country:
        isCountry(text)
          ? nil : (.malformedText, "which is no ISO 3166-1 alpha-2 code, such as UA or FR", mend(country: text))
      case .sha256:
        isSHA256(text)
          ? nil : (.malformedText, "which is no SHA-256: 64 lower-case hexadecimal digits", mend(hash: text))
      case .wikidata:
        isItem(text) ? nil : (.malformedText, "which is no Wikidata item, such as Q42", nil)
      case .moment:
        isMoment(text) ? nil : (.malformedDate, "where a moment such as 2023-05-03T14:30Z is expected", nil)
      case .version:
        text == "\(Dossier.formatVersion)"
          ? nil
          : (
            .formatVersion, "and this program reads version \(Dossier.formatVersion)", "\(Dossier.formatVersion)"
          )
      case .range(let range):
        Double(text).map(range.contains) == true ? nil : (.outOfRange, "where \(range.words) is expected", nil)
      }
    }
  }
}
