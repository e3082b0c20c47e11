/// A structured dossier of claims, quotes and reactions, as its authors wrote it (format.md, section 3).
///
/// The first of the four stages: a `Dossier` may hold mistakes; checking finds them and makes a `CheckedDossier`.
public struct Dossier: Sendable, Equatable {
  /// The format's version: 1.
  public var dossier = Dossier.formatVersion
  /// What it is called.
  public var title: String
  /// A short name in the form of an id; the folder's name when absent.
  public var id: EntityID?
  /// A second line of the title.
  public var subtitle: String?
  /// BCP 47; `en` when absent.
  public var language: String?
  /// The bottom line.
  public var summary: Prose?
  /// Which state of the dossier this is.
  public var edition: Edition?
  /// The information cut-off date: what came later is not considered.
  public var cutoff: EDTFDate?
  /// Who made it.
  public var authors: [String] = []
  /// Who puts it out.
  public var publisher: String?
  /// How it was made.
  public var method: Prose?
  /// The TLP label of every item that has none of its own.
  public var marking: Marking?
  /// The TLP label of the head: the title and all else that stands before the collections; that of the items when absent.
  public var headMarking: Marking?
  /// Whether who said it must not be told (Chatham House rule).
  public var chathamHouse: Bool?
  /// The yardstick of the likelihood terms; ICD 203 when absent.
  public var scale: Scale?
  /// Who holds the rights, and what is allowed.
  public var rights: String?
  /// Where errors are reported: an address of mail or of the web, or in words.
  public var contact: String?
  /// Not to be given out before this date and time.
  public var embargo: EDTFDate?
  /// What is not known.
  public var gaps: [String] = []
  /// What earlier editions had wrong.
  public var corrections: [Correction] = []
  /// The attachment that is the cover's picture.
  public var cover: EntityID?
  /// Options for the writers and the checks.
  public var outputs = OptionTree()

  /// Where things are taken from.
  public var sources: [Source] = []
  /// Who speaks and acts.
  public var parties: [Party] = []
  /// What happened, or is said to have.
  public var events: [Event] = []
  /// What is put forward.
  public var claims: [Claim] = []
  /// Words as they were uttered.
  public var quotes: [Quote] = []
  /// What parties say and do about it.
  public var reactions: [Reaction] = []
  /// What readers will ask.
  public var questions: [Question] = []
  /// What the analysts judge.
  public var assessments: [Assessment] = []
  /// The narrative.
  public var sections: [Section] = []
  /// Images and other files.
  public var attachments: [Attachment] = []
  /// The glossary.
  public var terms: [Term] = []

  /// The version of the format that this program reads and writes.
  public static let formatVersion = 1

  /// A dossier with nothing in it yet.
  public init(title: String) { self.title = title }
}

extension Dossier: Record {
  @usableFromInline package static var name: StaticString { "dossier" }
  @usableFromInline package static var about: StaticString { "A structured dossier of claims, quotes and reactions." }
  @usableFromInline package static var blank: Dossier { Dossier(title: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("dossier", .required, .version, about: "The version of the format, which is 1."), &dossier)
    visitor.value(Field("title", .required, about: "What the dossier is called."), &title)
    visitor.value(
      Field(
        "id", .optional, .identity,
        about: "A short name for files and links, such as mill-park; the name of the folder when absent."), &id)
    visitor.value(Field("subtitle", about: "A second line under the title."), &subtitle)
    visitor.value(
      Field("language", .optional, .language, about: "The language that the dossier is written in; en when absent."),
      &language)
    visitor.prose(Field("summary", about: "The bottom line: what somebody who reads nothing else must know."), &summary)
    visitor.record(Field("edition", about: "Which state of the dossier this is."), &edition)
    visitor.value(Field("cutoff", about: "The information cut-off: what came later is not considered."), &cutoff)
    visitor.values(Field("authors", about: "Who made the dossier, a name each."), &authors)
    visitor.value(Field("publisher", about: "Who puts it out."), &publisher)
    visitor.prose(
      Field("method", about: "How it was made: what was read, what was left out, how dates and quotes were treated."),
      &method)
    visitor.value(
      Field(
        "marking",
        about: """
          The TLP label of every item that has none of its own: CLEAR for everybody, GREEN for the \
          community, AMBER for the organisation and its clients, AMBER+STRICT for the organisation, \
          RED for the recipients alone.
          """), &marking)
    visitor.value(
      Field(
        "headMarking",
        about: """
          The TLP label of the head, which is the summary and all else before the collections; the dossier's marking \
          when absent. A release below it keeps of the head little more than the title.
          """), &headMarking)
    visitor.value(
      Field("chathamHouse", about: "Whether it must not be told who said what (Chatham House rule)."), &chathamHouse)
    visitor.value(
      Field(
        "scale",
        about: """
          The yardstick of the likelihood terms: icd203 of the US intelligence community (when \
          absent), or phia2025 of the UK's assessment profession.
          """), &scale)
    visitor.value(Field("rights", about: "Who holds the rights, and what is allowed."), &rights)
    visitor.value(
      Field("contact", about: "Where readers report an error: an address of mail or of the web, or words."), &contact)
    visitor.value(
      Field("embargo", .optional, .moment, about: "The moment before which the dossier may not be given out."), &embargo
    )
    visitor.values(Field("gaps", about: "What is not known, a sentence each."), &gaps)
    visitor.records(Field("corrections", about: "What earlier editions had wrong, and what is right."), &corrections)
    visitor.reference("cover", &cover, to: .attachment, about: "The attachment whose picture is the cover.")
    visitor.options(
      Field(
        "outputs",
        about:
          "Options for the outputs, under the name of each format; under check, which findings to raise or ignore."
      ), &outputs)
    visitCollections(&visitor)
  }

  /// Shows the collections, in the order of `EntityKind`.
  @inlinable package mutating func visitCollections<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.entities(Field("sources", about: "What was read, seen or heard."), &sources)
    visitor.entities(Field("parties", about: "Who speaks, acts or is spoken of."), &parties)
    visitor.entities(Field("events", about: "What happened, or is said to have happened."), &events)
    visitor.entities(Field("claims", about: "What is put forward, one proposition each."), &claims)
    visitor.entities(Field("quotes", about: "Words as they were uttered, to the character."), &quotes)
    visitor.entities(Field("reactions", about: "What parties hold of claims, and do after events."), &reactions)
    visitor.entities(Field("questions", about: "What readers will ask."), &questions)
    visitor.entities(
      Field("assessments", about: "What the analysts judge, how likely it is and on how good a ground."), &assessments)
    visitor.entities(Field("sections", about: "The narrative, in the order in which it is read."), &sections)
    visitor.entities(Field("attachments", about: "Images and other files."), &attachments)
    visitor.entities(Field("terms", about: "The glossary."), &terms)
  }
}
