public import DossierCore
internal import DossierLoading

/// The whole way from a path to files, for programs and for the command.
///
/// `text → Dossier → CheckedDossier → Release → artifacts → files`: each stage is a type made only by the one before.
public struct Pipeline: Sendable {
  /// The templates and labels in use.
  public let templates: TemplateFolder
  /// The moment that outputs carry when the dossier's edition has no date.
  public let date: Moment
  /// How many pieces of work may be under way at once.
  public let jobs: Int
  /// Those that are built in, and yours beside them.
  public let writers: [any Writer]

  /// A pipeline.
  ///
  /// - Parameters:
  ///   - templates: Usually `TemplateFolder.installed()`.
  ///   - date: The moment that outputs carry when the edition has no date. The pipeline never looks at the clock.
  ///   - jobs: How many pieces of work may be under way at once; outputs do not depend on it.
  ///   - writers: What it can write: usually ``Registry/writers``, with writers of your own behind them. Their options stand
  ///     in dossiers like those of the others, and packets have what they make.
  public init(templates: TemplateFolder, date: Moment, jobs: Int = 1, writers: [any Writer] = Registry.writers) {
    self.templates = templates
    self.date = date
    self.jobs = jobs
    self.writers = writers
  }

  /// Reads and checks a dossier, and tells all that is wrong with it, as bad as `severities` have it.
  ///
  /// - Parameters:
  ///   - input: Where it is.
  ///   - severities: How bad findings are.
  ///   - before: The edition before, where the dossier is to be held against that one too.
  ///   - needsArchives: Whether it is an error that an archived text is not there.
  ///   - writers: Those whose options the dossier may have.
  public static func read(
    _ input: Input, severities: SeverityRules = SeverityRules(), since before: CheckedDossier? = nil,
    needsArchives: Bool = true, for writers: [any Writer] = Registry.writers
  ) -> CheckResult {
    switch input.contents() {
    case .failure(let finding): CheckResult(findings: [finding])
    case .success(let bytes): check(load(bytes, from: input), from: input, severities, before, needsArchives, writers)
    }
  }

  static func load(_ bytes: [UInt8], from input: Input) -> LoadedDossier {
    DossierLoader.load(
      bytes, file: input.name, syntax: input.syntax, files: DossierFolder(path: input.folder).files)
  }

  static func check(
    _ loaded: LoadedDossier, from input: Input, _ severities: SeverityRules, _ before: CheckedDossier? = nil,
    _ needsArchives: Bool = true, _ writers: [any Writer] = Registry.writers
  ) -> CheckResult {
    guard let dossier = loaded.dossier else { return loaded.checked() }
    var findings: [Finding] = []
    let snapshots = Snapshots.read(
      of: dossier, in: DossierFolder(path: input.folder), places: loaded.places, mustExist: needsArchives,
      isOutput: input.name.hasSuffix(".json"), findings: &findings)
    findings += AttachmentContents.findings(of: loaded, in: DossierFolder(path: input.folder))
    findings += PacketNames.findings(of: dossier.attachments, places: loaded.places)
    findings += OutputOptions.findings(in: dossier, for: writers, places: loaded.places)
    let name = DefaultID(of: dossier, from: input)
    if let finding = name.finding(places: loaded.places) { findings.append(finding) }
    return loaded.checked(
      after: findings, snapshots: snapshots, severities: severities, since: before, defaultID: name.id)
  }

  /// Renders a release in one format after the other and puts the files into the sink.
  ///
  /// - Parameters:
  ///   - release: What to render.
  ///   - writers: In which formats, in this order; all that the pipeline has where nothing is said.
  ///   - input: Where the dossier was read from, and its attachments are.
  ///   - overrides: By format, values for options in place of what the dossier says, already held against
  ///     ``DossierCore/OutputOptions``.
  ///   - ownTemplates: By format, the path of a template of the user's own, wherever it lies, in place of what the dossier
  ///     says.
  ///   - sink: Where the files go.
  ///   - progress: Called with the name of each format before it is made.
  /// - Returns: What is to be told of the outputs. With an error among it the sink's contents are not to be used.
  public func write(
    _ release: Release, as writers: [any Writer]? = nil, from input: Input, overrides: [String: [String: String]] = [:],
    ownTemplates: [String: String] = [:], into sink: inout some Sink,
    progress: (String) -> Void = { _ in }
  ) throws -> [Finding] {
    let writers = writers ?? self.writers
    let preparation = prepare(release, for: writers, from: input, overrides: overrides, ownTemplates: ownTemplates)
    var findings = preparation.findings
    guard !findings.containsErrors else { return findings }
    let release = named(release)
    var guarded = NameGuard(sink, looking: MadeNames(of: release, templates: templates))
    defer { sink = guarded.base }
    for (writer, context) in zip(writers, preparation.contexts) {
      progress(writer.format.name)
      guarded.begin(writer.format)
      let told = try writer.write(release, in: context, into: &guarded)
      findings += Self.withExcerpts(told, from: context)
    }
    return findings + guarded.findings
  }

  /// The release with the words of its language for who said words on deep background: for what compares it before it is
  /// written.
  public func named(_ release: Release) -> Release {
    var told: [Finding] = []
    return release.naming(unnamedSourceIn: templates.labels(for: release.language, findings: &told))
  }

  /// What is wrong with templates, with the lines that it is about.
  static func withExcerpts(_ findings: [Finding], from context: WritingContext) -> [Finding] {
    var findings = findings
    for file in Set(findings.compactMap { $0.place?.file }) {
      guard let bytes = context.files[file] ?? context.templates[file] else { continue }
      findings = Excerpts.add(to: findings, from: bytes, file: file)
    }
    return findings
  }

  /// The moment that outputs of the release carry.
  func date(of release: Release) -> Moment { release.dossier.edition?.date.map(Moment.init) ?? date }
}
