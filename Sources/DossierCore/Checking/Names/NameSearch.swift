/// Looks for names in texts, in every spelling that a reader would recognise: `Ada Müller` is in “ADA MUELLER’s”, in
/// `pty-ada-muller`, in `media/Ada_Mu%CC%88ller.jpg` and in «Ада Мюллер».
///
/// A name begins and ends where words do, except in scripts that are written without spaces. Looking through a text takes a step
/// a letter, for many names as for one; making the search takes as long as the names are long.
struct NameSearch: Sendable {
  /// What is looked for.
  struct Name: Sendable {
    enum Kind: Sendable {
      /// A name with all its words, or one that people go by.
      case whole
      /// A word of a name.
      case word
      /// A word of a name that may be told, and that covers words that are looked for.
      case open
    }

    let owner: EntityID
    let kind: Kind
    /// How many words and letters it has.
    let words: Int
    let letters: Int
    /// Whether it begins with a capital, where its script has them.
    let isCapital: Bool
    /// How many letters it must have as it is written: scripts that leave vowels out make short words.
    let least: Int
  }

  let names: [Name]
  let automaton: NameAutomaton

  /// The search for the names of a list.
  init(_ list: NameList = NameList()) {
    names = list.names
    automaton = NameAutomaton(list.graph)
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { names.isEmpty }

  /// What is in a text.
  struct Sightings: Equatable {
    /// Whose names are there with all their words, each once, sorted.
    var names: [EntityID] = []
    /// Of whose names a word is there, of those whose whole name is not.
    var words: [EntityID] = []
    /// Of whose names an inflected form may be there, of those of whom there is nothing else.
    var forms: [EntityID] = []

    /// Adds what is in another reading of the same text.
    mutating func formUnion(_ other: Sightings) {
      names = Set(names).union(other.names).sorted()
      words = Set(words).union(other.words).subtracting(names).sorted()
      forms = Set(forms).union(other.forms).subtracting(names).subtracting(words).sorted()
    }
  }

  /// What is in a text, as it stands and with its escapes resolved.
  func sightings(in text: String) -> Sightings {
    guard !isEmpty else { return Sightings() }
    var scan = NameScan(self)
    for scalar in text.unicodeScalars { scan.read(scalar.value) }
    scan.finish()
    var sightings = scan.sightings
    if text.utf8.contains(where: ShownText.isEscape) {
      sightings.formUnion(self.sightings(in: Array(text.utf8), as: .escapes).sightings)
    }
    return sightings
  }

  /// What is in a file, with its escapes resolved.
  func sightings(in bytes: [UInt8], as syntax: ShownText.Syntax) -> NameScan {
    var scan = NameScan(self)
    ShownText(bytes, syntax: syntax).read(by: &scan)
    scan.finish()
    return scan
  }

  /// The owners of the names that are in the text with all their words, each once.
  func owners(in text: String) -> [EntityID] { sightings(in: text).names }

  /// The runs of letters and digits of a text, without case and marks.
  static func words(of text: String) -> [[Unicode.Scalar]] {
    NameLetters(text).words.map { $0.flatMap { $0.folded.compactMap(Unicode.Scalar.init) } }
  }
}
