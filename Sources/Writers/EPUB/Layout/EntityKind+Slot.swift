import DossierCore

extension EntityKind {
  /// The place of the kind among all, from 0; `ordinal` without the search.
  var slot: Int {
    switch self {
    case .source: 0
    case .party: 1
    case .event: 2
    case .claim: 3
    case .quote: 4
    case .reaction: 5
    case .question: 6
    case .assessment: 7
    case .section: 8
    case .attachment: 9
    case .term: 10
    }
  }
}
