/// What the user has said of how bad findings are: in `outputs.check` of the dossier, and on the command line, which
/// holds where both speak.
public struct SeverityRules: Sendable, Equatable {
  /// What may be said of a code.
  public enum Treatment: String, Sendable, CaseIterable {
    /// It keeps anything from being written.
    case error
    /// It is told, and outputs are made.
    case warn
    /// It is not told.
    case ignore
  }

  private var treatments: [String: Treatment] = [:]
  /// Whether warnings are errors.
  public var isStrict = false

  /// Nothing said: every finding is as bad as its code says.
  public init() {}

  /// Says how a code is to be treated.
  ///
  /// - Throws: Why that cannot be: there is no such code, or outputs rely on what it guards.
  public mutating func treat(_ code: String, as treatment: Treatment) throws(Refusal) {
    guard let known = FindingCode.all.first(where: { $0.code == code }) else {
      let fix = nearest(to: code, among: FindingCode.all.map(\.code))
      throw Refusal(message: "there is no finding \(quoted(code))", fix: fix)
    }
    guard treatment == .error || known.isAdjustable else {
      throw Refusal(message: "\(quoted(code)) stays an error: outputs rely on what it guards", fix: nil)
    }
    treatments[code] = treatment
  }

  /// Why a code cannot be treated so.
  public struct Refusal: Error, Sendable {
    /// What is wrong.
    public let message: String
    /// The code that is probably meant.
    public let fix: String?
  }

  /// These rules where they speak, else those of `others`.
  func merged(over others: SeverityRules) -> SeverityRules {
    var result = self
    result.treatments.merge(others.treatments) { own, _ in own }
    return result
  }

  /// The findings as these rules have them.
  public func applied(to findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      var finding = finding
      switch treatments[finding.code.code] {
      case .error: finding.severity = .error
      case .warn: finding.severity = .warning
      case .ignore: return nil
      case nil: break
      }
      if isStrict, finding.severity == .warning { finding.severity = .error }
      return finding
    }
  }
}

extension FindingCode {
  /// Whether the user may have it told as a warning or not at all: findings about the work rather than the format.
  public var isAdjustable: Bool {
    severity != .error || code.hasPrefix("DK05") || self == .protectedName || self == .madeName
  }
}

extension SeverityRules {
  /// What `outputs.check` of a dossier says: `{error: [DK0501], warn: […], ignore: […]}`.
  init(_ dossier: Dossier, into report: inout Report) {
    self.init()
    guard let check = dossier.outputs["check"] else { return }
    let path = FieldPath([.key("outputs"), .key("check")])
    let names = Treatment.allCases.map(\.rawValue)
    guard case .tree(let options) = check else {
      report.add(
        .checkOption, "`outputs.check` is a mapping of \(names.joined(separator: ", ")) to lists of codes", at: path)
      return
    }
    for option in options.entries {
      let path = path.key(option.key)
      guard let treatment = Treatment(rawValue: option.key), case .list(let codes) = option.value else {
        report.add(
          .checkOption,
          "`outputs.check` has \(names.joined(separator: ", ")), each with a list of codes, and not \(quoted(option.key))",
          at: path, fix: nearest(to: option.key, among: names))
        continue
      }
      for (position, code) in codes.enumerated() {
        guard case .scalar(let text, _) = code else {
          report.add(.checkOption, "a code is a text such as DK0501", at: path.item(position))
          continue
        }
        do throws(Refusal) {
          try treat(text, as: treatment)
        } catch {
          report.add(.checkOption, error.message, at: path.item(position), fix: error.fix)
        }
      }
    }
  }
}
