import DossierKit

/// The way from a path to a release, which all verbs that make outputs go: read, check, refuse or go on.
struct EditionRun {
  /// Where the dossier is read from.
  let input: Input
  let edition: EditionOptions
  let rendering: RenderingOptions
  let severities: SeverityOptions
  let shared: SharedOptions
  let progress: Progress
  /// What has been found so far.
  private(set) var findings: [Finding] = []
  /// The whole dossier, once it was read.
  private var checked: CheckedDossier?

  init(
    path: String, edition: EditionOptions, rendering: RenderingOptions, severities: SeverityOptions,
    shared: SharedOptions
  ) {
    input = Input(path: path)
    self.edition = edition
    self.rendering = rendering
    self.severities = severities
    self.shared = shared
    progress = Progress(isQuiet: shared.quiet)
  }

  /// The release, compared with the edition before where the user asks for it; ends the run where one of the two has
  /// errors.
  mutating func release() throws -> Release {
    progress.enter("Reading \(input.name)")
    let (checkResult, before) = Pipeline.read(input, after: edition.predecessor, severities: try severities.rules())
    findings += checkResult.findings
    if !edition.isEmbargoAccepted, let embargo = checkResult.dossier?.embargo(at: Surroundings.clock) {
      findings.append(embargo)
    }
    guard let dossier = checkResult.dossier, !findings.containsErrors else { try refuse() }
    checked = dossier
    guard let filteredRelease = try edition.releasing.filteredRelease(of: dossier) else {
      guard let before else { return dossier.release() }
      let pipeline = try pipeline()
      return pipeline.named(dossier.release()).compared(with: pipeline.named(before.release()))
    }
    // What was found so far speaks of the whole dossier, and its places tell how much of it there is.
    let earlier = try before.flatMap(edition.releasing.filteredRelease)
    findings = filteredRelease.findings + (earlier?.findings ?? [])
    findings += try edition.releasing.unaccepted(in: [filteredRelease] + [earlier].compactMap(\.self))
    guard let release = filteredRelease.release, !findings.containsErrors else { try refuse() }
    guard let earlier else { return release }
    guard let old = earlier.release else { try refuse() }
    let pipeline = try pipeline()
    return pipeline.named(release).compared(with: pipeline.named(old), isFiltered: true)
  }

  /// What is to be known of a packet with everything in it, and what keeps it from being made: something that is marked
  /// above the dossier's own label, where nobody has said that it shall be in it.
  mutating func admitWhole(_ release: Release, allOfIt: Bool) throws {
    guard edition.releasing.label == nil else { return }
    // Whose machine something lies on is for nobody who is given a packet.
    for position in findings.indices where [.localAddress, .addressWithUser].contains(findings[position].code) {
      findings[position].severity = .error
    }
    guard !findings.containsErrors else { try refuse() }
    guard let strictest = release.marking else { return }
    let own = release.dossier.marking
    guard !allOfIt, strictest > own ?? .clear else {
      if !shared.quiet {
        progress.end()
        try StandardStream.error.write(
          "all of it is in the packet, up to \(strictest.rawValue): \(strictest.meaning)\n")
      }
      return
    }
    findings.append(
      Finding(
        .wholePacket,
        "the packet would have what is \(strictest.rawValue) in it, which is \(strictest.meaning), and "
          + "\(own.map { "the dossier is \($0.rawValue)" } ?? "the dossier has no label of its own"): say "
          + "`--release \((own ?? .clear).rawValue)` for what may leave at that label, or `--all-of-it`"))
    try refuse()
  }

  /// The pipeline; ends the run where the templates are nowhere.
  mutating func pipeline() throws -> Pipeline {
    do {
      return try rendering.pipeline()
    } catch let missing as TemplateFolder.Missing {
      findings.append(missing.finding)
      try refuse()
    }
  }

  /// Refuses to write where the dossier itself lies.
  func admit(_ target: String, for formats: [Format] = []) throws {
    let makesManuscript = formats.contains { Input.manuscripts.contains($0.files) }
    if let checked { try input.refuse(target, asTargetOf: checked.dossier, makesManuscript: makesManuscript) }
  }

  /// Takes what has been found while outputs were made; ends the run where there is an error among it.
  mutating func take(_ told: [Finding]) throws {
    // Of a release nothing is told of the whole dossier, nor where it stands in that.
    var told = told
    if edition.releasing.label == nil, let checked { told = checked.telling(told) }
    // What was a warning of the dossier and keeps an output from being made is told once, as what it is now.
    findings.removeAll { old in
      told.contains { $0.code == old.code && $0.path == old.path && $0.message == old.message }
    }
    findings += told.filter { $0.code != .madeName }
    // A name in what was made is let pass as one in a text is: as the user has it, and in a release with --accept alone.
    var names = told.filter { $0.code == .madeName }
    if edition.releasing.label != nil, try edition.releasing.accepts(.madeName) {
      for position in names.indices { names[position].severity = .warning }
    }
    findings += names
    guard !findings.containsErrors else { try refuse() }
  }

  /// Tells what was found, once all went well.
  func finish() throws {
    progress.end()
    try report()
  }

  private mutating func refuse() throws -> Never {
    progress.end()
    // Of a release nothing is told of the whole dossier but what has to be fixed.
    if edition.releasing.label != nil { findings.removeAll { $0.severity != .error } }
    try report()
    throw ExitStatus.findings
  }

  private func report() throws {
    let text = FindingsText(for: .error, showsAll: shared.showsAll)
    // Notes are for who writes the dossier; `dossier check` tells them.
    let told = findings.filter { $0.severity >= (shared.quiet ? .error : .warning) }
    try StandardStream.error.write(text.lines(told))
    if let tally = text.tally(told), !shared.quiet { try StandardStream.error.write(tally + "\n") }
  }
}
