/// The names that must be in no output: those of the parties whose identity a dossier protects.
public struct HiddenNames: Sendable {
  private let search: NameSearch

  /// Whether the dossier protects nobody.
  public var isEmpty: Bool { search.isEmpty }

  /// The protected names of a dossier.
  public init(of dossier: Dossier) { self.init(of: dossier, Markings(of: dossier)) }

  init(of dossier: Dossier, _ markings: @autoclosure () -> Markings) {
    var list = NameList()
    let protected = dossier.parties.filter { $0.protectIdentity == true }
    for party in protected {
      for name in Self.secretNames(of: party) { list.add(variantsOf: name, of: party.id) }
    }
    if !protected.isEmpty { Self.addWords(of: dossier, markings(), protected, to: &list) }
    search = NameSearch(list)
  }

  /// The protected parties whose names are in the text, each once.
  public func owners(in text: String) -> [EntityID] { search.owners(in: text) }

  /// The protected parties whose names are in the text, each once, and the persons of whose names a word is there, or a form
  /// of one: a surname, as people are mostly called.
  public func owners(ofNamesAndWordsIn text: String) -> (names: [EntityID], words: [EntityID]) {
    let sightings = search.sightings(in: text)
    return (sightings.names, sightings.words + sightings.forms)
  }

  /// Whose names are in the text, and in which way.
  func sightings(in text: String) -> NameSearch.Sightings { search.sightings(in: text) }

  /// The whole names that are in a file, where they are.
  func scan(_ bytes: [UInt8], as syntax: ShownText.Syntax) -> NameScan { search.sightings(in: bytes, as: syntax) }

  static func names(of party: Party) -> [String] {
    party.names + [party.wikidata].compactMap(\.self)
  }

  /// The names of a protected party that outputs do not print in their place: in a dossier that was made for others, and is
  /// read again, the name is the public one.
  static func secretNames(of party: Party) -> [String] { names(of: party).filter { $0 != party.publicName } }

  /// How the public name of a protected party tells who it is.
  enum Betrayal {
    /// It is one of the party's names.
    case name
    /// It has a word of a person's name, or what may be a form of one.
    case word
  }

  /// How the public name of a protected party tells who it is; nil where it does not. Whole names in other spellings are found
  /// in it as in all texts.
  static func betrayal(inPublicNameOf party: Party) -> Betrayal? {
    guard let publicName = party.publicName else { return nil }
    if names(of: party).contains(publicName) { return .name }
    // By itself, for no word of the public name is an open one here.
    var alone = Dossier(title: "")
    alone.parties = [party]
    alone.parties[0].publicName = nil
    let found = HiddenNames(of: alone).owners(ofNamesAndWordsIn: publicName)
    return found.names.isEmpty && !found.words.isEmpty ? .word : nil
  }

  /// Words of persons' names that tell somebody: those that begin with a capital where the script has them, and are in the
  /// name of nobody who may be named.
  private static func addWords(
    of dossier: Dossier, _ markings: Markings, _ protected: [Party], to list: inout NameList
  ) {
    var beginnings: Set<[UInt32]> = []
    var open: Set<[NameLetters.Letter]> = []
    // A party that may stay behind makes no name an open one: whoever reads what leaves does not know it.
    let lowest = markings.lowest
    for party in dossier.parties {
      if let marking = markings[party.id], let lowest, marking > lowest { continue }
      let names = party.protectIdentity == true ? [party.publicName].compactMap(\.self) : names(of: party)
      for name in names { open.formUnion(NameLetters(name).words) }
    }
    let folded = Set(open.map { $0.map(\.folded) })
    for party in protected where (party.kind ?? .person) == .person {
      var words: Set<[NameLetters.Letter]> = []
      for part in secretNames(of: party).flatMap({ $0.split(whereSeparator: \.isWhitespace) })
      where part != party.wikidata ?? "" {
        guard let first = part.unicodeScalars.first, !first.properties.isLowercase else { continue }
        for word in NameLetters(part).words where !folded.contains(word.map(\.folded)) && words.insert(word).inserted {
          list.add(word: NameLetters(words: [word]), of: party.id)
          beginnings.insert(Array(word.flatMap(\.folded).prefix(2)))
        }
      }
      for name in secretNames(of: party) { list.add(handleOf: name, of: party.id) }
    }
    // Words of open names that look like forms of protected ones.
    for word in open.sorted(by: { $0.map(\.written).joined() < $1.map(\.written).joined() })
    where beginnings.contains(Array(word.flatMap(\.folded).prefix(2))) {
      list.add(word.map(\.written).joined(), of: protected[0].id, as: .open)
    }
  }
}
