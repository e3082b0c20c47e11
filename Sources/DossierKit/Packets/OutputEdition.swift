public import DossierCore

/// Whose the outputs of a folder are, and under which label they may be passed on.
///
/// The title tells dossiers apart that have one id because of the names of their folders: two folders called `case` hold
/// two dossiers. Where somebody has given the id, another title is a later edition of the same dossier.
public struct OutputEdition: Sendable, Equatable, CustomStringConvertible {
  /// The dossier's id, and behind a space the release label where there is one.
  public let name: String
  /// The dossier's title in one line; nil in lists that version 0.1.0 has written.
  public let title: String?
  /// Whether somebody has given the dossier its id.
  public let isNamed: Bool
  /// Which edition of the dossier they are: its number and its date, `2 of 2024-07-01`, or one of the two, or ``noState``;
  /// nil in lists that version 0.1.0 has written. Another state of the same dossier may take the place of this one.
  public let state: String?

  /// The state of a dossier that does not say which edition it is.
  public static let noState = "none"

  /// An edition.
  public init(_ name: String, title: String? = nil, isNamed: Bool = true, state: String? = nil) {
    self.name = name
    self.title = title.map(Self.line)
    self.isNamed = isNamed
    self.state = state
  }

  /// That of a release.
  public init(of release: Release) {
    let parts = [release.id.text] + (release.marking.map { [$0.rawValue] } ?? [])
    let edition = release.dossier.edition
    let state = [edition?.number.map(String.init), edition?.date?.scalarText].compactMap(\.self)
    self.init(
      parts.joined(separator: " "), title: release.dossier.title, isNamed: release.isNamed,
      state: state.isEmpty ? Self.noState : state.joined(separator: " of "))
  }

  /// Whether outputs of the two may stand in one folder and take each other's place.
  func goes(with other: OutputEdition) -> Bool {
    guard name == other.name else { return false }
    guard let title, let theirs = other.title, !isNamed || !other.isNamed else { return true }
    return title.utf8.elementsEqual(theirs.utf8)
  }

  /// For people: which edition that is.
  static func words(for state: String?) -> String {
    switch state {
    case nil: "an edition that is not known"
    case noState: "an edition without a number"
    case let state?: "edition \(state)"
    }
  }

  /// For people: which edition of the dossier they are.
  public var stateInWords: String { Self.words(for: state) }

  /// For people: the id, the label and the title.
  public var description: String { title.map { "\(name), \(quoted($0))" } ?? name }

  private static func line(_ title: String) -> String {
    title.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
      .joined(separator: " ")
  }
}
