/// The kind of a problem: a stable code, its usual severity, and what it is about in a line.
///
/// This list is the only place where they stand; the wording of a finding stands beside the check that makes it. A code
/// is never reused. 01 text and syntax, 02 shape, 03 values, 04 identity and references, 06 release, 07 templates and
/// labels, 09 files.
public struct FindingCode: Sendable, Hashable {
  /// `DK0201`.
  public let code: String
  /// How bad a finding of this kind is unless the user says otherwise.
  public let severity: Severity
  /// What it is about, in a line.
  public let summary: String

  private init(_ code: String, _ severity: Severity, _ summary: String) {
    self.code = code
    self.severity = severity
    self.summary = summary
  }
}

extension FindingCode {
  // Text and syntax.
  /// Text that is not UTF-8.
  public static let badEncoding = FindingCode("DK0101", .error, "Text that is not UTF-8")
  /// A control character that no output can carry.
  public static let forbiddenCharacter = FindingCode("DK0102", .error, "A control character that no output can carry")
  /// Text that is not YAML.
  public static let yamlSyntax = FindingCode("DK0103", .error, "Text that is not YAML")
  /// Text that is not JSON.
  public static let jsonSyntax = FindingCode("DK0104", .error, "Text that is not JSON")
  /// More than the loader takes: size, depth, number of values.
  public static let limit = FindingCode("DK0105", .error, "More than the loader takes: size, depth, number of values")
  /// A YAML anchor, alias or merge key.
  public static let alias = FindingCode("DK0106", .error, "A YAML anchor, alias or merge key")
  /// More than one YAML document in a file.
  public static let manyDocuments = FindingCode("DK0107", .error, "More than one YAML document in a file")
  /// A key that is not a plain text.
  public static let complexKey = FindingCode("DK0108", .error, "A key that is not a plain text")
  /// A YAML tag.
  public static let tag = FindingCode("DK0109", .error, "A YAML tag")

  // Shape.
  /// A key that the format does not have.
  public static let unknownKey = FindingCode("DK0201", .error, "A key that the format does not have")
  /// A key that stands twice.
  public static let duplicateKey = FindingCode("DK0202", .error, "A key that stands twice")
  /// A value of the wrong type.
  public static let wrongType = FindingCode("DK0203", .error, "A value of the wrong type")
  /// A required field that is missing.
  public static let missingField = FindingCode("DK0204", .error, "A required field that is missing")
  /// A format version that this program does not read.
  public static let formatVersion = FindingCode("DK0205", .error, "A format version that this program does not read")

  // Values.
  /// A value that is not in its list.
  public static let unknownValue = FindingCode("DK0301", .error, "A value that is not in its list")
  /// An id that is not well-formed.
  public static let malformedID = FindingCode("DK0302", .error, "An id that is not well-formed")
  /// A date that is not EDTF.
  public static let malformedDate = FindingCode("DK0303", .error, "A date that is not EDTF")
  /// A date that cannot be.
  public static let impossibleDate = FindingCode("DK0304", .error, "A date that cannot be")
  /// A number out of its range.
  public static let outOfRange = FindingCode("DK0305", .error, "A number out of its range")
  /// A URL, language, country, hash or item number that is none.
  public static let malformedText = FindingCode(
    "DK0306", .error, "A URL, language, country, hash or item number that is none")
  /// A path that leaves the dossier's folder.
  public static let outsidePath = FindingCode("DK0307", .error, "A path that leaves the dossier's folder")
  /// HTML in Markdown text.
  public static let rawHTML = FindingCode("DK0308", .warning, "HTML in Markdown text")

  // Identity and references.
  /// An id that two entities have.
  public static let duplicateID = FindingCode("DK0401", .error, "An id that two entities have")
  /// A reference to nothing.
  public static let danglingReference = FindingCode("DK0402", .error, "A reference to nothing")
  /// A reference to the wrong kind of entity.
  public static let wrongKind = FindingCode("DK0403", .error, "A reference to the wrong kind of entity")
  /// A reaction with the wrong one of stance and act.
  public static let stanceOrAct = FindingCode("DK0404", .error, "A reaction with the wrong one of stance and act")
  /// A chain of references that comes back to its start.
  public static let cycle = FindingCode("DK0405", .error, "A chain of references that comes back to its start")

  // Release.
  /// An embargo that has not ended.
  public static let embargo = FindingCode("DK0601", .error, "An embargo that has not ended")

  // Templates and labels.
  /// A template or label file that is nowhere.
  public static let missingTemplate = FindingCode("DK0701", .error, "A template or label file that is nowhere")
  /// A template that cannot be read.
  public static let templateSyntax = FindingCode("DK0702", .error, "A template that cannot be read")
  /// A label that a language lacks.
  public static let missingLabel = FindingCode("DK0703", .warning, "A label that a language lacks")

  // Files.
  /// A file that cannot be read.
  public static let unreadable = FindingCode("DK0901", .error, "A file that cannot be read")
  /// A file that the dossier names and that is not there.
  public static let missingFile = FindingCode("DK0902", .error, "A file that the dossier names and that is not there")

  /// Every code, in order.
  public static let all: [FindingCode] = [
    .badEncoding, .forbiddenCharacter, .yamlSyntax, .jsonSyntax, .limit, .alias, .manyDocuments, .complexKey,
    .tag, .unknownKey, .duplicateKey, .wrongType, .missingField, .formatVersion, .unknownValue, .malformedID,
    .malformedDate, .impossibleDate, .outOfRange, .malformedText, .outsidePath, .rawHTML, .duplicateID,
    .danglingReference, .wrongKind, .stanceOrAct, .cycle, .embargo, .missingTemplate, .templateSyntax,
    .missingLabel, .unreadable, .missingFile,
  ]
}
