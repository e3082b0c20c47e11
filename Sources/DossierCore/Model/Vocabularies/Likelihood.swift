/// A term of a likelihood scale.
///
/// Source: ICD 203, section D.6.e; the PHIA probability yardstick, 2025.
public enum Likelihood: String, Vocabulary {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case roughlyEvenChance = "roughly-even-chance"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"
  case remoteChance = "remote-chance"
  case highlyUnlikely = "highly-unlikely"
  case realisticPossibility = "realistic-possibility"
  case highlyLikely = "highly-likely"

  /// The name of the list.
  public static let name = "likelihood"

  /// The band of the term in percent, nil when `scale` does not have the term.
  public func band(on scale: Scale) -> ClosedRange<Int>? {
    switch scale {
    case .icd203: icd203
    case .phia2025: phia2025
    }
  }

  /// The terms of `scale`, from the least to the most likely.
  public static func terms(of scale: Scale) -> [Likelihood] {
    allCases.filter { $0.band(on: scale) != nil }
      .sorted { ($0.band(on: scale)?.lowerBound ?? 0) < ($1.band(on: scale)?.lowerBound ?? 0) }
  }

  private var icd203: ClosedRange<Int>? {
    switch self {
    case .almostNoChance: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .roughlyEvenChance: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    default: nil
    }
  }

  private var phia2025: ClosedRange<Int>? {
    switch self {
    case .unlikely: 25...35
    case .likely: 55...75
    case .almostCertain: 95...100
    case .remoteChance: 0...5
    case .highlyUnlikely: 10...20
    case .realisticPossibility: 40...50
    case .highlyLikely: 80...90
    default: nil
    }
  }
}
