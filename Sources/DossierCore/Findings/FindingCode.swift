/// The kind of a problem: a stable code, its usual severity, and what it is about in a line.
///
/// This list is the only place where they stand; the wording of a finding stands beside the check that makes it. A code
/// is never reused. 01 text and syntax, 02 shape, 03 values, 04 identity and references, 05 editorial and verbatim, 06
/// release, 07 templates and labels, 08 outputs, 09 files and packets.
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
  /// Text that YAML takes for a comment.
  public static let swallowedText = FindingCode("DK0111", .warning, "Text that YAML takes for a comment")
  /// Line breaks of quoted words that YAML turns into spaces.
  public static let foldedText = FindingCode("DK0112", .note, "Line breaks of quoted words that YAML turns into spaces")

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
  /// An option of the checks that is none.
  public static let checkOption = FindingCode("DK0206", .error, "An option of the checks that is none")
  /// An option of an output that is none.
  public static let outputOption = FindingCode("DK0207", .error, "An option of an output that is none")

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
  /// A dossier that nothing names.
  public static let noIdentity = FindingCode("DK0411", .warning, "A dossier that nothing names")

  // Editorial.
  /// A claim, quote or reaction without a source.
  public static let unsourced = FindingCode("DK0501", .warning, "A claim, quote or reaction without a source")
  /// A quote that was given off the record.
  public static let offRecord = FindingCode("DK0502", .error, "A quote that was given off the record")
  /// A stance of a claimant on its own claim.
  public static let ownStance = FindingCode("DK0503", .warning, "A stance of a claimant on its own claim")
  /// Stances of one party on one claim that contradict each other.
  public static let contradiction = FindingCode(
    "DK0504", .warning, "Stances of one party on one claim that contradict each other")
  /// A confirmed claim that stands on one independent source or none.
  public static let thinConfirmation = FindingCode(
    "DK0505", .warning, "A confirmed claim that stands on one independent source or none")
  /// A likelihood that does not fit its scale.
  public static let likelihoodBand = FindingCode("DK0506", .error, "A likelihood that does not fit its scale")
  /// Likelihood and confidence in one sentence.
  public static let mixedCertainty = FindingCode("DK0507", .warning, "Likelihood and confidence in one sentence")
  /// An image that says nothing to those who cannot see it.
  public static let missingAlternative = FindingCode(
    "DK0508", .error, "An image that says nothing to those who cannot see it")
  /// A source that was read before it came out.
  public static let accessedBeforePublished = FindingCode(
    "DK0509", .warning, "A source that was read before it came out")
  /// Something dated after the information cut-off.
  public static let afterCutoff = FindingCode("DK0510", .warning, "Something dated after the information cut-off")
  /// A party, source, attachment or term that nothing uses.
  public static let unused = FindingCode("DK0511", .note, "A party, source, attachment or term that nothing uses")
  /// An id that a spreadsheet turns into a date or a truth value.
  public static let spreadsheetID = FindingCode(
    "DK0512", .warning, "An id that a spreadsheet turns into a date or a truth value")
  /// A protected party without a public name.
  public static let unnamedProtection = FindingCode("DK0513", .error, "A protected party without a public name")
  /// A withdrawn claim that says so in one place only.
  public static let withdrawal = FindingCode("DK0514", .warning, "A withdrawn claim that says so in one place only")
  /// A reaction with the words of another party.
  public static let foreignQuote = FindingCode("DK0515", .warning, "A reaction with the words of another party")
  /// Items without a marking among marked ones.
  public static let unmarked = FindingCode("DK0516", .error, "Items without a marking among marked ones")
  /// A named speaker under the Chatham House rule.
  public static let chathamHouse = FindingCode("DK0517", .warning, "A named speaker under the Chatham House rule")
  /// An answered question without an answer, or the reverse.
  public static let missingAnswer = FindingCode(
    "DK0518", .warning, "An answered question without an answer, or the reverse")
  /// A latitude without a longitude, or the reverse.
  public static let halfPosition = FindingCode("DK0519", .warning, "A latitude without a longitude, or the reverse")
  /// A status or grade without its basis.
  public static let missingBasis = FindingCode("DK0520", .warning, "A status or grade without its basis")
  /// A translation into the language of the quote.
  public static let sameTranslation = FindingCode("DK0521", .warning, "A translation into the language of the quote")
  /// Two claims in the same words by the same claimant.
  public static let twin = FindingCode("DK0522", .warning, "Two claims in the same words by the same claimant")
  /// An item that refers to itself.
  public static let selfReference = FindingCode("DK0523", .warning, "An item that refers to itself")
  /// A quote in quotation marks of its own.
  public static let quotedQuote = FindingCode("DK0524", .warning, "A quote in quotation marks of its own")
  /// A claim that the claimant's own side denies.
  public static let ownSide = FindingCode("DK0525", .warning, "A claim that the claimant’s own side denies")
  /// A judgement that says another likelihood than its field.
  public static let statedLikelihood = FindingCode(
    "DK0526", .warning, "A judgement that says another likelihood than its field")
  /// Something that comes before what it follows from.
  public static let orderInTime = FindingCode("DK0528", .warning, "Something that comes before what it follows from")
  /// An id in brackets without its @.
  public static let bareReference = FindingCode("DK0530", .warning, "An id in brackets without its @")
  /// The mark of a footnote that is not there.
  public static let lostFootnote = FindingCode("DK0531", .warning, "The mark of a footnote that is not there")
  /// A footnote that no mark leads to.
  public static let unusedFootnote = FindingCode("DK0532", .warning, "A footnote that no mark leads to")
  /// A mention of an item that is shown as it stands.
  public static let rawMention = FindingCode("DK0533", .warning, "A mention of an item that is shown as it stands")

  // Verbatim.
  /// A quote that its source does not have.
  public static let notFound = FindingCode("DK0551", .error, "A quote that its source does not have")
  /// A quote that its source has more than once.
  public static let ambiguous = FindingCode("DK0552", .warning, "A quote that its source has more than once")
  /// Quotes that no archived text vouches for.
  public static let unchecked = FindingCode("DK0553", .note, "Quotes that no archived text vouches for")
  /// An archived text that is not the one that was archived.
  public static let snapshotChanged = FindingCode(
    "DK0554", .error, "An archived text that is not the one that was archived")
  /// A passage with characters that nobody sees.
  public static let hiddenCharacters = FindingCode("DK0555", .note, "A passage with characters that nobody sees")

  // Release.
  /// An embargo that has not ended.
  public static let embargo = FindingCode("DK0601", .error, "An embargo that has not ended")
  /// A release of a dossier that has no marking.
  public static let unmarkedDossier = FindingCode("DK0602", .error, "A release of a dossier that has no marking")
  /// A text that leaves and refers to an item that stays behind.
  public static let withheldReference = FindingCode(
    "DK0603", .error, "A text that leaves and refers to an item that stays behind")
  /// A protected party's name in a text.
  public static let protectedName = FindingCode("DK0604", .error, "A protected party's name in a text")
  /// A word of a protected person's name in a text.
  public static let protectedWord = FindingCode("DK0605", .warning, "A word of a protected person's name in a text")
  /// An attachment that is a part of the dossier's own text.
  public static let ownAttachment = FindingCode("DK0606", .error, "An attachment that is the dossier itself")
  /// An item that is marked lower than all that it is taken from.
  public static let downgrade = FindingCode(
    "DK0607", .warning, "An item that is marked lower than all that it is taken from")

  /// An address that leads to somebody's own machine.
  public static let localAddress = FindingCode(
    "DK0608", .warning, "An address that leads to somebody's own machine")
  /// An address with a user's name or password.
  public static let addressWithUser = FindingCode("DK0609", .warning, "An address with a user's name or password")
  /// A release with findings that nobody has accepted.
  public static let unaccepted = FindingCode("DK0610", .error, "A release with findings that nobody has accepted")
  /// A protected party's name in a file that was made.
  public static let madeName = FindingCode("DK0611", .error, "A protected party's name in what was made")
  /// A protected party whose public name is a name of it, or has a word of one.
  public static let openName = FindingCode(
    "DK0612", .warning, "A protected party whose public name is a name of it, or has a word of one")
  /// A packet with what is above the dossier's own label.
  public static let wholePacket = FindingCode(
    "DK0617", .error, "A packet with what is above the dossier's own label")

  // Editions.
  /// A change of an assessment that is said and is not so.
  public static let changeWord = FindingCode(
    "DK0621", .warning, "A change of an assessment that is said and is not so")
  /// Editions that have no item in common.
  public static let otherDossier = FindingCode("DK0622", .warning, "Editions that have no item in common")
  /// An edition that is not later than the one before.
  public static let editionOrder = FindingCode("DK0623", .warning, "An edition that is not later than the one before")
  /// An edition before that is nowhere to be found.
  public static let noPrevious = FindingCode("DK0624", .error, "An edition before that is nowhere to be found")

  // Templates and labels.
  /// A template or label file that is nowhere.
  public static let missingTemplate = FindingCode("DK0701", .error, "A template or label file that is nowhere")
  /// A template that cannot be read.
  public static let templateSyntax = FindingCode("DK0702", .error, "A template that cannot be read")
  /// A label that a language lacks.
  public static let missingLabel = FindingCode("DK0703", .warning, "A label that a language lacks")
  /// A label with other parts to be filled in than the English one.
  public static let labelParts = FindingCode(
    "DK0704", .warning, "A label with other parts to be filled in than the English one")
  /// A label that nothing uses.
  public static let unknownLabel = FindingCode("DK0705", .warning, "A label that nothing uses")
  /// A plural form that a language needs and a label lacks.
  public static let missingPlural = FindingCode(
    "DK0706", .warning, "A plural form that a language needs and a label lacks")

  // Pictures of the e-book.
  /// A cover that could not be drawn.
  public static let undrawnCover = FindingCode("DK0811", .warning, "A cover that could not be drawn")
  /// A drawing that runs, loads or links, or is no SVG.
  public static let unsafeDrawing = FindingCode("DK0812", .error, "A drawing that no book should have")
  /// A picture that is cut short, damaged, or none.
  public static let brokenPicture = FindingCode("DK0813", .error, "A picture that cannot be shown")
  /// A cover that stores and shelves do not show.
  public static let unsuitedCover = FindingCode("DK0814", .warning, "A cover that shelves cannot show")
  /// A picture with something in it that nobody sees.
  public static let hidingPicture = FindingCode("DK0815", .error, "A picture with something in it that nobody sees")
  /// A picture that may have colours below transparent parts.
  public static let doubtfulPicture = FindingCode(
    "DK0816", .warning, "A picture that may have colours below transparent parts")

  // Tables.
  /// A text that stands in a file beside its table.
  public static let cellFile = FindingCode("DK0821", .warning, "A text that stands in a file beside its table")

  /// A table or column that is described and not there.
  public static let lostTable = FindingCode("DK0822", .warning, "A table or column that is described and not there")
  /// An apostrophe that may be a guard or text.
  public static let doubtfulGuard = FindingCode("DK0823", .error, "An apostrophe that may be a guard or text")
  /// A text that a workbook has cut off.
  public static let cutText = FindingCode("DK0824", .error, "A text that a workbook has cut off")
  /// A formula without a value in place of a text.
  public static let failedFormula = FindingCode("DK0825", .warning, "A formula without a value in place of a text")
  /// Two items of a list in one position.
  public static let samePosition = FindingCode("DK0826", .warning, "Two items of a list in one position")

  // Exports.
  /// Fact checks without a verdict to tell.
  public static let noVerdict = FindingCode("DK0831", .warning, "Fact checks without a verdict to tell")
  /// Fact checks without an address.
  public static let noReviewAddress = FindingCode("DK0832", .warning, "Fact checks without an address")
  /// Fact checks of nobody.
  public static let noReviewAuthor = FindingCode("DK0833", .warning, "Fact checks of nobody")
  /// A text that is too long for a cell.
  public static let longCell = FindingCode("DK0834", .warning, "A text that is too long for a cell")
  /// A day of the first bundle that is none.
  public static let stixCreated = FindingCode("DK0835", .error, "A day of the first bundle that is none")
  /// A later bundle that does not know the day of the first.
  public static let stixNoCreated = FindingCode(
    "DK0836", .warning, "A later bundle that does not know the day of the first")
  /// A name that a template cannot use there.
  public static let templateName = FindingCode("DK0710", .error, "A name that a template cannot use there")
  /// A section of a template that does not end as it began.
  public static let templateSection = FindingCode(
    "DK0711", .error, "A section of a template that does not end as it began")
  /// A partial of a template that is missing, or stands in itself.
  public static let templatePartial = FindingCode(
    "DK0712", .error, "A partial of a template that is missing, or stands in itself")

  // Stylesheets of e-books.
  /// A stylesheet that cannot be read.
  public static let stylesheetSyntax = FindingCode("DK0801", .error, "A stylesheet that cannot be read")
  /// A stylesheet that reaches outside the book.
  public static let stylesheetReach = FindingCode("DK0802", .error, "A stylesheet that reaches outside the book")
  /// A rule that a book must not have.
  public static let stylesheetRule = FindingCode("DK0803", .error, "A stylesheet rule that a book must not have")

  // Pictures that books do not show.
  /// A picture of a kind that no reading system has to show.
  public static let unshownPicture = FindingCode("DK0804", .warning, "A picture of a kind that books do not show")

  // Files.
  /// A file that cannot be read.
  public static let unreadable = FindingCode("DK0901", .error, "A file that cannot be read")
  /// A file that the dossier names and that is not there.
  public static let missingFile = FindingCode("DK0902", .error, "A file that the dossier names and that is not there")
  /// A folder of outputs whose build was broken off and cannot be taken back.
  public static let brokenOff = FindingCode(
    "DK0903", .error, "A folder of outputs whose build was broken off and cannot be taken back")

  // Packets.
  /// A packet that is not made as packets are.
  public static let packetShape = FindingCode("DK0911", .error, "A packet that is not made as packets are")
  /// A name in a packet that leads elsewhere, or is no file's alone.
  public static let packetName = FindingCode(
    "DK0912", .error, "A name in a packet that leads elsewhere, or is no file's alone")
  /// A file that a packet lists and lacks, or has and does not list.
  public static let packetContents = FindingCode(
    "DK0913", .error, "A file that a packet lists and lacks, or has and does not list")
  /// A file of a packet that is not the one that was packed.
  public static let packetDigest = FindingCode(
    "DK0914", .error, "A file of a packet that is not the one that was packed")
  /// A packet that is too large to be looked into.
  public static let packetSize = FindingCode("DK0915", .error, "A packet that is too large to be looked into")
  /// An attachment that may tell more than it shows.
  public static let uncleanedAttachment = FindingCode(
    "DK0916", .warning, "An attachment that may tell more than it shows")
  /// A file's name that no packet can have.
  public static let oddPacketName = FindingCode("DK0917", .warning, "A file's name that no packet can have")

  /// Every code, in order.
  public static let all: [FindingCode] = [
    .badEncoding, .forbiddenCharacter, .yamlSyntax, .jsonSyntax, .limit, .alias, .manyDocuments, .complexKey, .tag,
    .swallowedText, .foldedText, .unknownKey, .duplicateKey, .wrongType, .missingField, .formatVersion, .checkOption,
    .outputOption, .unknownValue,
    .malformedID, .malformedDate, .impossibleDate, .outOfRange, .malformedText, .outsidePath, .rawHTML, .duplicateID,
    .danglingReference, .wrongKind, .stanceOrAct, .cycle, .noIdentity,
    .unsourced, .offRecord, .ownStance, .contradiction,
    .thinConfirmation, .likelihoodBand, .mixedCertainty, .missingAlternative, .accessedBeforePublished, .afterCutoff,
    .unused, .spreadsheetID, .unnamedProtection, .withdrawal, .foreignQuote, .unmarked, .chathamHouse, .missingAnswer,
    .halfPosition, .missingBasis, .sameTranslation, .twin, .selfReference, .quotedQuote, .ownSide, .statedLikelihood,
    .orderInTime, .bareReference, .lostFootnote,
    .unusedFootnote, .rawMention,
    .notFound,
    .ambiguous,
    .unchecked, .snapshotChanged, .hiddenCharacters, .embargo, .unmarkedDossier, .withheldReference, .protectedName,
    .protectedWord, .ownAttachment, .downgrade, .localAddress, .addressWithUser, .unaccepted, .madeName,
    .openName, .wholePacket, .changeWord, .otherDossier, .editionOrder, .noPrevious,
    .missingTemplate,
    .templateSyntax, .missingLabel, .labelParts, .unknownLabel, .missingPlural, .templateName, .templateSection,
    .templatePartial, .stylesheetSyntax, .stylesheetReach, .stylesheetRule, .unshownPicture, .undrawnCover,
    .unsafeDrawing,
    .brokenPicture, .unsuitedCover, .hidingPicture, .doubtfulPicture, .cellFile, .lostTable, .doubtfulGuard, .cutText,
    .failedFormula, .samePosition, .noVerdict, .noReviewAddress, .noReviewAuthor, .longCell, .stixCreated,
    .stixNoCreated, .unreadable, .missingFile, .brokenOff,
    .packetShape, .packetName, .packetContents, .packetDigest, .packetSize, .uncleanedAttachment,
    .oddPacketName,
  ]
}

extension FindingCode {
  /// Whether it is about what leaves, and no rule can judge whether that may: a release for a label is made only where
  /// somebody accepts it.
  public var concernsRelease: Bool { Self.ofReleases.contains(self) }

  private static let ofReleases: Set<FindingCode> = [
    .protectedName, .protectedWord, .downgrade, .madeName, .openName,
  ]
}
