/// What a party is.
///
/// Source: STIX 2.1 identity class, with states.
public enum PartyKind: String, Vocabulary {
  case person
  case organisation
  case state
  case internationalOrganisation = "international-organisation"
  case armedGroup = "armed-group"
  case media
  case `public`
  case unknown

  /// The name of the list.
  public static let name = "partyKind"
}
