/// What a writer may know besides the release.
public struct WritingContext: Sendable {
  /// The moment that outputs carry: the edition's date, never the clock unless nothing else is known.
  public var date: Moment
  /// The program and its version, as outputs name them.
  public var generator: String
  /// The words of the dossier's language.
  public var labels: Labels
  /// Template files by their path below the templates folder: `briefing/full.txt`, `epub/style.css`.
  public var templates: [String: [UInt8]]
  /// The contents of the release's attachments by their path below the dossier's folder.
  public var media: [String: [UInt8]]
  /// What is said for the writer's options, already checked.
  public var options: WriterOptions
  /// The contents of the files that the writer's options name, by their path below the dossier's folder.
  public var files: [String: [UInt8]]
  /// How many pieces of work may be under way at once. Outputs do not depend on it.
  public var jobs: Int

  /// A context.
  public init(
    date: Moment, generator: String, labels: Labels, templates: [String: [UInt8]] = [:], media: [String: [UInt8]] = [:],
    options: WriterOptions = WriterOptions(), files: [String: [UInt8]] = [:], jobs: Int = 1
  ) {
    self.date = date
    self.generator = generator
    self.labels = labels
    self.templates = templates
    self.media = media
    self.options = options
    self.files = files
    self.jobs = max(1, jobs)
  }
}
