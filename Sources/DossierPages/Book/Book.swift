package import DossierCore

/// All that pages are made from: the release, its words and images, and where in the book each item lives.
///
/// Immutable and shared by the workers.
package struct Book: Sendable {
  package let release: Release
  package let options: BookOptions
  package let words: Words
  package let images: Images
  package let layout: Layout
  /// What every page is marked with, `TLP:GREEN`; nil when nothing is.
  let marking: String?
  package let direction: TextDirection
  /// The labels as the book sets them (``Typesetting``); those of a foreign language are marked (``ForeignWords``).
  let labels: Labels
  /// The language of the labels, where the book's language has none.
  let foreignLanguage: String?
  let generator: String
  /// The moment that the book carries.
  package let date: Moment
  /// For each source, in order, its address as links have it.
  let sourceAddresses: [String?]
  /// The UUID of version 5 that names this edition facet of the dossier, whatever it holds and whenever it is made.
  package let identifier: String
  /// By kind and place, what items are marked with; nothing where none is.
  private let marks: [[Marking?]]
  /// What is not marked and where that is said: `TLP:GREEN where not marked`; nil where all has one label.
  let groundLine: String?

  /// What has come of every claim.
  let verdicts: ReleaseVerdicts

  /// The timeline at a glance; nil when nothing has a date.
  let timelineFigure: TimelineFigure?
  /// Where judgements stood in the edition before.
  let earlierRanges: EarlierRanges
  /// Whether some quote was compared with an archived text.
  let comparesQuotes: Bool
  /// Whether the meaning of the words of likelihood is told.
  let showsScale: Bool

  package var dossier: Dossier { release.dossier }

  /// - Parameter budget: About how many bytes a page may have before it is divided.
  package init(
    _ release: Release, _ options: BookOptions, images: Images, in context: WritingContext, budget: Int
  ) throws {
    self.release = release
    self.options = options
    foreignLanguage = ForeignWords.language(of: context.labels, in: release.language)
    let set = Typesetting.set(context.labels)
    labels = foreignLanguage == nil ? set : ForeignWords.marked(set)
    words = Words(labels)
    self.images = images
    layout = Layout(of: release, words: words, images: images, chapters: options.chapters, budget: budget)
    marking = release.marking?.rawValue
    direction = TextDirection(language: release.language)
    generator = context.generator
    date = context.date
    sourceAddresses = release.dossier.sources.map { $0.url.flatMap(Hyperlink.address) }
    identifier =
      "urn:uuid:" + (try UUIDv5.text(naming: "\(release.id)\n\(release.language)\n\(release.marking?.rawValue ?? "")"))
    let ground = release.seen(at: nil)
    verdicts = release.verdicts(in: labels)
    timelineFigure = TimelineFigure(of: ground, labels: context.labels)
    earlierRanges = EarlierRanges(of: release)
    comparesQuotes = ground.verifications.contains { $0.level != .unchecked }
    showsScale = ground.dossier.scale != nil || ground.dossier.assessments.contains { $0.likelihood != nil }
    marks = release.marksByKind
    let labels = labels
    groundLine =
      release.ground == release.marking
      ? nil : release.ground.map { labels["briefing.defaultMarkingLine", ["defaultMarking": $0.rawValue]] }
  }

  /// Whether it has drawings besides its pictures.
  package var hasTimelineFigure: Bool { timelineFigure != nil }

  /// The claims that stand in a section, in the order in which it lists them.
  func claims(inSection section: Int) -> [Int] {
    var seen: Set<Int> = []
    return dossier.sections[section].items.compactMap { release.offset($0, .claim) }
      .filter { layout.section(ofClaim: $0) == section && seen.insert($0).inserted }
  }

  /// The id of an item.
  func id(_ kind: EntityKind, _ offset: Int) -> EntityID { dossier[kind].id(at: offset) }

  /// What an item is marked with.
  func mark(_ kind: EntityKind, _ offset: Int) -> Marking? { marks.isEmpty ? nil : marks[kind.ordinal][offset] }
}

extension Release {
  /// By kind and place, what items are marked with; empty where none is.
  fileprivate var marksByKind: [[Marking?]] {
    let ids = ids
    guard ids.contains(where: { mark(of: $0) != nil }) else { return [] }
    var marks: [[Marking?]] = EntityKind.allCases.map { _ in [] }
    // Ids come collection by collection, each in its order.
    for id in ids { if let kind = kind(of: id) { marks[kind.ordinal].append(mark(of: id)) } }
    return marks
  }
}
