import DossierCore
import TestSupport

/// A dossier of which some must stay behind, and the same dossier without that.
///
/// What a release for the label makes of both must be the same to the byte. All secrets bear words that stand nowhere else.
struct Specimen {
  /// The dossier with everything in it.
  var full: Dossier
  /// The dossier as if there were no secrets.
  var bare: Dossier
  /// Whom it is released for.
  let label: Marking
  /// The archived texts of the sources of `full`, and those of `bare`.
  var snapshots: (full: [EntityID: String], bare: [EntityID: String])
  /// Every secret word that was planted.
  let secrets: [String]

  /// A specimen; those of one seed are the same but for their secrets, which are planted anew for each planting.
  init(seed: Int, planting: Int = 0) throws {
    var random = Randomness(seed: seed)
    let label = [Marking.clear, .green, .amber, .amberStrict][random.below(4)]
    var kept = KeptDossier(label: label, random: random)
    bare = try kept.make()
    var planted = Planting(
      into: bare, snapshots: kept.snapshots, label: label, random: Randomness(seed: 1_000_000 + seed * 100 + planting))
    try planted.plant()
    full = planted.dossier
    self.label = label
    snapshots = (planted.snapshots, kept.snapshots)
    secrets = planted.secrets
  }
}

extension Randomness {
  /// Whether a coin shows heads.
  mutating func coin() -> Bool { below(2) == 0 }

  /// Some of the elements, in their order.
  mutating func some<Element>(_ elements: [Element]) -> [Element] { elements.filter { _ in below(3) == 0 } }
}

extension Prose {
  /// A paragraph, and what it refers to.
  static func words(_ text: String, citing ids: [EntityID] = []) -> Prose {
    var source = text
    var inlines: [Inline] = [.text(text)]
    for id in ids {
      source += " [@\(id.text)]"
      inlines += [.text(" "), .citations([Reference(id)])]
    }
    return Prose(source: source, blocks: [.paragraph(inlines)])
  }
}
