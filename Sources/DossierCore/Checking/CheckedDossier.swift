/// A dossier in which every rule of the format holds: every reference leads somewhere, every id is unique.
///
/// The second of the four stages; only `Dossier.checked` makes one.
public struct CheckedDossier: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// For each quote, in order, what the archived text of its source says of it.
  public let verifications: [Verification]
  /// What was found that concerns releases, as bad as its codes say, whatever the user has said of them.
  let concerns: [Finding]
  /// What is worked out from the dossier.
  let facts: Facts
  /// The names that must be in no output.
  let hidden: HiddenNames
  /// Where the values were written; nil for a dossier made in memory.
  let places: (any SourceMap)?
  /// What the dossier is called where it has no `id`; nil for one made in memory.
  let defaultID: EntityID?
  /// How bad findings are, as the user and the dossier have it.
  private let severities: SeverityRules

  init(
    _ dossier: Dossier, _ facts: Facts, hidden: HiddenNames, concerns: [Finding],
    verifications: [Verification], places: (any SourceMap)?, defaultID: EntityID? = nil,
    severities: SeverityRules = SeverityRules()
  ) {
    self.defaultID = defaultID
    self.severities = severities
    self.dossier = dossier
    self.facts = facts
    self.hidden = hidden
    self.concerns = concerns
    self.verifications = verifications
    self.places = places
  }

  /// The effective marking of every item.
  public var markings: Markings { facts.markings }

  var index: EntityIndex { facts.index }

  /// What was found later on, of files that the dossier names or of outputs: as bad as the user and the dossier have it, at
  /// the places where the dossier speaks of it, and with the lines there.
  public func telling(_ findings: [Finding]) -> [Finding] {
    let placed = severities.applied(to: findings).map { $0.placed(by: places) }.inFileOrder
    return places?.showing(placed) ?? placed
  }
}

/// What checking a dossier has come to.
public struct CheckResult: Sendable {
  /// The dossier, nil when one of the findings is an error.
  public let dossier: CheckedDossier?
  /// All that was found, in file order.
  public let findings: [Finding]

  init(dossier: CheckedDossier?, findings: [Finding]) {
    self.dossier = dossier
    self.findings = findings
  }

  /// The same, with the findings shown in another way.
  package func showing(_ findings: [Finding]) -> CheckResult { CheckResult(dossier: dossier, findings: findings) }

  /// The same, with what was found later on: an error among it is one of the dossier.
  public func adding(_ found: [Finding]) -> CheckResult {
    guard let dossier, !found.isEmpty else { return self }
    let all = (findings + dossier.telling(found)).inFileOrder.withinLimit
    return CheckResult(dossier: all.containsErrors ? nil : dossier, findings: all)
  }

  /// What is left to say of a text that could not be read at all.
  package init(findings: [Finding]) { self.init(dossier: nil, findings: findings) }
}

extension Dossier {
  /// Checks every rule of the format and reports all that breaks one.
  ///
  /// - Parameters:
  ///   - places: Where the values were written; nil for a dossier made in memory, whose findings have a path alone.
  ///   - found: What loading has found already. An error among it keeps the dossier from passing.
  ///   - snapshots: The archived texts of sources, by the sources' ids, that quotes are verified against.
  ///   - severities: How bad findings are; they hold over those of the dossier's `outputs.check`.
  ///   - before: The edition before, where it is to be held against that one too.
  ///   - defaultID: What it is called where it has no `id`.
  public func checked(
    places: (any SourceMap)? = nil, after found: [Finding] = [], snapshots: [EntityID: String] = [:],
    severities: SeverityRules = SeverityRules(), since before: CheckedDossier? = nil, defaultID: EntityID? = nil
  ) -> CheckResult {
    let facts = Facts(of: self)
    var report = Report(places: places, findings: found)
    // What a text lacks the loader has told, and knows better where.
    if places == nil { FieldPresence.check(self, into: &report) }
    TextForm.check(self, into: &report)
    Identity.check(self, facts, into: &report)
    References.check(self, facts, into: &report)
    StanceOrAct.check(self, facts, into: &report)
    Cycles.check(self, facts, into: &report)
    let hidden = HiddenNames(of: self, facts.markings)
    // What is said of a part of the work is not said of the work.
    if !report.hasLostItems {
      EditorialRules.check(self, facts, into: &report)
      ProtectedTexts.check(self, for: hidden, into: &report)
    }
    Downgrades.check(facts.markings, into: &report)
    if let before { EditionRules.check(self, since: before.dossier, into: &report) }
    let verifications = VerbatimCheck.check(self, facts, snapshots: snapshots, into: &report)
    let own = SeverityRules(self, into: &report)
    let rules = severities.merged(over: own)
    let findings = rules.applied(to: report.findings).inFileOrder.withinLimit
    return CheckResult(
      dossier: findings.containsErrors
        ? nil
        : CheckedDossier(
          self, facts, hidden: hidden, concerns: report.findings.filter(\.code.concernsRelease),
          verifications: verifications, places: places,
          defaultID: defaultID, severities: rules),
      findings: findings)
  }
}
