import DossierCore
import TestSupport

/// Dossiers whose every text is of one script: right to left, without spaces, beyond the first plane, with marks.
enum Scripts: String, CaseIterable, Sendable {
  case arabic = "ar"
  case hebrew = "he"
  case ukrainian = "uk"
  case chinese = "zh"
  case emoji = "en"
  case marks = "vi"
  case longWords = "de"

  static let all = allCases

  private var words: [String] {
    switch self {
    case .arabic: ["الجسر", "وزارة", "نفى", "المتحدث", "\u{200F}تقرير", "١٢٣", "ABC", "مــــــد"]
    case .hebrew: ["גשר", "משרד", "הכחיש", "דובר", "שָׁלוֹם", "123", "(סוגריים)", "a\u{200E}b"]
    case .ukrainian: ["міст", "міністерство", "заперечує", "речник", "дрони", "об’єкт", "№ 5", "Їжак"]
    case .chinese: ["大桥", "外交部", "否认", "发言人", "“引文”", "無人機", "𠮷野", "，。"]
    case .emoji: ["👩‍👩‍👧", "🇺🇦", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "𝔘𝔫𝔦", "🛰️"]
    case .marks: ["tiếng", "Việt", "e\u{301}\u{323}\u{306}", "Z͑ͫa͂l̀go", "n̈", "A\u{30A}", "각", "क्षि"]
    case .longWords: [String(repeating: "Donaudampfschifffahrts", count: 40), "Rindfleischetikettierung", "x", "y"]
    }
  }

  func dossier(claims count: Int) throws -> Dossier {
    var random = Randomness(seed: count)
    func text(_ length: Int) -> String { (0..<length).map { _ in random.pick(words) }.joined(separator: " ") }
    var dossier = try Generated.dossier(claims: count)
    dossier.language = rawValue
    dossier.title = text(5)
    dossier.subtitle = text(8)
    dossier.authors = [text(2)]
    for number in dossier.parties.indices {
      dossier.parties[number].name = "\(text(2)) \(number)"
      dossier.parties[number].tags = [text(2)]
    }
    for number in dossier.sources.indices { dossier.sources[number].title = text(6) }
    for number in dossier.events.indices { dossier.events[number].title = text(5) }
    for number in dossier.claims.indices {
      dossier.claims[number].statement = text(12)
      dossier.claims[number].tags = [text(1)]
    }
    for number in dossier.quotes.indices {
      dossier.quotes[number].text = text(20)
      dossier.quotes[number].language = random.pick(Scripts.all).rawValue
      dossier.quotes[number].translations = [Translation(language: random.pick(Scripts.all).rawValue, text: text(9))]
    }
    dossier.terms = [Term(id: "trm-one", term: text(1), definition: .plain(text(9)))]
    return dossier
  }
}
