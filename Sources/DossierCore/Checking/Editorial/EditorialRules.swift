/// A rule that is about the work rather than the format: its breach is worth telling, and the author may say otherwise.
protocol EditorialRule: Sendable {
  /// Tells of every breach. Facts about references, stances and markings are asked for, and not worked out again; the rule
  /// goes through a collection by places, so that no entity is copied before there is something to tell of it.
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report)
}

/// Every editorial rule, in the order of their codes.
enum EditorialRules {
  static var all: [any EditorialRule.Type] {
    [
      Sourcing.self, GroundRules.self, OwnStance.self, OwnSide.self, Contradictions.self, ThinConfirmation.self,
      LikelihoodBands.self, MixedCertainty.self, StatedLikelihood.self, AlternativeTexts.self, AccessDates.self,
      CutoffDate.self, Unused.self, SpreadsheetIDs.self, ProtectedNames.self, Withdrawals.self, ForeignQuotes.self,
      UnmarkedItems.self, ChathamHouse.self, Answers.self, Positions.self, Bases.self, SameTranslations.self,
      Twins.self, SelfReferences.self, QuotedQuotes.self, BareReferences.self, SideNames.self, Addresses.self,
      OrderInTime.self,
    ]
  }

  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for rule in all { rule.check(dossier, facts, into: &report) }
  }
}

extension FieldPath {
  /// The way to an entity.
  static func entity(_ kind: EntityKind, _ offset: Int) -> FieldPath {
    FieldPath([.key(kind.collection), .item(offset)])
  }
}
