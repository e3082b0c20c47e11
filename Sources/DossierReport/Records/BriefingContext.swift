import DossierCore
import DossierTemplating

/// What the records of a briefing look things up in: the release, the words, the numbers that items go by.
final class BriefingContext {
  /// What is to be told, or that of it which those may see whom the desk's label lets see it.
  let release: Release
  /// The dossier of the release.
  let dossier: Dossier
  /// All that is to be told: where items are looked up that are only named or numbered.
  let whole: Release
  /// The words.
  let labels: Labels
  /// The program that makes the briefing.
  let generator: String
  /// Whether typographic signs are in ASCII.
  let isPlain: Bool
  /// Whether who says what is shown as a grid too.
  let showsGrid: Bool
  /// The part that each number stands for, in order.
  private(set) var parts: [Part] = []
  /// The words of the vocabularies that stand with every item.
  let words: Words
  /// What stands between the items of a list in a sentence.
  let comma: String
  /// What stands between items that may have commas.
  let semicolon: String
  /// What stands behind what is about to be told.
  let colon: String
  /// The direction in which the briefing runs.
  let direction: TextDirection
  /// What items are called. Sections go by the number of their part, so parts have to be numbered first.
  private(set) lazy var marks: Marks = base?.marks ?? Marks(briefing: self)
  /// The label and the notice of the whole.
  private(set) lazy var handling = Handling(release, labels)
  /// The tags with the items that bear them.
  private(set) lazy var topics = Topic.topics(of: dossier)
  /// The contested claims, each with what it takes to know that it is contested.
  private(set) lazy var contested: [ListedItem] = ListedItem.contested(in: whole)
  /// The same by how much there is to tell of them.
  private(set) lazy var contestedByRank: [ListedItem] = ListedItem.byRank(contested, in: whole)
  /// What has come of each claim.
  private(set) lazy var verdicts: ReleaseVerdicts =
    base?.verdicts ?? whole.verdicts(in: labels) { [direction] in Isolation.isolated($0, in: direction) }
  /// With which claim the words of each quote stand.
  private(set) lazy var homes: QuoteHomes = base?.homes ?? QuoteHomes(of: whole)
  /// How much a briefing of one page shows.
  private(set) var room = Room.most
  /// The desk of the whole, where this one is for a label.
  private unowned let base: BriefingContext?
  private var desks: [Marking?: BriefingContext] = [:]
  /// Whether some quote was compared with an archived text.
  private(set) lazy var comparesQuotes = release.verifications.contains { $0.level != .unchecked }
  private var dates: [String: String] = [:]
  /// How many words the text has, where the template tells that.
  private(set) var wordCount: Int?
  /// The year that dates need not say, where the template says so.
  private(set) var omittedYear: Int?
  /// On which side parties are.
  private(set) lazy var sides = release.sides
  private lazy var names = dossier.parties.map { isolated($0.name) }

  init(_ release: Release, _ context: WritingContext, isPlain: Bool = false, showsGrid: Bool = false) {
    self.isPlain = isPlain
    self.showsGrid = showsGrid
    self.release = release
    whole = release
    base = nil
    dossier = release.dossier
    labels = context.labels
    generator = context.generator
    words = Words(labels)
    comma = labels["comma"]
    semicolon = labels["semicolon"]
    colon = labels["colon"]
    direction = TextDirection(language: labels.language)
  }

  /// The desk from which is told what a label lets see.
  private init(_ release: Release, of base: BriefingContext) {
    self.release = release
    self.base = base
    dossier = release.dossier
    whole = base.whole
    isPlain = base.isPlain
    showsGrid = base.showsGrid
    labels = base.labels
    generator = base.generator
    words = base.words
    comma = base.comma
    semicolon = base.semicolon
    colon = base.colon
    direction = base.direction
    parts = base.parts
  }

  /// The desk from which is told what is marked so; what is not marked for nil.
  func at(_ mark: Marking?) -> BriefingContext {
    if let base { return base.at(mark) }
    if whole.stricterMarkings.isEmpty || mark == whole.stricterMarkings.last { return self }
    if let known = desks[mark] { return known }
    let briefing = BriefingContext(whole.seen(at: mark), of: self)
    desks[mark] = briefing
    return briefing
  }

