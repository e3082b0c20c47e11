import DossierCore

/// One shape for each stance, the same wherever it is drawn: it needs no colour, and a word stands beside it.
struct StanceShape {
  /// The outline in a square of 16 by 16, drawn as lines; empty where there is none.
  let lines: StaticString
  /// What is filled.
  let area: StaticString

  /// What parties can hold, those together that have one shape.
  static let positions: [[Standing.Position]] = [
    [.asserts, .stance(.affirms)], [.stance(.partlyAffirms)], [.stance(.denies)], [.stance(.doubts)],
    [.stance(.noPosition), .stance(.noComment)], [.stance(.retracts)],
  ]

  /// - Parameter position: What a party holds; nil for whatever else it does.
  init(_ position: Standing.Position?) {
    (lines, area) =
      switch position {
      case .asserts, .stance(.affirms): ("", "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z")
      case .stance(.partlyAffirms): ("M2.8 8a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0z", "M2 8a6 6 0 0 0 12 0z")
      case .stance(.denies): ("M2.5 2.5l11 11M13.5 2.5l-11 11", "")
      case .stance(.doubts): ("M8 2.2L14.2 13.4H1.8z", "")
      case .stance(.noPosition), .stance(.noComment): ("M2.5 8h11", "")
      case .stance(.retracts): ("M2.8 8a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0zM3 13L13 3", "")
      case nil: ("M4.6 8a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z", "")
      }
  }
}
