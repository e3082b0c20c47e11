/// A structured dossier of claims, quotes and reactions, as its authors wrote it (format.md, section 3).
///
/// The first of the four stages: a `Dossier` may hold mistakes; checking finds them and makes a `CheckedDossier`.
public struct Dossier: Sendable, Equatable {
  /// The format's version: 1.
  public var dossier = 1
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
  /// Whether who said it must not be told (Chatham House rule).
  public var chathamHouse: Bool?
  /// The yardstick of the likelihood terms; ICD 203 when absent.
  public var scale: Scale?
  /// Who holds the rights, and what is allowed.
  public var rights: String?
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

  /// A dossier with nothing in it yet.
  public init(title: String) { self.title = title }
}

extension Dossier: Record {
  package static var blank: Dossier { Dossier(title: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("dossier", .required), &dossier)
    visitor.value(Field("title", .required), &title)
    visitor.value(Field("id", .optional, .identity), &id)
    visitor.value(Field("subtitle"), &subtitle)
    visitor.value(Field("language", .optional, .language), &language)
    visitor.prose(Field("summary"), &summary)
    visitor.record(Field("edition"), &edition)
    visitor.value(Field("cutoff"), &cutoff)
    visitor.values(Field("authors"), &authors)
    visitor.value(Field("publisher"), &publisher)
    visitor.prose(Field("method"), &method)
    visitor.value(Field("marking"), &marking)
    visitor.value(Field("chathamHouse"), &chathamHouse)
    visitor.value(Field("scale"), &scale)
    visitor.value(Field("rights"), &rights)
    visitor.value(Field("embargo"), &embargo)
    visitor.values(Field("gaps"), &gaps)
    visitor.records(Field("corrections"), &corrections)
    visitor.reference("cover", &cover, to: .attachment)
    visitor.options(Field("outputs"), &outputs)
    visitCollections(&visitor)
  }

  /// Shows the collections, in the order of `EntityKind`.
  package mutating func visitCollections<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.entities(Field("sources"), &sources)
    visitor.entities(Field("parties"), &parties)
    visitor.entities(Field("events"), &events)
    visitor.entities(Field("claims"), &claims)
    visitor.entities(Field("quotes"), &quotes)
    visitor.entities(Field("reactions"), &reactions)
    visitor.entities(Field("questions"), &questions)
    visitor.entities(Field("assessments"), &assessments)
    visitor.entities(Field("sections"), &sections)
    visitor.entities(Field("attachments"), &attachments)
    visitor.entities(Field("terms"), &terms)
  }
}
