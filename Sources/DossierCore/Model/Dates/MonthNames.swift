/// The names of months in the languages that dossiers have labels in, and the dates that people write with them.
enum MonthNames {
  /// What of a date a text in words says.
  struct Parts {
    var year: Int?
    let month: Int
    var days: [Int] = []
  }

  /// English, German, French, Spanish, Ukrainian, Russian, Arabic; a beginning of three letters or more will do.
  private static let names: [String] = [
    "january januar jänner janvier enero січень січня январь января يناير",
    "february februar feber février fevrier febrero лютий лютого февраль февраля فبراير شباط",
    "march märz maerz mars marzo березень березня март марта مارس آذار",
    "april avril abril квітень квітня апрель апреля أبريل ابريل إبريل نيسان",
    "may mai mayo травень травня май мая مايو أيار",
    "june juni juin junio червень червня июнь июня يونيو يونيه حزيران",
    "july juli juillet julio липень липня июль июля يوليو يوليه تموز",
    "august août aout agosto серпень серпня август августа أغسطس اغسطس آب",
    "september septembre septiembre setiembre sept вересень вересня сентябрь сентября سبتمبر أيلول",
    "october oktober octobre octubre жовтень жовтня октябрь октября أكتوبر اكتوبر",
    "november novembre noviembre листопад листопада ноябрь ноября نوفمبر",
    "december dezember décembre decembre diciembre грудень грудня декабрь декабря ديسمبر",
  ]

  /// Names of two words.
  private static let pairs = [
    "كانون الثاني": "يناير", "تشرين الأول": "أكتوبر", "تشرين الثاني": "نوفمبر", "كانون الأول": "ديسمبر",
  ]

  /// What stands beside a date and says nothing of it.
  private static let others = Set(
    """
    the of de del le la el den der am on г год года р рік року year в у from
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
    mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes sábado sabado domingo
    пн вт ср чт пт сб нд вс понеділок вівторок середа четвер п'ятниця субота неділя
    понедельник вторник среда четверг пятница суббота воскресенье
    الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// The parts of a date with the month in words; nil where there is anything else in the text.
  static func parts(of text: String) -> Parts? {
    var text = text.lowercased()
    for (pair, name) in pairs { text = text.replacing(pair, with: name) }
    var month: Int?
    var days: [Int] = []
    var years: [Int] = []
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    guard words.count <= 8 else { return nil }
    for word in words {
      if let match = word.wholeMatch(of: /['’](?<short>[0-9]{2})|(?<year>[0-9]{4})(?:г|р)?/) {
        years.append(match.short.flatMap { Int($0) }.map(WrittenDate.fullYear) ?? match.year.flatMap { Int($0) } ?? 0)
      } else if let match = word.wholeMatch(of: /(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|e|го)?/),
        let day = Int(match.day)
      {
        days.append(day)
      } else if let found = number(of: String(word)), month == nil {
        month = found
      } else if !others.contains(String(word)) {
        return nil
      }
    }
    guard let month, years.count <= 1 else { return nil }
    // `3 May 23`: the second of two short numbers is a year, if nothing else is.
    if years.isEmpty, days.count == 2 { years = [WrittenDate.fullYear(days.removeLast())] }
    return Parts(year: years.first, month: month, days: days)
  }

  /// Which month a name or its beginning means; nil where it is none, or several could be meant.
  private static func number(of word: String) -> Int? {
    let months = names.map { $0.split(separator: " ") }
    if let exact = months.firstIndex(where: { $0.contains { $0 == word } }) { return exact + 1 }
    guard word.count >= 3 else { return nil }
    let found = months.indices.filter { months[$0].contains { $0.hasPrefix(word) } }
    return found.count == 1 ? found[0] + 1 : nil
  }
}
