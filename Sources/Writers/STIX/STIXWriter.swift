public import DossierCore

/// Writes a STIX 2.1 bundle (OASIS Standard, 10 June 2021), for threat intelligence platforms.
///
/// What each kind of entity becomes, and what is lost, stands on the page Exports of the documentation.
public struct STIXWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "stix", summary: "A STIX 2.1 bundle for threat intelligence platforms: claims as notes, stances as opinions",
    output: .file("stix", ending: "json"), mediaType: "application/stix+json;version=2.1", isDefault: false,
    precedence: 90)

  /// When the first bundle of the dossier was made.
  public let options = [
    WriterOption("created", .text, "the day of the first bundle of this dossier, which its objects keep: 2023-05-03")
  ]

  /// A writer of STIX bundles.
  public init() {}

  /// What is wrong with the day of the first bundle, or that it is not known.
  public func remarks(on release: Release, in context: WritingContext) -> [Finding] {
    // A day that is not known keeps nothing from being made, and concerns those alone who make bundles.
    created(release, in: context).finding.map { $0.severity == .error ? [$0] : [] } ?? []
  }

  /// The day of the first bundle, or of this one where that is not known, and what is to be told of it.
  private func created(_ release: Release, in context: WritingContext) -> (moment: Moment, finding: Finding?) {
    guard let text = context.options["created"] else {
      guard let number = release.dossier.edition?.number, number > 1 else { return (context.date, nil) }
      if let first = Self.first(release.changes?.old), first <= context.date { return (first, nil) }
      return (
        context.date,
        Finding(
          .stixNoCreated,
          """
          this is edition \(number), and every object says that it was created with it: say in `outputs.stix.created` \
          the day of the first bundle, which objects keep in all their versions
          """)
      )
    }
    if let date = try? EDTFDate(text), date.precision >= .day, Moment(date) <= context.date {
      return (Moment(date), nil)
    }
    return (
      context.date,
      Finding(
        .stixCreated,
        """
        `outputs.stix.created` is \(quoted(text)): it takes the day of the first bundle, such as \
        \(context.date.date), not later than that of this edition
        """, path: FieldPath([.key("outputs"), .key("stix"), .key("created")]))
    )
  }

  /// Puts `stix.json`.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    let (created, finding) = created(release, in: context)
    if let finding, finding.severity == .error { return [finding] }
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      var bundle = try Bundle(release, context, created: created, into: JSONBuffer(.indented, buffer))
      try bundle.addAll()
      buffer = bundle.json.buffer
    }
    return finding.map { [$0] } ?? []
  }

  /// When the first edition was closed, where it is the one that this one was compared with.
  private static func first(_ edition: Changes.Frame?) -> Moment? {
    guard let edition, edition.number == 1 else { return nil }
    return edition.date.map(Moment.init)
  }
}
