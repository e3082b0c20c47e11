extension EDTFDate {
  /// What is said of a text that is no date, with the date that somebody who wrote it will have meant.
  static func problem(of text: String, _ problem: ScalarProblem) -> ScalarProblem {
    if problem.fix != nil { return problem }
    let written = WrittenDate.read(text)
    let fix = written.readings.count == 1 ? written.readings.first : nil
    let isPlain = written.message.hasPrefix("is no EDTF date")
    // That there is no such day says more than what is to be written.
    let message = problem.code == .impossibleDate && isPlain ? problem.message : written.message
    return ScalarProblem(problem.code, message, fix: fix)
  }

  /// Whether the text is a date as it stands.
  static func isDate(_ text: String) -> Bool {
    do throws(ScalarProblem) {
      _ = try parsed(text)
      return true
    } catch {
      return false
    }
  }

  /// Whether the text is a day, without a time.
  static func isDay(_ text: String) -> Bool { text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil && isDate(text) }
}
