/// The names that must be in no output: those of the parties whose identity a dossier protects.
public struct HiddenNames: Sendable {
  private var names = NameSearch()
  private var words = NameSearch()

  /// Whether the dossier protects nobody.
  public var isEmpty: Bool { names.isEmpty }

  /// The protected names of a dossier.
  public init(of dossier: Dossier) {
    for party in dossier.parties where party.protectIdentity == true {
      for name in Self.names(of: party) where name != party.publicName { names.add(variantsOf: name, of: party.id) }
    }
    addWords(of: dossier)
  }

  /// The protected parties whose names are in the text, each once.
  public func owners(in text: String) -> [EntityID] { names.owners(in: text) }

  /// The protected persons of whose names a word is in the text: a surname, as people are mostly called.
  func owners(ofWordsIn text: String) -> [EntityID] { words.owners(in: text) }

  private static func names(of party: Party) -> [String] {
    [party.name, party.nativeName, party.wikidata].compactMap(\.self) + party.aliases
  }

  /// Words of persons' names that tell somebody: at least four letters, the first a capital where the script has them,
  /// and in the name of nobody who may be named.
  private mutating func addWords(of dossier: Dossier) {
    var known: Set<[Unicode.Scalar]> = []
    for party in dossier.parties {
      let open = party.protectIdentity == true ? [party.publicName].compactMap(\.self) : Self.names(of: party)
      for name in open { known.formUnion(NameSearch.words(of: name)) }
    }
    for party in dossier.parties where party.protectIdentity == true && (party.kind ?? .person) == .person {
      for word in Self.names(of: party).flatMap({ $0.split(separator: " ") }) where word != party.wikidata ?? "" {
        guard let first = word.first, !first.isLowercase else { continue }
        for part in NameSearch.words(of: String(word)) where part.count >= 4 && !known.contains(part) {
          words.add(String(String.UnicodeScalarView(part)), of: party.id)
        }
      }
    }
  }
}
