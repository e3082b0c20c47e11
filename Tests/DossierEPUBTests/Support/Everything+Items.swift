import DossierCore

extension Everything {
  static func sources() throws -> [Source] {
    var one = Source(id: "src-one", title: "Source one" + hostile)
    one.kind = .leakedMaterial
    one.publisher = "Source publisher" + hostile
    one.authors = ["Source author" + hostile]
    one.url = "https://example.org/one?a=1&b=2"
    one.published = try EDTFDate("2024-05~")
    one.accessed = try EDTFDate("2024-06-02")
    one.language = "ar"
    one.distance = .tertiary
    one.derivesFrom = ["src-two"]
    one.reliability = .notUsually
    one.reliabilityBasis = .plain("Reliability basis" + hostile)
    one.descriptor = "Descriptor" + hostile
    var archive = Archive(url: "https://archive.example.org/one")
    archive.service = "Archive service" + hostile
    archive.captured = try EDTFDate("2024-06-03")
    archive.sha256 = String(repeating: "0a", count: 32)
    one.archives = [archive]
    one.snapshot = "sources/one.txt"
    one.snapshotSha256 = String(repeating: "0b", count: 32)
    one.rights = "Source rights" + hostile
    one.marking = .green
    one.tags = ["tag of source" + hostile]
    var two = Source(id: "src-two", title: "Source two")
    two.url = "ftp://example.org/not-followed"
    return [one, two]
  }

  static func parties() -> [Party] {
    var one = Party(id: "pty-one", name: "Party one" + hostile)
    one.kind = .internationalOrganisation
    one.nativeName = "الناطق الرسمي"
    one.nativeLanguage = "ar"
    one.aliases = ["Alias" + hostile, "Other alias"]
    one.role = "Party role" + hostile
    one.memberOf = "pty-two"
    one.country = "EG"
    one.wikidata = "Q79"
    one.sources = [citation("src-one")]
    one.marking = .clear
    one.tags = ["tag of party"]
    var secret = Party(id: "pty-secret", name: "Real name")
    secret.protectIdentity = true
    secret.publicName = "A public name" + hostile
    return [one, Party(id: "pty-two", name: "משרד החוץ"), secret]
  }

  static func events() throws -> [Event] {
    var one = Event(id: "evt-one", title: "Event one" + hostile, date: try EDTFDate("2024-06-01T10:15+03:00"))
    one.place = "Event place" + hostile
    one.latitude = Coordinate("55.7520")
    one.longitude = Coordinate("37.6175")
    one.occurrence = .contested
    one.description = .plain("Event description" + hostile)
    var participant = Participant(party: "pty-two")
    participant.role = "Participant role" + hostile
    one.participants = [participant]
    one.significance = 2
    one.sources = [citation("src-two")]
    one.marking = .amber
    one.tags = ["tag of event"]
    return [one, Event(id: "evt-two", title: "Event two", date: try EDTFDate("2023/2024-05%"))]
  }

  static func claims() throws -> [Claim] {
    var one = Claim(id: "clm-one", statement: "Claim one" + hostile, claimant: "pty-one")
    one.kind = .legality
    one.onBehalfOf = "pty-two"
    one.date = try EDTFDate("2024-06-02?")
    one.about = ["evt-one", "pty-two"]
    one.status = .misleading
    one.statusBasis = .plain("Status basis" + hostile)
    one.statusDate = try EDTFDate("2024-06-20")
    one.credibility = .improbable
    one.credibilityBasis = .plain("Credibility basis" + hostile)
    one.relations = [Relation(to: "clm-two", type: .qualifies)]
    one.withdrawn = try EDTFDate("2024-06-21")
    one.media = ["att-photo", "att-paper"]
    one.sources = [citation("src-one"), Citation(source: "src-two")]
    one.marking = .red
    one.tags = ["tag of claim"]
    return [one, Claim(id: "clm-two", statement: "Claim two", claimant: "pty-secret")]
  }

  static func quotes() throws -> [Quote] {
    var one = Quote(
      id: "quo-one", text: "Quote one\n\n  two  spaces\tand a tab\r\n" + hostile + "\u{200B}\u{AD} end ",
      speaker: "pty-one")
    one.speakerRole = "Speaker role" + hostile
    one.language = "en-GB"
    var translation = Translation(language: "fa", text: "می‌خواهم" + hostile)
    translation.kind = .machine
    translation.translator = "Translator" + hostile
    one.translations = [translation, Translation(language: "zh", text: "翻译")]
    one.onBehalfOf = "pty-two"
    one.date = try EDTFDate("2024-06-03T00:00Z")
    one.venue = "Venue" + hostile
    one.medium = .posted
    one.attribution = .deepBackground
    one.attributionText = "Attribution text" + hostile
    one.mode = .indirect
    one.source = "src-one"
    one.locator = "Quote locator" + hostile
    one.prefix = "prefix " + hostile
    one.suffix = hostile + " suffix"
    one.about = ["clm-one", "clm-two"]
    one.context = .plain("Quote context" + hostile)
    one.marking = .green
    one.tags = ["tag of quote"]
    var arabic = Quote(id: "quo-arabic", text: "نحن لم نهاجم الجسر 3 مرات.", speaker: "pty-two")
    arabic.language = "ar"
    arabic.locator = "Locator without source"
    var plain = Quote(id: "quo-plain", text: "עברית without a language", speaker: "pty-two")
    plain.about = ["clm-two"]
    return [one, arabic, plain]
  }

