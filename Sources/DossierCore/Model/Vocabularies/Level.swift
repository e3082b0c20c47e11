/// Who speaks for the party that reacts.
///
/// Source: the format's own.
public enum Level: String, Vocabulary {
  case headOfState = "head-of-state"
  case headOfGovernment = "head-of-government"
  case minister
  case ministry
  case spokesperson
  case ambassador
  case militaryCommand = "military-command"
  case legislature
  case internationalBody = "international-body"
  case partyLeader = "party-leader"
  case `public`
  case other

  /// The name of the list.
  public static let name = "level"
}
