/// What somebody will have meant by a text that is no number or truth value: as spreadsheets of other countries, people
/// and maps write them.
enum WrittenNumber {
  /// `true` or `false` for the same word in another language, and for 1 and 0; nil for all else.
  static func truth(_ text: String) -> String? {
    let word = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    if truths.contains(word) { return "true" }
    return falsehoods.contains(word) ? "false" : nil
  }

  private static let truths = Set(
    """
    true t yes y on 1 wahr ja vrai oui v verdadero sí si s verdadeiro sim vero waar sant prawda tak істина правда так
    истина да ano igen evet doğru نعم صحيح صواب checked x
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  private static let falsehoods = Set(
    """
    false f no n off 0 falsch nein faux non falso não nao onwaar nee falskt nej fałsz nie хибність хиба ні неправда ложь
    нет ne nem hayır yanlış لا خطأ unchecked
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// A whole number with signs between its thousands, a percent sign or a fraction of zeros, in digits alone.
  static func whole(_ text: String) -> String? {
    var digits = plain(text)
    if digits.hasPrefix("+") { digits.removeFirst() }
    if digits.hasSuffix("%") { digits = trimmed(String(digits.dropLast())) }
    if digits.wholeMatch(of: /-?[0-9]{1,3}([., '’])[0-9]{3}(?:\1[0-9]{3})*/) != nil {
      digits = digits.filter { !"., '’".contains($0) }
    }
    if let match = digits.wholeMatch(of: /(?<whole>-?[0-9]+)[.,]0*/) { digits = String(match.whole) }
    return Int(digits).map { "\($0)" }
  }

  /// Degrees with a decimal comma, with minutes and seconds, or with a letter for the side of the globe.
  static func degrees(_ text: String) -> String? {
    var text = plain(text).uppercased()
    var isNegative = false
    if let side = text.last, "NSEW".contains(side) {
      isNegative = "SW".contains(side)
      text.removeLast()
    } else if let side = text.first, "NSEW".contains(side) {
      isNegative = "SW".contains(side)
      text.removeFirst()
    }
    text = trimmed(text)
    if text.hasPrefix("+") { text.removeFirst() }
    if text.hasPrefix("-") {
      isNegative.toggle()
      text.removeFirst()
    }
    let parts = text.replacing(",", with: ".").split { !$0.isNumber && $0 != "." }.map(String.init)
    let signs = text.filter { !$0.isNumber && !".,".contains($0) }
    guard (1...3).contains(parts.count), signs.allSatisfy({ "°º˚ '’′´\"”″:DEG".contains($0) }) else { return nil }
    if parts.count == 1 {
      let number = parts[0].hasPrefix(".") ? "0" + parts[0] : parts[0]
      return Coordinate((isNegative ? "-" : "") + number)?.text
    }
    let numbers = parts.compactMap(Double.init)
    guard numbers.count == parts.count, numbers[0] <= 180, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let value = numbers[0] + numbers[1] / 60 + (numbers.count > 2 ? numbers[2] / 3_600 : 0)
    // Five digits are a metre, which is more than a second of arc says.
    let rounded = Int((value * 100_000).rounded())
    var fraction = WrittenDate.padded("\(rounded % 100_000)", to: 5)
    while fraction.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(isNegative ? "-" : "")\(rounded / 100_000).\(fraction)"
  }

  /// Whether the text has a latitude and a longitude.
  static func isPair(_ text: String) -> Bool {
    let text = plain(text)
    return text.wholeMatch(of: /[+-]?[0-9]{1,3}\.[0-9]+°?[NSns]? ?[,; ] ?[+-]?[0-9]{1,3}\.[0-9]+°?[EWew]?/) != nil
      || text.wholeMatch(of: /.*[NSns][,; ]+.*[EWew]/) != nil && text.contains(where: \.isNumber)
  }

  /// The text with the digits, the minus sign and the spaces of ASCII.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !FoldedText.isHidden(scalar.value) {
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        result += "\(Int(digit))"
      } else if FoldedText.isSpace(scalar.value) {
        result += " "
      } else if scalar == "\u{66B}" {
        result += "."
      } else if scalar == "\u{2212}" || scalar.properties.generalCategory == .dashPunctuation {
        result += "-"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return trimmed(result)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.trimmingPrefix(/[ ]+/)).replacing(/[ ]+$/, with: "")
  }
}
