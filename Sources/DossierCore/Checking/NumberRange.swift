/// Numbers lie in the range that their field has.
enum NumberRange {
  static func check(_ dossier: Dossier, into report: inout Report) {
    if let number = dossier.edition?.number, number < 1 {
      tell("number", "\(number)", "1 or more", FieldPath([.key("edition"), .key("number")]), &report)
    }
    for (position, event) in dossier.events.enumerated() {
      let path = FieldPath([.key("events"), .item(position)])
      if let significance = event.significance, !(1...3).contains(significance) {
        tell("significance", "\(significance)", "1, 2 or 3", path.key("significance"), &report)
      }
      if let latitude = event.latitude, abs(latitude.degrees) > 90 {
        tell("latitude", latitude.text, "-90 to 90 degrees", path.key("latitude"), &report)
      }
      if let longitude = event.longitude, abs(longitude.degrees) > 180 {
        tell("longitude", longitude.text, "-180 to 180 degrees", path.key("longitude"), &report)
      }
    }
    for (position, section) in dossier.sections.enumerated() {
      if let level = section.level, !(1...3).contains(level) {
        let path = FieldPath([.key("sections"), .item(position), .key("level")])
        tell("level", "\(level)", "1, 2 or 3", path, &report)
      }
    }
    for (position, assessment) in dossier.assessments.enumerated() {
      let path = FieldPath([.key("assessments"), .item(position)])
      for (name, percent) in [("low", assessment.low), ("high", assessment.high)] {
        if let percent, !(0...100).contains(percent) {
          tell(name, "\(percent)", "0 to 100 percent", path.key(name), &report)
        }
      }
    }
  }

  private static func tell(_ name: String, _ value: String, _ range: String, _ path: FieldPath, _ report: inout Report)
  {
    report.add(.outOfRange, "`\(name)` is \(value), where \(range) is expected", at: path)
  }
}
