import DossierCore
import DossierTemplating

/// A party.
final class PartyRecord: TemplateSubject {
  let briefing: BriefingContext
  let party: Party

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, party: Party) {
    let briefing = briefing.at(party.id)
    self.briefing = briefing
    self.party = briefing.seen(party) { $0.party($1) }
  }

  static let scopeName = "party"
  static let fields: [TemplateField<PartyRecord>] = [
    .id("id", "its id") { $0.party.id.text },
    .text("name", "the name") { $0.party.name },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.party.id)
    },
    .text("nativeName", "the name in its own script, with its language") { $0.nativeName },
    .text("aliases", "other names") { $0.briefing.joined($0.party.aliases) },
    .text("kind", "what it is, unless unknown") { record in
      record.party.kind.flatMap { $0 == .unknown ? nil : record.briefing.labels[$0] }
    },
    .text("role", "what it does") { $0.party.role },
    .text("memberOf", "the body that it belongs to") { record in record.party.memberOf.map(record.briefing.name(of:)) },
    .text("side", "the side that it is on, where that is said of it") { record in
      record.party.side.map { record.briefing.name(of: record.briefing.sides.side(named: $0)) }
    },
    .text("country", "its country") { record in record.party.country.map(record.briefing.labels.country) },
    .text("wikidata", "its Wikidata item") { $0.party.wikidata },
    .flag("isProtected", "whether it appears by a public name") { $0.party.protectIdentity == true },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.party.sources) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.party.id) },
  ]

  private var nativeName: String? {
    guard let name = party.nativeName else { return nil }
    return party.nativeLanguage.map { "\(briefing.isolated(name)) (\(briefing.language($0)))" } ?? name
  }
}

/// An image or other file.
final class AttachmentRecord: TemplateSubject {
  let briefing: BriefingContext
  let attachment: Attachment
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, attachment: Attachment, offset: Int) {
    let briefing = briefing.at(attachment.id)
    self.briefing = briefing
    self.attachment = briefing.seen(attachment) { $0.attachment($1) }
    self.offset = offset
  }

  static let scopeName = "attachment"
  static let fields: [TemplateField<AttachmentRecord>] = [
    .id("id", "its id") { $0.attachment.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.attachment.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.attachment.id)
    },
    .text("title", "what it is called; what it shows, or its file's name in words, when it has no title") {
      $0.briefing.release.shortLabel(of: $0.attachment.id)
    },
    .text("path", "where the file lies") { $0.attachment.title == nil ? nil : $0.attachment.path },
    .flag("isCover", "whether it is the picture of the cover") { $0.briefing.dossier.cover == $0.attachment.id },
    .text("alt", "what it shows") { $0.attachment.alt },
    .written("caption", "what stands below it") { $0.briefing.prose($0.attachment.caption) },
    .text("credit", "who made it") { $0.attachment.credit },
    .written("citation", "the source that it comes from, in brackets") {
      $0.briefing.citation($0.attachment.source, nil)
    },
    .written("transcript", "what is said or written in it") { $0.briefing.prose($0.attachment.transcript) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.attachment.id) },
  ]
}
