internal import DossierBriefing
internal import DossierCSV
internal import DossierClaimReview
internal import DossierEPUB
internal import DossierJSON
internal import DossierMarkdown
internal import DossierSTIX
internal import DossierXLSX

/// The writers that are built in: the one list of them.
public enum Registry {
  /// Every writer, in the order in which formats are listed and made.
  public static let writers: [any Writer] = [
    EPUBWriter(), BriefingWriter(), CSVWriter(), JSONWriter(), NDJSONWriter(), XLSXWriter(), MarkdownWriter(),
    ClaimReviewWriter(),
    STIXWriter(),
  ]

  /// The writers of the formats that are made when nobody says which.
  public static var defaults: [any Writer] { writers.filter(\.format.isDefault) }

  /// Every format.
  public static var formats: [Format] { writers.map(\.format) }

  /// The writer of the format that takes an option of that name; the first where several do.
  public static func writer(taking option: String) -> (any Writer)? {
    writers.first { $0.options.contains { $0.name == option } }
  }

  /// The writer of the format of that name.
  public static func writer(named name: String) -> (any Writer)? { writers.first { $0.format.name == name } }
}
