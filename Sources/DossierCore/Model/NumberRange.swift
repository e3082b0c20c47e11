/// The numbers that a field may have. The check and the schema read the same bounds here.
@usableFromInline package enum NumberRange: Sendable {
  /// A count from 1.
  case ordinal
  /// Three steps.
  case grade
  /// Degrees north.
  case latitude
  /// Degrees east.
  case longitude
  /// Hundredths.
  case percent

  /// The lowest number.
  package var lowest: Int {
    switch self {
    case .ordinal, .grade: 1
    case .latitude: -90
    case .longitude: -180
    case .percent: 0
    }
  }

  /// The highest number; nil when there is none.
  package var highest: Int? {
    switch self {
    case .ordinal: nil
    case .grade: 3
    case .latitude: 90
    case .longitude: 180
    case .percent: 100
    }
  }

  /// The numbers, for a message.
  package var words: StaticString {
    switch self {
    case .ordinal: "1 or more"
    case .grade: "1, 2 or 3"
    case .latitude: "-90 to 90 degrees"
    case .longitude: "-180 to 180 degrees"
    case .percent: "0 to 100 percent"
    }
  }

  /// Whether the number is one of them.
  package func contains(_ number: Double) -> Bool {
    number >= Double(lowest) && highest.map { number <= Double($0) } != false
  }
}
