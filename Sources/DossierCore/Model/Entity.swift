/// A record that has an id and can be referred to.
public protocol Entity: Sendable, Equatable {
  /// What kind of thing it is.
  static var entityKind: EntityKind { get }
  /// The id, unique in the whole dossier across all kinds.
  var id: EntityID { get set }
  /// The TLP label of this entity alone; the dossier's label holds where it is absent.
  var marking: Marking? { get set }
  /// Free keywords, in the author's order.
  var tags: [String] { get set }
  /// A remark for the team, which never leaves in any output.
  var note: String? { get set }
  /// What it is taken from, as far as its marking follows from that; empty where nothing is said of it.
  var origins: [EntityID] { get }
}

/// An entity that cites the sources it stands on.
public protocol Sourced: Entity {
  /// The sources that it is taken from or argued with, in the author's order.
  var sources: [Citation] { get set }
}

/// The kinds of entity, in the order of their collections.
public enum EntityKind: String, CaseIterable, Sendable {
  case source, party, event, claim, quote, reaction, question, assessment, section, attachment, term

  /// The key of the collection that holds entities of this kind, `claims` for a claim.
  public var collection: String {
    self == .party ? "parties" : rawValue + "s"
  }

  /// The place of the kind among `allCases`, from 0.
  public var ordinal: Int {
    switch self {
    case .source: 0
    case .party: 1
    case .event: 2
    case .claim: 3
    case .quote: 4
    case .reaction: 5
    case .question: 6
    case .assessment: 7
    case .section: 8
    case .attachment: 9
    case .term: 10
    }
  }
}

/// A set of entity kinds, as a reference field allows them.
public struct EntityKinds: OptionSet, Sendable {
  /// One bit for each kind, in the order of `EntityKind.allCases`.
  public let rawValue: UInt16

  /// The set with these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  private init(_ kind: EntityKind) { rawValue = 1 << UInt16(kind.ordinal) }

  /// Sources.
  public static let source = EntityKinds(rawValue: 1 << 0)
  /// Parties.
  public static let party = EntityKinds(rawValue: 1 << 1)
  /// Events.
  public static let event = EntityKinds(rawValue: 1 << 2)
  /// Claims.
  public static let claim = EntityKinds(rawValue: 1 << 3)
  /// Quotes.
  public static let quote = EntityKinds(rawValue: 1 << 4)
  /// Reactions.
  public static let reaction = EntityKinds(rawValue: 1 << 5)
  /// Attachments.
  public static let attachment = EntityKinds(rawValue: 1 << 9)
  /// Every kind.
  public static let any = EntityKinds(rawValue: (1 << 11) - 1)

  /// Whether an entity of `kind` is allowed.
  public func contains(_ kind: EntityKind) -> Bool { !isDisjoint(with: EntityKinds(kind)) }

  /// The kinds in the set, in the order of `EntityKind.allCases`.
  public var kinds: [EntityKind] { EntityKind.allCases.filter { contains($0) } }
}