  static func reactions() throws -> [Reaction] {
    var one = Reaction(id: "rea-one", party: "pty-two", to: "clm-one")
    one.stance = .denies
    one.level = .headOfState
    one.date = try EDTFDate("2024-06-04")
    one.summary = .plain("Reaction summary" + hostile)
    one.quotes = ["quo-arabic"]
    one.sources = [citation("src-one")]
    one.marking = .amber
    one.tags = ["tag of reaction"]
    var two = Reaction(id: "rea-two", party: "pty-two", to: "clm-one")
    two.stance = .partlyAffirms
    two.supersedes = "rea-one"
    var three = Reaction(id: "rea-three", party: "pty-secret", to: "quo-one")
    three.act = .callsForRestraint
    return [one, two, three]
  }

  static func question() -> Question {
    var question = Question(id: "qst-one", question: "Question one?" + hostile)
    question.answer = .plain("Answer" + hostile)
    question.state = .partly
    question.claims = ["clm-two"]
    question.sources = [citation("src-two")]
    question.marking = .clear
    question.tags = ["tag of question"]
    return question
  }

  static func assessment() -> Assessment {
    var assessment = Assessment(id: "jdg-one", statement: "Assessment one" + hostile)
    assessment.kind = .keyJudgement
    assessment.likelihood = .highlyLikely
    assessment.low = 82
    assessment.high = 88
    assessment.confidence = .moderate
    assessment.confidenceBasis = .plain("Confidence basis" + hostile)
    var evidence = Evidence(ref: "quo-one")
    evidence.role = .against
    assessment.evidence = [evidence, Evidence(ref: "evt-two")]
    assessment.assumptions = ["Assumption" + hostile]
    assessment.alternatives = ["Alternative" + hostile]
    assessment.indicators = ["Indicator" + hostile]
    assessment.horizon = "Horizon" + hostile
    assessment.dissent = [Dissent(party: "pty-one", text: "Dissent" + hostile)]
    assessment.change = .reworded
    assessment.changeReason = .plain("Change reason" + hostile)
    assessment.sources = [citation("src-one")]
    assessment.marking = .green
    assessment.tags = ["tag of assessment"]
    return assessment
  }

  static func sections() -> [Section] {
    var one = Section(id: "sec-one", title: "Section one" + hostile)
    one.body = Prose(
      source: "[@quo-one]",
      blocks: [
        .embed("quo-one"), .embed("sec-two"), .embed("src-one"), .embed("pty-one"), .embed("trm-word"),
        .embed("att-photo"),
        .embed("rea-one"), .embed("evt-one"), .heading(level: 3, [.text("Deep")]),
      ])
    one.items = ["clm-one", "jdg-one", "qst-one", "att-paper"]
    one.level = 1
    one.sources = [citation("src-one")]
    one.marking = .clear
    one.tags = ["tag of section"]
    var two = Section(id: "sec-two", title: "Section two")
    two.level = 3
    // It embeds the section that embeds it.
    two.body = Prose(source: "[@sec-one]", blocks: [.embed("sec-one")])
    return [one, two]
  }

  static func attachments() -> [Attachment] {
    var photo = Attachment(id: "att-photo", path: "media/photo.png")
    photo.title = "Photo title" + hostile
    photo.alt = "Photo alternative" + hostile
    photo.caption = .plain("Photo caption" + hostile)
    photo.credit = "Photo credit" + hostile
    photo.source = "src-two"
    photo.transcript = .plain("Photo transcript" + hostile)
    photo.marking = .green
    photo.tags = ["tag of attachment"]
    var plan = Attachment(id: "att-plan", path: "media/plan.svg")
    plan.alt = "Plan alternative"
    var evil = Attachment(id: "att-evil", path: "media/evil.svg")
    evil.alt = "Evil alternative"
    var paper = Attachment(id: "att-paper", path: "media/paper.pdf")
    paper.title = "Paper title"
    paper.caption = .plain("Paper caption")
    return [photo, plan, evil, paper]
  }

  static func term() -> Term {
    var term = Term(id: "trm-word", term: "Term" + hostile, definition: .plain("Definition" + hostile))
    term.marking = .clear
    term.tags = ["tag of term"]
    return term
  }

  private static func citation(_ source: EntityID) -> Citation {
    var citation = Citation(source: source)
    citation.locator = "Citation locator" + hostile
    citation.role = .context
    return citation
  }
}

extension Everything {
  /// One more party that stands somewhere, so that who says what grows wide.
  static func stance(of number: Int, in dossier: inout Dossier) throws -> [Reaction] {
    let party = EntityID("pty-more-\(number)")
    dossier.parties.append(Party(id: party, name: "More \(number)"))
    var reaction = Reaction(id: EntityID("rea-more-\(number)"), party: party, to: "clm-two")
    reaction.stance = .doubts
    return [reaction]
  }
}
