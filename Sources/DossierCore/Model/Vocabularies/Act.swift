/// What a party does in answer to something that is no claim.
///
/// Source: CAMEO.
public enum Act: String, Vocabulary {
  case claimsResponsibility = "claims-responsibility"
  case deniesResponsibility = "denies-responsibility"
  case noComment = "no-comment"
  case expressesConcern = "expresses-concern"
  case condolences
  case symbolicAct = "symbolic-act"
  case welcomes
  case praises
  case defends
  case condemns
  case accuses
  case protestsOfficially = "protests-officially"
  case bringsCase = "brings-case"
  case rejects
  case callsForRestraint = "calls-for-restraint"
  case callsForTalks = "calls-for-talks"
  case callsForInvestigation = "calls-for-investigation"
  case announcesInvestigation = "announces-investigation"
  case demandsCeasefire = "demands-ceasefire"
  case offersAid = "offers-aid"
  case sendsAid = "sends-aid"
  case threatens
  case raisesAlert = "raises-alert"
  case sanctions
  case reducesRelations = "reduces-relations"
  case expels
  case statementOther = "statement-other"

  /// The name of the list.
  public static let name = "act"

  /// The event code of the CAMEO codebook, version 1.1b3: three or four digits.
  public var cameoCode: String {
    switch self {
    case .claimsResponsibility: "015"
    case .deniesResponsibility: "016"
    case .noComment: "011"
    case .expressesConcern: "012"
    case .condolences: "018"
    case .symbolicAct: "017"
    case .welcomes: "019"
    case .praises: "051"
    case .defends: "052"
    case .condemns: "111"
    case .accuses: "112"
    case .protestsOfficially: "114"
    case .bringsCase: "115"
    case .rejects: "120"
    case .callsForRestraint: "0256"
    case .callsForTalks: "026"
    case .callsForInvestigation: "101"
    case .announcesInvestigation: "090"
    case .demandsCeasefire: "107"
    case .offersAid: "033"
    case .sendsAid: "070"
    case .threatens: "130"
    case .raisesAlert: "152"
    case .sanctions: "163"
    case .reducesRelations: "161"
    case .expels: "174"
    case .statementOther: "010"
    }
  }
}
