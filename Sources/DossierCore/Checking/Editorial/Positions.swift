/// A place on the map has both coordinates.
enum Positions: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, event) in dossier.events.enumerated() where (event.latitude == nil) != (event.longitude == nil) {
      let (present, absent) = event.latitude == nil ? ("longitude", "latitude") : ("latitude", "longitude")
      report.add(
        .halfPosition, "the event \(quoted(event.id.text)) has a `\(present)` and no `\(absent)`",
        at: .entity(.event, offset).key(present))
    }
  }
}
