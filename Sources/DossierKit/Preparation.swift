public import DossierCore
internal import DossierLoading

/// What a build needs besides the dossier, read and held against what its writers take: a build is this and the writing, a
/// check is this and nothing more.
struct Preparation {
  /// What each writer may know, in their order.
  fileprivate(set) var contexts: [WritingContext] = []
  /// What is wrong with files that the dossier or the user names.
  fileprivate(set) var findings: [Finding] = []
}

extension Pipeline {
  /// Reads labels, attachments and the files that options name.
  func prepare(
    _ release: Release, for writers: [any Writer], from input: Input, overrides: [String: [String: String]] = [:],
    ownTemplates: [String: String] = [:]
  ) -> Preparation {
    var preparation = Preparation()
    let folder = DossierFolder(path: input.folder)
    var context = WritingContext(
      date: date(of: release), generator: Version.generator,
      labels: templates.labels(for: release.language, findings: &preparation.findings), templates: templates.files,
      media: Attachments.read(release.dossier.attachments, in: folder, findings: &preparation.findings), jobs: jobs)
    for writer in writers {
      var said = overrides[writer.format.name] ?? [:]
      let own = ownTemplates[writer.format.name]
      if let own { said["template"] = own }
      context.options = WriterOptions(for: writer, outputs: release.dossier.outputs, overrides: said)
      context.files =
        own.map { OptionFiles.read(template: $0, findings: &preparation.findings) }
        ?? OptionFiles.read(of: context.options, for: writer, in: folder, findings: &preparation.findings)
      preparation.contexts.append(context)
    }
    return preparation
  }

  /// Reads and checks a dossier, and all that builds of it need: attachments, the files that options of outputs name,
  /// pictures, templates, labels, and the edition before. After one without errors a build of all formats fails for the disk
  /// alone.
  ///
  /// Costs no more than ``read(_:severities:since:needsArchives:)`` and the reading of those files. A format is made, for
  /// nobody, only where the dossier brings a template of its own for it, or protects names.
  ///
  /// - Parameters:
  ///   - input: Where it is.
  ///   - severities: How bad findings are.
  public func check(_ input: Input, severities: SeverityRules = SeverityRules()) throws -> CheckResult {
    guard case .success(let bytes) = input.contents() else {
      return Self.read(input, severities: severities, for: writers)
    }
    let loaded = Self.load(bytes, from: input)
    let checkResult = Self.check(loaded, from: input, severities, nil, true, writers)
    guard let dossier = checkResult.dossier else {
      // All is told at once, and what the dossier names can be looked for although it has errors.
      var missing: [Finding] = []
      let folder = DossierFolder(path: input.folder)
      _ = Attachments.read(loaded.dossier?.attachments ?? [], in: folder, findings: &missing)
      // A path that leads out has been told as such.
      return loaded.adding(missing.filter { $0.code != .outsidePath }, to: checkResult)
    }
    return checkResult.adding(
      try remarks(on: dossier.release(), from: input) + remarks(onEditionBefore: dossier.dossier, from: input))
  }

  private func remarks(on release: Release, from input: Input) throws -> [Finding] {
    let preparation = prepare(release, for: writers, from: input)
    var findings = preparation.findings
    for (writer, context) in zip(writers, preparation.contexts) {
      findings += try remarks(on: release, by: writer, in: context)
    }
    return findings
  }

  private func remarks(on release: Release, by writer: any Writer, in context: WritingContext) throws -> [Finding] {
    let options = context.options
    // What is not there has been told, and is not to be held against anything.
    let named = options.files(of: writer.options) + options.templates(of: writer.options)
    guard named.allSatisfy({ context.files[$0.path] != nil }) else { return [] }
    let remarks = Self.withExcerpts(try writer.remarks(on: release, in: context), from: context)
    // What a template does with its names, and whether names meet in it, only the output shows.
    let mustBeTried = !options.templates(of: writer.options).isEmpty || release.protectsNames
    guard mustBeTried, !remarks.containsErrors else { return remarks }
    var sink = NameGuard(NoSink(), looking: MadeNames(of: release, templates: templates))
    let told = Self.withExcerpts(try writer.write(release, in: context, into: &sink), from: context)
    return remarks + (told + sink.findings).filter { $0.severity == .error }
  }
}

/// A sink that keeps nothing, for what is only tried.
private struct NoSink: Sink {
  mutating func put(_ artifact: Artifact) {}
}
