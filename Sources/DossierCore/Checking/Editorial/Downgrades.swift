/// An item that is marked lower than everything that it is taken from says so on purpose, or by mistake: what stands in a memo
/// that few may see leaves with it.
enum Downgrades {
  static func check(_ markings: Markings, into report: inout Report) {
    for downgrade in markings.downgrades {
      report.add(
        .downgrade,
        "\(quoted(downgrade.item.text)) is \(downgrade.marking.rawValue), and what it is taken from is stricter: "
          + "\(quoted(downgrade.origin.text)) is \(downgrade.least.rawValue). Without a `marking` it is as strict as that",
        at: downgrade.path.key("marking"))
    }
  }
}
