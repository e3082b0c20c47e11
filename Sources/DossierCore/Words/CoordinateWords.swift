extension Labels {
  /// A place on the globe as people write it, with the digits that it was given with: `41.672° S, 44.81° W`; nil where neither
  /// is given.
  public func words(latitude: Coordinate?, longitude: Coordinate?) -> String? {
    let parts = [
      latitude.map { words($0, positive: "north", negative: "south") },
      longitude.map { words($0, positive: "east", negative: "west") },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: self["comma"])
  }

  private func words(_ coordinate: Coordinate, positive: String, negative: String) -> String {
    let isNegative = coordinate.text.hasPrefix("-")
    // A power of ten is a form for programs.
    let digits =
      coordinate.text.contains { $0 == "e" || $0 == "E" }
      ? "\(abs(coordinate.degrees))" : String(coordinate.text.drop { $0 == "-" })
    let degrees = digits.replacing(".", with: self["coordinate.point"])
    return self["coordinate.\(isNegative ? negative : positive)", ["degrees": degrees]]
  }
}
