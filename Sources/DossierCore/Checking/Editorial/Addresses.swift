/// No address tells whose machine something lies on, or who reads it there.
enum Addresses: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for place in dossier.walked(by: AddressReader()).found {
      report.add(place.told.code, place.told.message, at: place.path)
    }
  }
}
