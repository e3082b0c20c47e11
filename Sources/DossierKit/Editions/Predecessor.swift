public import DossierCore

/// Which edition a dossier is held against.
public enum Predecessor: Sendable {
  /// None.
  case none
  /// This one.
  case edition(Input)
  /// The one that the dossier names by a path in its folder, as `edition.previous`.
  case named
}

extension Pipeline {
  /// Reads and checks a dossier and the edition before it.
  ///
  /// - Parameters:
  ///   - input: The dossier.
  ///   - predecessor: The edition before.
  ///   - severities: How bad findings are.
  ///   - needsArchives: Whether it is an error that an archived text of the dossier is not there; those of the edition
  ///     before are never needed.
  ///   - writers: Those whose options the two may have.
  /// - Returns: What reading the dossier has come to, and the edition before. Where that one has errors, they are what it
  ///   has come to; what else there is to say of an edition that is out is left unsaid.
  public static func read(
    _ input: Input, after predecessor: Predecessor, severities: SeverityRules = SeverityRules(),
    needsArchives: Bool = true, for writers: [any Writer] = Registry.writers
  ) -> (checkResult: CheckResult, before: CheckedDossier?) {
    let previous: Input
    switch predecessor {
    case .none: return (read(input, severities: severities, needsArchives: needsArchives, for: writers), nil)
    case .edition(let edition): previous = edition
    case .named:
      let checkResult = read(input, severities: severities, needsArchives: needsArchives, for: writers)
      guard let dossier = checkResult.dossier?.dossier else { return (checkResult, nil) }
      switch edition(before: dossier, from: input) {
      case .failure(let finding): return (CheckResult(findings: checkResult.findings + [finding]), nil)
      case .success(let edition): previous = edition
      }
    }
    let old = read(previous, needsArchives: false, for: writers)
    guard let before = old.dossier else {
      return (CheckResult(findings: old.findings.filter { $0.severity == .error }), nil)
    }
    return (
      read(input, severities: severities, since: before, needsArchives: needsArchives, for: writers), before
    )
  }

  /// What keeps `--since-previous` from working, of a dossier that names the edition before by a path. Other builds do not
  /// need that one, so it is a warning.
  func remarks(onEditionBefore dossier: Dossier, from input: Input) -> [Finding] {
    guard let path = dossier.edition?.previous, !path.contains("://") else { return [] }
    var remark: Finding
    switch Self.edition(before: dossier, from: input) {
    case .failure(let finding): remark = finding
    case .success(let edition):
      let errors = Self.read(edition, needsArchives: false, for: writers).findings.filter { $0.severity == .error }
      guard let first = errors.first else { return [] }
      remark = Finding(
        .noPrevious,
        "the edition before, \(quoted(path)), has \(errors.count == 1 ? "an error" : "\(errors.count) errors"), the first of "
          + "them \(first.code.code): `dossier check` tells them, and `--since-previous` does not work before they are fixed",
        path: FieldPath([.key("edition"), .key("previous")]))
    }
    remark.severity = .warning
    return [remark]
  }

  /// Where the edition before lies, as the dossier has it; the finding that says why it cannot be read.
  private static func edition(before dossier: Dossier, from input: Input) -> Result<Input, Finding> {
    func failure(_ message: String) -> Result<Input, Finding> {
      .failure(Finding(.noPrevious, message, path: FieldPath([.key("edition"), .key("previous")])))
    }
    let advice =
      ": copy the edition into the dossier's folder and write its path there, such as `previous: edition-1.json`; or run "
      + "`dossier diff OLD NEW`"
    guard let path = dossier.edition?.previous else {
      return failure("the dossier does not name the edition before: say which one it is, or write `edition.previous`")
    }
    guard !path.contains("://") else {
      return failure("the edition before is at \(quoted(path)), and nothing is fetched\(advice)")
    }
    guard TextForm.isInside(path), let folder = input.folder else {
      return failure(
        "the edition before is \(quoted(path)), which is no path in the dossier's folder\(advice)")
    }
    let place = folder == "." ? path : "\(folder)/\(path)"
    let root = DossierFolder(path: folder)
    if let refusal = root.refusal(of: path) {
      return failure("the edition before is \(quoted(place)), \(refusal)\(advice)")
    }
    return .success(Input(path, named: root, at: place))
  }
}
