/// What items are taken from, as far as their marking follows from it (format.md, section 9): what comes from a memo that few
/// may see is for those few, until somebody says otherwise.
///
/// A quote and an attachment are taken from their `source`; other items from the sources that they cite in the role `for`, and
/// a reaction from its quotes too. What a source derives from and what an assessment rests on is not meant: there somebody has
/// written, or judged, something of their own.
extension Entity {
  /// Nothing.
  public var origins: [EntityID] { [] }
}

extension Sourced {
  /// The sources that speak for the item, in the author's order.
  public var origins: [EntityID] { sources.filter { $0.role ?? .standard == .for }.map(\.source) }
}

extension Quote {
  /// The source in which the words stand.
  public var origins: [EntityID] { [source].compactMap(\.self) }
}

extension Reaction {
  /// The sources that speak for the reaction, then its quotes.
  public var origins: [EntityID] { sources.filter { $0.role ?? .standard == .for }.map(\.source) + quotes }
}

extension Attachment {
  /// The source that the file comes from.
  public var origins: [EntityID] { [source].compactMap(\.self) }
}
