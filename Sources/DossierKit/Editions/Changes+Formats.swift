public import DossierCore
internal import DossierJSON

extension Changes {
  /// What a packet calls the file that tells them.
  static let file = "CHANGES.txt"

  /// The changes for programs: `edition`, `since`, and `changes` as they also stand in the `computed` of `dossier.json`.
  public var json: String { String(decoding: ChangesJSON.bytes(of: self), as: UTF8.self) }

  /// The changes for people, as plain text in lines of at most so many columns.
  public func text(labels: Labels, width: Int = 72) -> String { ChangesText(self, labels: labels, width: width).text() }

  /// The changes for people, as Markdown.
  public func markdown(labels: Labels) -> String { ChangesMarkdown(self, labels: labels).text() }

  /// The changes for people, a line each.
  public func lines(labels: Labels) -> String { ChangesText.lines(of: self, labels: labels) }
}
