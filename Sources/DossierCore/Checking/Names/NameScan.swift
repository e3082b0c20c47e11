/// Reads a text letter by letter and notes the names in it.
///
/// All that it holds are the ways that are under way, which begin where words do: how long a text is does not matter, nor how
/// long its words are.
struct NameScan {
  /// A name in the text.
  struct Sighting: Equatable {
    let owner: EntityID
    /// Which of the names that are looked for.
    let name: Int32
    /// Where it stands, in the units of ``position``.
    let range: Range<Int>
  }

  /// Where in the text the character is that is read next, as whoever reads it counts.
  var position = 0
  /// Whole names, in their order, the first of them. A single word that is written small where the name is not, as `somebody`
  /// may be, is none.
  private(set) var found: [Sighting] = []
  private var seen: Set<Seen> = []

  private struct Seen: Hashable {
    let name: Int32
    let isForm: Bool
  }

  /// A row of letters that may become a name.
  private struct Way {
    var place: Int32 = 0
    var letters: Int32 = 0
    var spaces: Int32 = 0
    var signs: Int32 = 0
    let start: Int
    let isCapital: Bool
    /// Whether it begins after letters that are written together with the word: `وبـ`.
    let isJoined: Bool
  }

  /// A name that may be inflected.
  private struct Form {
    let name: Int32
    var ending: Int32
    let start: Int
  }

  private enum Gap { case none, hyphen, sign, space }

  private let search: NameSearch
  private let endings = NameEndings.all
  private var ways: [Way] = []
  private var forms: [Form] = []
  private var gap = Gap.space
  private var isInside = false
  private var last = FoldedCharacter("\u{0}")
  private var end = 0
  /// How many letters the word has that are written together with what follows, as long as it has no others.
  private var joined = 0

  init(_ search: NameSearch) { self.search = search }

  /// Takes the next character.
  mutating func read(_ value: UInt32) {
    let character = FoldedCharacter.of(value)
    switch character.kind {
    case .nothing: return
    case .letters: read(character)
    default:
      if isInside { endWord(before: character.kind) }
      // A word that is parted at the end of a line goes on in the next.
      switch character.kind {
      case .hyphen: if gap == .none { gap = .hyphen }
      case .lineBreak: if gap != .hyphen { gap = .space }
      case .space: gap = .space
      default: if gap == .none || gap == .hyphen { gap = .sign }
      }
    }
  }

  /// Nothing goes on from here.
  mutating func breakOff() {
    if isInside { endWord(before: .lineBreak) }
    ways.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    gap = .space
  }

  /// The text has ended.
  mutating func finish() { breakOff() }

  private mutating func read(_ character: FoldedCharacter) {
    if gap != .none {
      for index in ways.indices { if gap == .space { ways[index].spaces += 1 } else { ways[index].signs += 1 } }
    }
    var begins = !isInside
    if isInside,
      character.runsOn || last.runsOn || character.isDigit != last.isDigit || character.isCapital && !last.isCapital
    {
      endWord(before: .letters)
      begins = true
    }
    if begins { joined = 0 }
    gap = .none
    isInside = true
    last = character
    for offset in 0..<character.count {
      let letter = character.letters[offset]
      if offset == 0, begins || joined > 0, search.automaton.begins(with: letter) {
        ways.append(Way(start: position, isCapital: character.isCapital, isJoined: !begins))
      }
      if begins || joined > 0 { joined = joined < 4 && Self.proclitics.contains(letter) ? joined + 1 : 0 }
      if !ways.isEmpty || !forms.isEmpty { step(by: letter) }
    }
    end = position
  }

  /// What Arabic and Hebrew write together with the next word: and, so, by, like, for, the.
  private static let proclitics = Set("وفبكلاسوהבכלמש".unicodeScalars.map(\.value))

