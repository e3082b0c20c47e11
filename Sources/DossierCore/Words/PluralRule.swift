/// The forms that a language may have for different numbers of things (Unicode CLDR, plural categories).
public enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// Which form of a phrase goes with a whole number: “1 claim”, “2 claims”; «1 цитата», «2 цитати», «5 цитат».
///
/// The rules are those for cardinals of Unicode CLDR 47, supplemental/plurals.xml, for numbers without a fraction. A
/// language that is not listed tells one from the rest, as English does.
public enum PluralRule: Sendable {
  case noForms, oneAndOther, noneOrOne, romance, frenchAndPortuguese, eastSlavic, southSlavic, westSlavic, polish
  case lithuanian, romanian, hebrew, arabic

  /// The rule of a language.
  ///
  /// - Parameter language: A BCP 47 tag, whose first part decides.
  public init(language: String) {
    switch language.lowercased().split(separator: "-").first ?? "" {
    case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": self = .noForms
    case "am", "as", "bn", "fa", "gu", "hi", "hy", "kn", "zu": self = .noneOrOne
    case "ca", "es", "it": self = .romance
    case "fr", "pt": self = .frenchAndPortuguese
    case "be", "ru", "uk": self = .eastSlavic
    case "bs", "hr", "sr": self = .southSlavic
    case "cs", "sk": self = .westSlavic
    case "pl": self = .polish
    case "lt": self = .lithuanian
    case "mo", "ro": self = .romanian
    case "he", "iw": self = .hebrew
    case "ar", "ars": self = .arabic
    default: self = .oneAndOther
    }
  }

  /// The forms that a label needs in such a language, in the order of CLDR; some of them are for fractions alone.
  public var categories: [PluralCategory] {
    switch self {
    case .noForms: [.other]
    case .oneAndOther, .noneOrOne: [.one, .other]
    case .romance, .frenchAndPortuguese: [.one, .many, .other]
    case .southSlavic, .romanian: [.one, .few, .other]
    case .eastSlavic, .westSlavic, .polish, .lithuanian: [.one, .few, .many, .other]
    case .hebrew: [.one, .two, .other]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form for so many things; none are negative.
  public func category(of number: Int) -> PluralCategory {
    let last = number % 10
    let lastTwo = number % 100
    switch self {
    case .noForms: return .other
    case .oneAndOther: return number == 1 ? .one : .other
    case .noneOrOne: return number <= 1 ? .one : .other
    case .romance: return number == 1 ? .one : Self.isMillions(number) ? .many : .other
    case .frenchAndPortuguese: return number <= 1 ? .one : Self.isMillions(number) ? .many : .other
    case .eastSlavic, .southSlavic:
      if last == 1, lastTwo != 11 { return .one }
      if (2...4).contains(last), !(12...14).contains(lastTwo) { return .few }
      return self == .eastSlavic ? .many : .other
    case .westSlavic: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .polish:
      if number == 1 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case .lithuanian:
      if (11...19).contains(lastTwo) || last == 0 { return .other }
      return last == 1 ? .one : .few
    case .romanian:
      if number == 1 { return .one }
      return number == 0 || (1...19).contains(lastTwo) ? .few : .other
    case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
    case .arabic:
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(lastTwo) ? .few : (11...99).contains(lastTwo) ? .many : .other
      }
    }
  }

  private static func isMillions(_ number: Int) -> Bool { number != 0 && number % 1_000_000 == 0 }
}
