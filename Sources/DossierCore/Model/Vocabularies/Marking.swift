/// Who may see an item. The labels are never translated.
///
/// Source: FIRST, Traffic Light Protocol 2.0.
public enum Marking: String, Vocabulary, Comparable {
  case red = "TLP:RED"
  case amberStrict = "TLP:AMBER+STRICT"
  case amber = "TLP:AMBER"
  case green = "TLP:GREEN"
  case clear = "TLP:CLEAR"

  /// The name of the list.
  public static let name = "marking"

  /// A label that somebody has yet to fill in is not the label of the dossier: an item that was meant to be held back would
  /// leave with all others.
  public static var mayBeBlank: Bool { false }

  /// How far the marking restricts: 0 for TLP:CLEAR, 4 for TLP:RED.
  public var rank: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }

  /// What it means, in words that go on after “it is”.
  public var meaning: String {
    switch self {
    case .clear: "for everybody"
    case .green: "for the community of its recipients, and not for the public"
    case .amber: "for the organisation of its recipients and its clients"
    case .amberStrict: "for the organisation of its recipients alone"
    case .red: "for its recipients alone"
    }
  }

  /// From the least to the most restricted.
  public static func < (lhs: Marking, rhs: Marking) -> Bool { lhs.rank < rhs.rank }
}
