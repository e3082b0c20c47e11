/// URLs, paths, language tags, country codes, hashes, Wikidata items, moments and bounded numbers look like what they are.
package enum TextForm {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for problem in dossier.walked(by: Reader(dossier)).problems {
      report.add(problem.code, problem.message, at: problem.path, fix: problem.fix)
    }
  }

  /// A value that is not what it should look like.
  private typealias Problem = (code: FindingCode, message: String, path: FieldPath, fix: String?)

  private struct Reader: FieldReader {
    /// The ids of the dossier, with those that are proposed here.
    private var ids: () -> [EntityID]
    private var proposed: [EntityID] = []
    var problems: [Problem] = []

    init(_ dossier: Dossier) { ids = { dossier.ids } }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      switch field.form {
      case .plain, .verbatim, .confidential, .reference: return requireSight(of: value, field, at: path)
      case .url, .path, .language, .country, .moment, .version, .range, .sha256, .wikidata, .identity: break
      }
      let text = value.scalarText
      guard !text.isEmpty, let problem = Self.problem(of: text, as: field.form) else { return }
      var fix = problem.fix
      if case .identity = field.form { fix = distinctID(for: text) }
      // Numbers are told as they are, texts as quotations.
      let shown = Value.type == .text ? quoted(text) : text
      problems.append((problem.code, "`\(field.name)` is \(shown), \(problem.message)", path(), fix))
    }

    /// The nearest id that is well-formed and that nothing has yet. What is too long is cut between words.
    private mutating func distinctID(for text: String) -> String? {
      guard let whole = EntityID(text).fixed else { return nil }
      let taken = Set(ids() + proposed)
      // Where nothing but the form was wrong the other one may well be the same item.
      guard text.utf8.count > Limits.idLength else { return whole.text }
      var id = whole
      var number = 1
      while taken.contains(id) {
        number += 1
        id = EntityID("\(whole.text)-\(number)")
      }
      proposed.append(id)
      return id.text
    }

    /// A required text has something in it that a reader can see.
    private mutating func requireSight<Value: ScalarValue>(of value: Value, _ field: Field, at path: () -> FieldPath) {
      guard case .required = field.presence, Value.type == .text else { return }
      let text = value.scalarText
      guard !text.isEmpty, text.hasNothingToSee else { return }
      problems.append(
        (.missingField, "`\(field.name)` is required here, and has nothing in it that can be seen", path(), nil))
    }

    private static func idProblem(of text: String) -> String {
      let length = text.unicodeScalars.count
      return length > Limits.idLength
        ? "which has \(length) characters, and an id has \(Limits.idLength) at most"
        : "which is no id: lower-case letters, digits and single hyphens, a letter first, \(Limits.idLength) at most"
    }

    private static func address(_ text: String) -> (code: FindingCode, message: String, fix: String?) {
      let problem = WrittenAddress.problem(of: text)
      return (.malformedText, problem.message, problem.fix)
    }

    private static func misplaced(_ text: String) -> (code: FindingCode, message: String, fix: String?) {
      let problem = WrittenPath.problem(of: text)
      return (.outsidePath, problem.message, problem.fix)
    }

    private static func problem(
      of text: String, as form: Field.Form
    ) -> (code: FindingCode, message: String, fix: String?)? {
      switch form {
      case .plain, .verbatim, .confidential, .reference: nil
      case .identity:
        EntityID(text).isWellFormed
          ? nil : (.malformedID, idProblem(of: text), nil)
      case .url:
        isURL(text)
          ? nil : address(text)
      case .path:
        isInside(text)
          ? nil : misplaced(text)
      case .language:
        isLanguage(text)
          ? nil : (.malformedText, "which is no BCP 47 language tag, such as en, uk or zh-Hant", fix(language: text))
      case .country:
        isCountry(text)
          ? nil : (.malformedText, "which is no ISO 3166-1 alpha-2 code, such as UA or FR", fix(country: text))
      case .sha256:
        isSHA256(text)
          ? nil : (.malformedText, "which is no SHA-256: 64 lower-case hexadecimal digits", fix(hash: text))
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
