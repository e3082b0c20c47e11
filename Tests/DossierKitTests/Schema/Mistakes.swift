import DossierCore
import TestSupport

/// One change to a valid dossier each: most are mistakes, some are allowed.
enum Mistakes {
  /// What can be put in the place of any value.
  private static let strangers: [JSONTree?] = [
    .null, "", "x", .number("7"), .number("7.5"), .number("-1"), .number("0"), .truth(true), .truth(false), .list([]),
    .list(["x"]), .list([.null]), .list([""]), .list([.object([])]), .object([]), .object([("x", .number("1"))]),
  ]

  /// A value to try at a site, nil for leaving the key out: in most cases something like what belongs there.
  static func value(at site: Site, _ randomness: inout Randomness) -> JSONTree? {
    let own = own(site.kind)
    if !own.isEmpty, randomness.below(3) > 0 { return randomness.pick(own) }
    // An item of a list cannot be left out: that is another list.
    guard case .key = site.path.last else { return randomness.pick(strangers) }
    return randomness.pick(strangers + [nil])
  }

  /// Values that belong at a site, or look like it.
  static func own(_ kind: Site.Kind) -> [JSONTree?] {
    switch kind {
    case .boolean: [.truth(true), .truth(false), "true", "yes", .number("1")]
    case .list, .object: []
    case .collection: FieldTexts.files.map { .text($0) }
    case .version: [.number("1"), .number("2"), "1"]
    case .number: numbers(from: 0, to: 10)
    case .text: FieldTexts.texts.map { .text($0) }
    case .date: (FieldTexts.dates + FieldTexts.wrongDates).map { .text($0) } + years
    case .vocabulary(let list):
      list.flatMap { [.text($0), .text($0), .text($0 + "x"), .text($0.uppercased()), .text($0.lowercased())] }
        + [.number("1"), .number("3"), .number("10"), .truth(false), "none", "TLP:WHITE"]
    case .form(.range(let range)): numbers(from: range.lowest, to: range.highest ?? 1000)
    case .form(let form): (FieldTexts.good(form) + FieldTexts.wrong(form)).map { .text($0) }
    }
  }

  /// Keys that no record has, and some that others have.
  static let keys = ["x", "", "Id", "id ", "statment", "computed", "$schema", "$ref", "claimant", "ref", "sha256"]

  private static let years: [JSONTree?] = ["1000", "2023", "9999", "999", "10000", "-2023", "2023.5"].map {
    .number($0)
  }

  private static func numbers(from lowest: Int, to highest: Int) -> [JSONTree?] {
    let edges = [lowest - 1, lowest, lowest + 1, highest - 1, highest, highest + 1].map { "\($0)" }
    let between = ["\(highest).000001", "\(highest).5", "\(lowest + 1).25"]
    return (edges + between).map { .number($0) } + edges.map { .text($0) }
  }
}