  /// The desk from which an item is told.
  func at(_ id: EntityID) -> BriefingContext { at(whole.mark(of: id)) }

  /// What is seen from this desk of an item of the whole.
  func seen<Item: Entity>(_ item: Item, _ find: (Release, EntityID) -> Item?) -> Item {
    base == nil ? item : find(release, item.id) ?? item
  }

  /// Numbers the parts that have something to say, in the order in which the template has them.
  func number(_ order: [Part]) { parts = order.filter { part in labelsInUse.contains { at($0).isPresent(part) } } }

  /// Notes how many words the text has.
  func tell(words: Int) { wordCount = words }

  /// Leaves so much room for a briefing of one page.
  func leave(_ room: Room) { self.room = room }

  /// No label for what is not marked, then those that are stricter.
  var labelsInUse: [Marking?] { [nil] + whole.stricterMarkings }

  /// The record of a part; nil when it has nothing to say.
  func record(of part: Part) -> PartRecord? {
    parts.firstIndex(of: part).map { PartRecord(briefing: self, part: part, partNumber: $0 + 1) }
  }
}

// MARK: - Words

extension BriefingContext {
  /// The words of the briefing's own label.
  func label(_ key: String) -> String { labels["briefing.\(key)"] }

  /// The words of the briefing's own label with its parts filled in.
  func label(_ key: String, _ parts: KeyValuePairs<String, String>) -> String {
    labels["briefing.\(key)", parts]
  }

  /// What a footnote of a text is called.
  func note(_ number: Int) -> String { label("note", ["number": "\(number)"]) }

  /// A date in words, without the year that goes without saying.
  func date(_ date: EDTFDate?) -> String? {
    guard let date else { return nil }
    if let base { return base.date(date) }
    if let known = dates[date.text] { return known }
    let words = labels.words(date, in: omittedYear)
    dates[date.text] = words
    return words
  }

  /// A date in words, with its year.
  func fullDate(_ date: EDTFDate?) -> String? { date.map { labels.words($0) } }

  /// The year of the information cut-off, else that of the edition: what most days are of.
  var commonYear: Int? { (dossier.cutoff ?? dossier.edition?.date)?.start.year }

  /// Leaves that year out of dates from here on.
  func omitCommonYear() { omittedYear = commonYear }

  /// The TLP label that an item is marked with, where it is stricter than what is not marked.
  func mark(of id: EntityID) -> String? { whole.mark(of: id)?.rawValue }

  /// The least strict of the marks of some items; nil where one of them has none.
  func least(_ ids: [EntityID]) -> Marking? {
    let marks = ids.map { whole.mark(of: $0) }
    return marks.contains(nil) ? nil : marks.compactMap(\.self).min()
  }

  /// A text with its mark behind it.
  func marked(_ text: String, _ mark: Marking?) -> String { mark.map { "\(text) (\(isolated($0.rawValue)))" } ?? text }

  /// A text of the head with its mark.
  func head(_ text: String?) -> String? { text.map { marked($0, whole.headMark) } }

  /// The name of a language, or its tag where no label tells the name.
  func language(_ tag: String) -> String { labels.language(tag) }

  /// The TLP label of what is not marked, where the whole has another one.
  var defaultMarking: Marking? { whole.ground == whole.marking ? nil : whole.ground }