  private mutating func step(by letter: UInt32) {
    if !forms.isEmpty {
      var kept = 0
      // By index: a loop over the array would keep it, and every change copy it.
      for index in forms.indices {
        var form = forms[index]
        guard let ending = endings.step(from: form.ending, by: letter) else { continue }
        form.ending = ending
        forms[kept] = form
        kept += 1
      }
      forms.removeLast(forms.count - kept)
    }
    var kept = 0
    for index in ways.indices {
      var way = ways[index]
      guard let place = search.automaton.step(from: way.place, by: letter) else { continue }
      way.place = place
      way.letters += 1
      ways[kept] = way
      kept += 1
      guard way.isCapital else { continue }
      for (name, stem) in search.automaton.stems(at: place) where holds(name, on: way) {
        forms.append(Form(name: name, ending: stem.rawValue, start: way.start))
      }
    }
    ways.removeLast(ways.count - kept)
  }

  /// Notes what ends with the word.
  private mutating func endWord(before next: FoldedCharacter.Kind) {
    isInside = false
    // A word of a name that may be told is nobody else's.
    var open: Int?
    for way in ways {
      let names = search.automaton.names(at: way.place)
      guard !names.isEmpty else { continue }
      if !way.isJoined, names.contains(where: { search.names[Int($0)].kind == .open }) { open = way.start }
      for name in names where holds(name, on: way) && (search.names[Int(name)].kind == .whole || open != way.start) {
        let isOtherWord = isOtherWord(name, on: way)
        note(name, isForm: way.isJoined || isOtherWord)
        if !isOtherWord { noteWhole(name, on: way) }
      }
    }
    for form in forms where endings.isComplete(at: form.ending) && open != form.start {
      note(form.name, isForm: true)
    }
    if next == .apostrophe {
      forms.removeAll { $0.ending != NameEndings.Stem.short.rawValue }
    } else {
      forms.removeAll(keepingCapacity: true)
    }
  }

  /// Whether what stands between the letters is what may stand between those of the name.
  private func holds(_ number: Int32, on way: Way) -> Bool {
    let name = search.names[Int(number)]
    guard way.letters >= name.least else { return false }
    let spaces = Int(way.spaces)
    let signs = Int(way.signs)
    if name.kind != .whole { return spaces == 0 && (signs == 0 || name.letters > 5) }
    // Spaces stand between words, or between all letters.
    if name.letters < 6 { return spaces + signs < name.words }
    return spaces < name.words || spaces >= Int(way.letters) - 1
  }

  /// Whether it may be a word of its own that is written like a short name in one, as “danger” is like Dan Ger.
  private func isOtherWord(_ number: Int32, on way: Way) -> Bool {
    let name = search.names[Int(number)]
    return name.kind == .whole && name.words > 1 && name.letters < 8 && way.spaces + way.signs == 0
      && !last.runsOn
  }

  private mutating func note(_ number: Int32, isForm: Bool) {
    if search.names[Int(number)].kind != .open { seen.insert(Seen(name: number, isForm: isForm)) }
  }

  private mutating func noteWhole(_ number: Int32, on way: Way) {
    let name = search.names[Int(number)]
    guard name.kind == .whole, !way.isJoined, name.words > 1 || way.isCapital || !name.isCapital,
      found.count < Limits.namesInFile || !found.contains(where: { $0.name == number })
    else { return }
    found.append(Sighting(owner: name.owner, name: number, range: way.start..<max(way.start, end) + 1))
  }

  /// Whose names were found.
  var sightings: NameSearch.Sightings {
    var names: Set<EntityID> = []
    var words: Set<EntityID> = []
    var forms: Set<EntityID> = []
    for seen in seen {
      let name = search.names[Int(seen.name)]
      if seen.isForm {
        forms.insert(name.owner)
      } else if name.kind == .whole {
        names.insert(name.owner)
      } else {
        words.insert(name.owner)
      }
    }
    words.subtract(names)
    return NameSearch.Sightings(
      names: names.sorted(), words: words.sorted(), forms: forms.subtracting(names).subtracting(words).sorted())
  }
}
