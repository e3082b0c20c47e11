import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Names put through changes of spelling at random, in any field.
@Suite("Spellings of protected names, at random")
struct ProtectedSpellingProperties {
  private static let names = [
    "Élodie Müller", "José Peña", "Karl-Heinz Matuschek", "Tobin Harkess", "Іван Петренко", "Сергей Хрущёв",
    "Σοφία Παππά",
    "Łukasz Ćwikła", "Søren Kjærgård", "Nguyễn Thị Hạnh", "محمد الحسن", "Íñigo Ørsted",
  ]

  /// Changes of letters, after which the name reads as before.
  private static let letters: [@Sendable (String, inout Randomness) -> String] = [
    { text, _ in text },
    { text, _ in text.decomposedStringWithCanonicalMapping },
    { text, _ in text.precomposedStringWithCanonicalMapping },
    { text, _ in text.uppercased() },
    { text, _ in text.lowercased() },
    { text, _ in
      String(
        String.UnicodeScalarView(
          text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }))
    },
    { text, _ in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    },
    { text, random in
      let pairs: [Character: Character] = [
        "a": "а", "e": "е", "o": "о", "c": "с", "і": "i", "е": "e", "о": "o", "р": "p",
      ]
      return String(text.map { random.below(2) == 0 ? pairs[$0] ?? $0 : $0 })
    },
  ]

  /// What stands between the words, and between letters unseen.
  private static func parted(_ name: String, _ random: inout Randomness) -> String {
    let between = random.pick([" ", "  ", "\u{A0}", "-", "_", ".", "", "·", "\n", "\u{2011}", " – ", "\u{2009}"])
    var result = ""
    for letter in name {
      if letter == " " || letter == "-" {
        result += between
      } else {
        result.append(letter)
        if random.below(6) == 0 {
          result += random.pick(["\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{200E}", "\u{FEFF}"])
        }
      }
    }
    return result
  }

  /// Ways to write letters that are not the letters.
  private static func encoded(_ name: String, _ random: inout Randomness) -> String {
    switch random.below(5) {
    case 0:
      return name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed)) ?? name
    case 1:
      var scalars: [String] = []
      for scalar in name.unicodeScalars {
        scalars.append(random.below(3) == 0 ? "&#\(scalar.value);" : String(scalar))
      }
      return scalars.joined()
    case 2:
      var units: [String] = []
      for scalar in name.unicodeScalars {
        let digits = String(scalar.value, radix: 16)
        units.append(
          scalar.value < 0x10000 && random.below(3) == 0
            ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits : String(scalar))
      }
      return units.joined()
    default: return name
    }
  }

  /// A text around it.
  private static func sentence(_ name: String, _ random: inout Randomness) -> String {
    random.pick(["It was ", "(", "Он сказал: ", "https://example.org/", "@", "", "x\n\n"]) + name
      + random.pick([" who said so.", ")", ", and so on", "", "’s house", "/a.html", "\n\nx"])
  }

  @Test("is found in any field", arguments: 0..<300)
  func found(seed: Int) throws {
    var random = Randomness(seed: seed)
    let name = random.pick(Self.names)
    let changed = Self.encoded(Self.parted(random.pick(Self.letters)(name, &random), &random), &random)
    let text = Self.sentence(changed, &random)
    var dossier = Dossier(title: "T")
    dossier.parties = [Party(id: "pty-one", name: name), Party(id: "pty-two", name: "Another")]
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "W-1"
    dossier.sources = [Source(id: "src-one", title: "S")]
    switch random.below(6) {
    case 0: dossier.title = text
    case 1: dossier.sources[0].title = text
    case 2: dossier.sources[0].url = text
    case 3: dossier.parties[1].aliases = [text]
    case 4: dossier.terms = [Term(id: "trm-one", term: text, definition: .words("One."))]
    default: dossier.summary = .words(text)
    }
    #expect(dossier.checked().findings.map(\.code).contains(.protectedName), "\(name) as \(text.debugDescription)")
  }

  @Test("is found in Markdown that parts it", arguments: 0..<60)
  func marked(seed: Int) throws {
    var random = Randomness(seed: seed)
    let name = random.pick(Self.names.filter { !$0.contains("-") })
    var text = ""
    for letter in name {
      switch letter == " " ? 9 : random.below(8) {
      case 0: text += "**\(letter)**"
      case 1: text += "`\(letter)`"
      case 2: text += "[\(letter)](https://example.org/)"
      case 3: text += "<!-- x -->\(letter)"
      case 4: text += "<b>\(letter)</b>"
      default: text.append(letter)
      }
    }
    #expect(try ProtectedSpellings.findings(name, in: "Seen: \(text).").contains(.protectedName), "\(text)")
  }

  @Test("honest texts have no name in them", arguments: 0..<20)
  func honest(seed: Int) throws {
    let dossier = GeneratedDossier.dossier(seed: seed)
    var random = Randomness(seed: seed)
    var protecting = dossier
    protecting.parties.append(Party(id: "pty-hidden", name: random.pick(Self.names)))
    protecting.parties[protecting.parties.count - 1].protectIdentity = true
    protecting.parties[protecting.parties.count - 1].publicName = "W-1"
    let before = dossier.checked().findings.filter { $0.code == .protectedName || $0.code == .protectedWord }
    let after = protecting.checked().findings.filter { $0.code == .protectedName || $0.code == .protectedWord }
    #expect(after == before)
  }

  @Test(
    "a million letters, marks, joiners or beginnings of tags are read once",
    arguments: ["a", "\u{301}", "\u{200D}", "<", "&", "%", "\\", "<!--", "xn--", "a ", "A-", "\"", "و", "李", "Tobin"])
  func long(part: String) {
    var dossier = Dossier(title: String(repeating: part, count: 1_000_000) + "\n\nTobin Harkess")
    dossier.parties = [Party(id: "pty-one", name: "Tobin Harkess")]
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "W-1"
    let names = HiddenNames(of: dossier)
    let start = ContinuousClock.now
    #expect(names.owners(in: dossier.title) == ["pty-one"])
    // Where each letter were held against all others, this would take hours.
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
