import ArgumentParser
import DossierKit

/// Options that say whom outputs are for.
struct ReleaseOptions: ParsableArguments {
  @Option(
    name: .customLong("release"),
    help: ArgumentHelp(
      "Keep only what may leave at this label: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED.",
      valueName: "label"))
  var label: String?

  @Flag(name: .customLong("silent-release"), help: "Do not say in the outputs of a release that material is withheld.")
  var isSilent = false

  @Option(
    name: .customLong("accept"),
    help: ArgumentHelp(
      "Let a release be made although findings of these codes concern it, with commas between them.", valueName: "code")
  )
  var accepted: [String] = []

  func validate() throws {
    _ = try label.map(Self.marking)
    _ = try acceptedCodes()
    if isSilent, label == nil { throw ValidationError("--silent-release goes with --release") }
  }

  /// The dossier as it may leave; nil when no label was given, so that nothing is held back.
  func filteredRelease(of dossier: CheckedDossier) throws -> FilteredRelease? {
    try label.map { dossier.filteredRelease(for: try Self.marking($0), isSilent: isSilent) }
  }

  /// Why the releases are not made: findings that concern what leaves, and that nobody has accepted; empty where all is well.
  func unaccepted(in filteredReleases: [FilteredRelease]) throws -> [Finding] {
    let codes = try acceptedCodes()
    return filteredReleases.flatMap { $0.unaccepted(accepting: codes) }
  }

  /// Whether findings of a code may be in what leaves.
  func accepts(_ code: FindingCode) throws -> Bool { try acceptedCodes().contains(code) }

  private func acceptedCodes() throws -> Set<FindingCode> {
    var codes: Set<FindingCode> = []
    for text in accepted.flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let code = FindingCode.all.first(where: { $0.code == text }) else {
        let hint = nearest(to: text, among: FindingCode.all.map(\.code)).map { ": did you mean `\($0)`?" } ?? ""
        throw ValidationError("there is no finding \(quoted(text))\(hint)")
      }
      codes.insert(code)
    }
    return codes
  }

  /// The label that the text spells exactly: a slip must never widen a release.
  static func marking(_ text: String) throws -> Marking {
    if let marking = Marking(rawValue: text) { return marking }
    let labels = Marking.allCases.sorted().map(\.rawValue)
    let named = text.uppercased()
    let fix =
      labels.first { $0 == named || $0 == "TLP:\(named)" } ?? nearest(to: text, among: labels)
    let hint = fix.map { "did you mean `\($0)`?" } ?? "there are \(labels.joined(separator: ", "))"
    throw ValidationError("there is no label \(quoted(text)): \(hint)")
  }
}
