/// What has come of a claim, in sentences without markup: each begins with a capital and has an end of its own.
public struct Verdict: Sendable, Equatable {
  /// What checking it has come to: “False.”
  public let status: String
  /// Who holds what of it, by side: “Kelvane asserts it; Rasmira denies it.”
  public let positions: String
  /// Which claims stand against it, and whose: “Contradicted by C5 (Kelvane).”; nil where none does, or only those of parties
  /// that deny it anyway.
  public let contradictions: String?
  /// How far it can be believed: “Improbable (5).”; nil where nobody has said.
  public let credibility: String?
  /// “2 independent sources.”; nil where it has none, and for what is false or withdrawn.
  public let sources: String?

  /// All of them, in the order in which they are told.
  public var sentences: [String] { [status, positions, contradictions, credibility, sources].compactMap(\.self) }

  /// All of them as one line.
  public var line: String { Joining.sentences(sentences) }
}
