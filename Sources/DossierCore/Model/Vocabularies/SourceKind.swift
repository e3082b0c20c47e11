/// What sort of record a source is.
///
/// Source: the format's own.
public enum SourceKind: String, Vocabulary {
  case officialStatement = "official-statement"
  case pressBriefing = "press-briefing"
  case officialDocument = "official-document"
  case legalDocument = "legal-document"
  case parliamentaryRecord = "parliamentary-record"
  case wireReport = "wire-report"
  case newsReport = "news-report"
  case broadcast
  case interview
  case socialPost = "social-post"
  case channelPost = "channel-post"
  case ngoReport = "ngo-report"
  case researchReport = "research-report"
  case eyewitnessMedia = "eyewitness-media"
  case satelliteImagery = "satellite-imagery"
  case dataset
  case leakedMaterial = "leaked-material"
  case archiveRecord = "archive-record"
  case other

  /// The name of the list.
  public static let name = "sourceKind"
}