  /// Texts as one, with the separator of the language; nil when there is none.
  func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : Joining.list(texts.map(isolated), separator: comma)
  }

  /// A text that begins a sentence.
  func sentence(_ text: String) -> String { Joining.capitalized(text) }

  /// The name of a party, as outputs print it.
  func name(of party: EntityID) -> String {
    if let base { return base.name(of: party) }
    return release.offset(party, .party).map { names[$0] } ?? party.text
  }

  /// What a side is called.
  func name(of side: Side) -> String {
    switch side {
    case .party(let id): name(of: id)
    case .word(let word): isolated(word)
    }
  }

  /// A text that keeps its own direction wherever it is put.
  func isolated(_ text: String) -> String { Isolation.isolated(text.withoutTrailingBreaks, in: direction) }

  /// How many there are of something.
  func tally(_ what: String, _ count: Int) -> String { label("tally", ["what": what, "count": "\(count)"]) }
  /// How many items there are of the kinds that count.
  var inNumbers: String {
    label(
      "inNumbers",
      [
        "claims": "\(dossier.claims.count)", "contested": labels.tally(ofContested: release.contestedCounts),
        "quotes": "\(dossier.quotes.count)", "reactions": "\(dossier.reactions.count)",
        "sources": "\(dossier.sources.count)", "judgements": "\(dossier.assessments.count)",
      ])
  }

  /// Who says what as a grid, where one is asked for and somebody says something.
  var grid: ((inout Page) -> Void)? {
    guard showsGrid, !dossier.claims.isEmpty else { return nil }
    return { [self] page in Grid(briefing: self, width: page.layout.width).write(into: &page) }
  }

  /// Prose that writes itself, with marks where it refers to items; nil when there is none.
  func prose(_ prose: Prose?) -> ((inout Page) -> Void)? {
    guard let prose, !prose.blocks.isEmpty else { return nil }
    return { [self] page in ProseWriter(briefing: self).write(prose, into: &page) }
  }

  /// Prose of the head, each block with its mark before it.
  ///
  /// - Parameter hasMarks: Whether items are referred to in it.
  func headProse(_ prose: Prose?, hasMarks: Bool = true) -> ((inout Page) -> Void)? {
    guard let prose, !prose.blocks.isEmpty else { return nil }
    let mark = whole.headMark.map { "(\(isolated($0.rawValue))) " }
    return { [briefing = at(whole.headMark)] page in
      ProseWriter(briefing: briefing, hasMarks: hasMarks, mark: mark).write(prose, into: &page)
    }
  }
}

// MARK: - What there is

extension BriefingContext {
  /// Whether a part has something to say.
  func isPresent(_ part: Part) -> Bool {
    switch part {
    case .bottomLine: dossier.summary.map { !$0.blocks.isEmpty } ?? false
    case .keyJudgements: dossier.assessments.contains { $0.kind == .keyJudgement }
    case .whatChanged: !dossier.corrections.isEmpty || hasChanges
    case .keyQuotes: !dossier.quotes.isEmpty
    case .otherQuotes: homes.others.contains { release.offset(whole.dossier.quotes[$0].id, .quote) != nil }
    case .contestedClaims: release.contested.contains(true)
    case .bothSides: !dossier.quotes.isEmpty
    case .whoSaysWhat: !dossier.claims.isEmpty
    case .reactions: dossier.reactions.contains { release.kind(of: $0.to) != .claim }
    case .timeline: !release.timeline.isEmpty
    case .background: !dossier.sections.isEmpty
    case .questions: !dossier.questions.isEmpty
    case .outlook: dossier.assessments.contains(where: looksAhead)
    case .whoIsWho: !dossier.parties.isEmpty
    case .glossary: !dossier.terms.isEmpty
    case .attachments: !dossier.attachments.isEmpty
    case .topics: !topics.isEmpty
    case .gapsAndMethod:
      dossier.method != nil || !dossier.gaps.isEmpty || dossier.assessments.contains { $0.kind == .gap }
        || dossier.assessments.contains { $0.likelihood != nil }
    case .sources: !dossier.sources.isEmpty
    }
  }

  /// Whether something differs from the edition before, corrections aside.
  var hasChanges: Bool {
    dossier.assessments.contains(where: tellsChange) || tellsEdition || release.changes?.isEmpty == false
  }

  /// Whether the edition follows another one, so that its note tells what is new.
  var tellsEdition: Bool { dossier.tellsEdition }

  /// Whether it is worth saying how an assessment has changed.
  func tellsChange(_ assessment: Assessment) -> Bool { dossier.tellsChange(assessment) }

  /// Whether an assessment has a place in the outlook: any but a key judgement or a gap, and these for what they assume
  /// or tell to watch for.
  func looksAhead(_ assessment: Assessment) -> Bool {
    if assessment.kind == .gap { return false }
    return assessment.kind != .keyJudgement || !assessment.assumptions.isEmpty || !assessment.alternatives.isEmpty
      || !assessment.indicators.isEmpty
  }
}
