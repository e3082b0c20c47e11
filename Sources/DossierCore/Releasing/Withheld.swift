/// An item that stays behind, for whoever makes the release and for nobody else.
public struct Withheld: Sendable, Equatable {
  /// Why an item stays behind.
  public enum Reason: Sendable, Equatable {
    /// Its marking is above the label; whether the marking is its own or the dossier's.
    case marking(Marking, isOwn: Bool)
    /// Neither the item nor the dossier has a marking.
    case unmarked
    /// What it is taken from stays behind, and it has no marking of its own; the least strict of that.
    case origin(EntityID)
    /// It cannot be without another item, named by this field, that stays behind.
    case requirement(field: String, EntityID)
  }

  /// The item.
  public let id: EntityID
  /// What kind it is.
  public let kind: EntityKind
  /// Why it stays behind.
  public let reason: Reason
  /// Whether it would leave if it were not taken from what stays behind.
  public let isByOrigin: Bool
  /// The same in words, down to the marking that it comes from: “its claimant `pty-x` is TLP:RED”.
  public let explanation: String
}

extension Withheld {
  /// Whether following the reason from item to item leads to one that stays behind since what it is taken from does.
  static func isByOrigin(_ reason: Reason, in withheld: [EntityID: Reason]) -> Bool {
    var reason = reason
    while case .requirement(_, let id) = reason, let next = withheld[id] { reason = next }
    if case .origin = reason { return true }
    return false
  }

  /// The reason in words, followed from item to item down to a marking.
  static func explanation(of reason: Reason, in withheld: [EntityID: Reason]) -> String {
    text(of: reason, in: withheld, it: "it", its: "its")
  }

  /// What is said of something that is called `it`, and what is its `its`.
  private static func text(
    of reason: Reason, in withheld: [EntityID: Reason], it: String, its: String
  ) -> String {
    switch reason {
    case .marking(let marking, true): return "\(it) is \(marking.rawValue)"
    case .marking(let marking, false): return "\(it) is \(marking.rawValue), as the dossier is"
    case .unmarked: return "\(it) has no marking"
    case .origin(let id):
      let rest = withheld[id].map { ", " + text(of: $0, in: withheld, it: "which", its: "whose") }
      return "\(it) is taken from \(quoted(id.text))\(rest ?? "")"
    case .requirement("to", let id):
      let rest = withheld[id].map { ", " + text(of: $0, in: withheld, it: "which", its: "whose") }
      return "\(it) reacts to \(quoted(id.text))\(rest ?? "")"
    case .requirement(let field, let id):
      let subject = "\(its) \(field) \(quoted(id.text))"
      switch withheld[id] {
      case .requirement?:
        return subject + (withheld[id].map { ", " + text(of: $0, in: withheld, it: "which", its: "whose") } ?? "")
      case let other?: return text(of: other, in: withheld, it: subject, its: its)
      case nil: return subject
      }
    }
  }
}
