/// What is put to the end of a name when it is inflected.
///
/// Not every ending of every language: those after which the name is still seen. They count at the end of words that begin as a
/// name does, large, so that `Bakers` is told and `Bakery` is not.
struct NameEndings: Sendable {
  /// After what they stand.
  enum Stem: Int32, Sendable {
    /// After a whole name: `Harkess-es`, `Іван-ом`.
    case whole
    /// After a name without its last vowel: `Петренк-а`.
    case cut
    /// After a whole name of three letters or fewer, which is the beginning of many words: `Ng-s`.
    case short
  }

  private var steps: [UInt64: Int32] = [:]
  private var isEnd: [Bool] = [false, false, false]

  static let all: NameEndings = {
    var endings = NameEndings()
    endings.add(short, to: .short)
    endings.add(latinWhole, to: .whole)
    endings.add(cyrillicWhole, to: .whole)
    endings.add(arabicWhole, to: .whole)
    endings.add(latinCut, to: .cut)
    endings.add(cyrillicCut, to: .cut)
    endings.add(greekCut, to: .cut)
    return endings
  }()

  private mutating func add(_ endings: String, to stem: Stem) {
    for ending in endings.split(whereSeparator: \.isWhitespace) {
      var node = stem.rawValue
      for letter in FoldedCharacter.letters(of: ending) {
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(letter)
        if let next = steps[key] {
          node = next
        } else {
          steps[key] = Int32(isEnd.count)
          node = Int32(isEnd.count)
          isEnd.append(false)
        }
      }
      isEnd[Int(node)] = true
    }
  }

  /// Where a letter leads; nil where no ending goes on with it.
  func step(from node: Int32, by letter: UInt32) -> Int32? {
    steps[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(letter)]
  }

  /// Whether an ending ends there.
  func isComplete(at node: Int32) -> Bool { isEnd[Int(node)] }

  private static let short = "s es"

  /// English, German, Dutch, Romance plurals; Polish, Czech, Slovak, Croatian; Finnish, Hungarian, Turkish; Baltic.
  private static let latinWhole = """
    s es ses n en ns ens e er ern in innen sch sche schen scher sches
    a u i o om em im ym am owi ovi ow ov owie ove ova owa ovou owej ove ami ach ech ich ych imi ymi iem ie iego ego emu ej
    a ta an ssa sta lla lta lle ksi han
    t et ot at ek ok eknek oknak nak nek val vel ban ben bol hoz hez ra re tol nal nel
    un nin nun ya ye yi yu da de dan den ta te tan ten la le lar ler
    ui ai
    """

  private static let latinCut = """
    a e i y o u y om em am im ym ou oj oju ow ov owie owi ovi ove ovy ova owa ami ach ech ich ych imi ymi iem iego ego emu iemu ej
    iej ii iu ie
    """

  private static let cyrillicWhole = """
    а я у ю ом ем им ым ові еві єві і и ы е є ою ею єю ой ей ів їв ов ев ам ям ами ями ах ях ого его ому ему их ых ими ыми ова ева
    ові ович ша
    """

  private static let cyrillicCut = """
    а я у ю о ом ем им ым ові еві єві і и ы е є ї ою ею єю ию ой ей ий ій ів їв ов ев ам ям ами ями ах ях ого его ому ему
    ая яя ую юю ої ий ый их ых ими ыми
    """

  private static let greekCut = "ου ο ε η α ας ης ες ων οι ους ος"

  /// Nunation, plurals, the adjective.
  private static let arabicWhole = "ا ي ين ون ان ية"
}
