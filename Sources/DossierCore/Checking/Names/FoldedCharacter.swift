internal import DossierText

/// What a character is to somebody who looks for names: letters without case, marks and width, or what stands between
/// words.
struct FoldedCharacter: Sendable {
  enum Kind: UInt8, Sendable {
    /// Not seen, or a mark on a letter: the word goes on as if it were not there.
    case nothing
    case space
    case lineBreak
    case hyphen
    case apostrophe
    /// Any other sign between words.
    case sign
    case letters
  }

  /// The letters, `count` of them: `ß` is two.
  private(set) var letters: SIMD4<UInt32> = .zero
  private var size: UInt8 = 0
  let kind: Kind
  /// Whether it is written large, or has no small form: a name may begin with it.
  private(set) var isCapital = true
  private(set) var isDigit = false
  /// Whether words of its script are written without spaces: Han, kana, Hangul with its particles, Thai, Lao, Khmer,
  /// Burmese.
  private(set) var runsOn = false

  /// How many letters it is.
  var count: Int { Int(size) }

  init(_ scalar: Unicode.Scalar) {
    if let kind = Self.kindBetweenWords(scalar) {
      self.kind = kind
      return
    }
    var found: [UInt32] = []
    for part in decomposition(of: scalar) {
      for small in part.properties.lowercaseMapping.unicodeScalars {
        for letter in decomposition(of: small) where letter.isNameLetter {
          found += Self.plainForms[letter.value] ?? [letter.value]
        }
      }
    }
    guard !found.isEmpty else {
      kind = scalar.isNameMark ? .nothing : .sign
      return
    }
    kind = .letters
    size = UInt8(min(found.count, 4))
    for position in 0..<count { letters[position] = found[position] }
    isCapital = !scalar.properties.isLowercase
    isDigit = scalar.properties.generalCategory == .decimalNumber
    runsOn = scalar.runsOn
  }

  private static func kindBetweenWords(_ scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: .apostrophe
    case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63, 0xFF0D: .hyphen
    // A blank of Braille is no space to Unicode, and one to the eye.
    case 0x2800: .space
    // Tatweel makes an Arabic word longer; the soft and the hard sign are no letters in other alphabets.
    case 0x640, 0x42A, 0x42C, 0x44A, 0x44C: .nothing
    default:
      if scalar.properties.isWhitespace {
        .space
      } else if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format {
        .nothing
      } else {
        nil
      }
    }
  }

  /// Letters that have a sign in them which is no mark to Unicode, and forms of one letter.
  private static let plainForms: [UInt32: [UInt32]] = {
    var forms: [UInt32: [UInt32]] = [:]
    let pairs = """
      ø o ł l đ d ħ h ŧ t ƀ b ɓ b ɖ d ɗ d ǥ g ɠ g ɨ i ɉ j ƙ k ƚ l ɵ o ƥ p ɍ r ʉ u ƶ z ı i ſ s ß ss æ ae œ oe ð d þ th ĸ k ŋ n \
      ə e ς σ ґ г ҝ к қ к ң н ҳ х ғ г ұ у ӏ і أ ا إ ا آ ا ٱ ا ى ي ی ي ک ك ے ي ة ه ہ ه ە ه ۀ ه ك ك
      """.split(separator: " ")
    for offset in stride(from: 0, to: pairs.count - 1, by: 2) {
      for letter in pairs[offset].unicodeScalars { forms[letter.value] = pairs[offset + 1].unicodeScalars.map(\.value) }
    }
    return forms
  }()

  /// The characters that texts are mostly made of.
  private static let common: [FoldedCharacter] = (0..<0x2100).map { FoldedCharacter(Unicode.Scalar($0) ?? " ") }

  /// The character, looked up where it is a common one.
  @inline(__always)
  static func of(_ value: UInt32) -> FoldedCharacter {
    value < 0x2100 ? common[Int(value)] : FoldedCharacter(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  /// The letters of a text, one after the other, whatever stands between them.
  static func letters(of text: some StringProtocol) -> [UInt32] {
    var found: [UInt32] = []
    for scalar in text.unicodeScalars {
      let folded = of(scalar.value)
      for position in 0..<folded.count { found.append(folded.letters[position]) }
    }
    return found
  }
}

extension Unicode.Scalar {
  /// A letter, a digit, or a vowel sign that stands for a letter.
  fileprivate var isNameLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    // The vowels of Indic scripts are marks without a combining class; accents, points and tones have one.
    case .nonspacingMark, .spacingMark: properties.canonicalCombiningClass == .notReordered
    default: false
    }
  }

  fileprivate var isNameMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var runsOn: Bool {
    properties.isIdeographic || (0x3040...0x30FF).contains(value) || (0x0E00...0x0EFF).contains(value)
      || (0x1000...0x109F).contains(value) || (0x1780...0x17FF).contains(value) || (0x1100...0x11FF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xFF66...0xFF9D).contains(value)
  }
}
