extension EditionChange {
  /// What can happen to an item between two editions. The values are what JSON and CSV have.
  public enum Kind: String, Sendable, CaseIterable {
    // Items.
    /// It is new in this edition.
    case added
    /// It is no longer in this edition.
    case removed

    // Claims.
    /// Checking has come to something else; `from`, `to`, `date`, and the basis as the `reason`.
    case status
    /// Its claimant has taken it back; `date`.
    case withdrawn
    /// It counts as withdrawn no longer.
    case reinstated
    /// A party stands elsewhere on it; `party`, `from`, `to`, `date`, `sources`.
    case stance
    /// Somebody asserts or affirms it, and somebody now denies it.
    case contested
    /// It is contested no longer.
    case uncontested
    /// It has another number of sources that do not stem from one another; `from`, `to`.
    case independentSources = "independent-sources"

    // Quotes.
    /// Its words are others; `wording`.
    case quoteCorrected = "quote-corrected"
    /// It is said to be somebody else's; `from`, `to`.
    case reattributed
    /// The archived text of its source vouches for it more or less than before; `from`, `to`.
    case verification

    // Assessments; `from`, `to`, and why as the `reason`.
    /// It has a likelihood, and had none.
    case likelihoodGiven = "likelihood-given"
    /// It is held to be likelier.
    case raised
    /// It is held to be less likely.
    case lowered
    /// It says the contrary.
    case reversed
    /// Its range is another about the same middle.
    case rangeChanged = "range-changed"
    /// It is no longer judged, or has no likelihood any more.
    case dropped
    /// Its ground is better.
    case confidenceRaised = "confidence-raised"
    /// Its ground is worse.
    case confidenceLowered = "confidence-lowered"

    // Sources.
    /// It bears the tag `retracted`, and did not.
    case retracted
    /// Its text has been archived; `to` is the file.
    case archived
    /// Its archived text is another one.
    case archiveChanged = "archive-changed"
    /// It has no archived text any more.
    case archiveDropped = "archive-dropped"

    // Grades of sources and claims; `field`, `from`, `to`, and the basis as the `reason`.
    /// A better Admiralty grade.
    case gradeRaised = "grade-raised"
    /// A worse Admiralty grade.
    case gradeLowered = "grade-lowered"

    // Questions.
    /// It has its answer now, or lacks one again; `from`, `to`.
    case state

    // Parties.
    /// It is called by its public name alone.
    case identityProtected = "identity-protected"
    /// It is called by its own name.
    case identityDisclosed = "identity-disclosed"

    // Every kind of item.
    /// It is marked as more sensitive; `from`, `to`.
    case markingRaised = "marking-raised"
    /// It is marked as less sensitive; `from`, `to`.
    case markingLowered = "marking-lowered"
    /// A field has another value; `field`, and `from` and `to` or a `wording`.
    case edited
    /// A text says the same in other letters; `field`, `wording`.
    case reworded
    /// A list has other items; `field`, `added`, `removed`.
    case listed
    /// A list has the same items in another order; `field`.
    case reordered

    /// What the change is when it is looked at from the new edition back to the old one.
    public var mirrored: Kind {
      switch self {
      case .added: .removed
      case .removed: .added
      case .withdrawn: .reinstated
      case .reinstated: .withdrawn
      case .contested: .uncontested
      case .uncontested: .contested
      case .likelihoodGiven: .dropped
      case .dropped: .likelihoodGiven
      case .raised: .lowered
      case .lowered: .raised
      case .confidenceRaised: .confidenceLowered
      case .confidenceLowered: .confidenceRaised
      case .archived: .archiveDropped
      case .archiveDropped: .archived
      case .gradeRaised: .gradeLowered
      case .gradeLowered: .gradeRaised
      case .identityProtected: .identityDisclosed
      case .identityDisclosed: .identityProtected
      case .markingRaised: .markingLowered
      case .markingLowered: .markingRaised
      case .retracted: .listed
      case .status, .stance, .independentSources, .quoteCorrected, .reattributed, .verification, .reversed,
        .rangeChanged, .archiveChanged, .state, .edited, .reworded, .listed, .reordered:
        self
      }
    }
  }
}
