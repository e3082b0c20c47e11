import DossierCore
import DossierTemplating

/// A source.
final class SourceRecord: TemplateSubject {
  let briefing: BriefingContext
  let source: Source
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, source: Source, offset: Int) {
    let briefing = briefing.at(source.id)
    self.briefing = briefing
    self.source = briefing.seen(source) { $0.source($1) }
    self.offset = offset
  }

  static let scopeName = "source"
  static let fields: [TemplateField<SourceRecord>] = [
    .id("id", "its id") { $0.source.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.source.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.source.id)
    },
    .text("title", "what it is called") { $0.source.title },
    .text("authors", "who wrote it") { $0.briefing.joined($0.source.authors) },
    .text("publisher", "who put it out") { $0.source.publisher },
    .text("details", "kind, distance, language and dates, as a sentence") { $0.details },
    .written("url", "where it stood") { record in record.source.url.map { url in { $0.append(address: url) } } },
    .text("reliability", "the Admiralty grade, in words") { record in
      record.source.reliability.map {
        record.briefing.isolated($0.rawValue) + record.briefing.comma + record.briefing.labels[$0]
      }
    },
    .written("reliabilityBasis", "why that grade") { $0.briefing.prose($0.source.reliabilityBasis) },
    .text("descriptor", "how it may be described") { $0.source.descriptor },
    .written("derivesFrom", "the sources that it repeats, in brackets") { record in
      record.briefing.citations(record.source.derivesFrom.map(Citation.init(source:)))
    },
    .list("archives", "copies kept by archives") { record in
      record.source.archives.map { ArchiveRecord(briefing: record.briefing, archive: $0) }
    },
    .text("snapshot", "the path of the archived text") { $0.source.snapshot },
    .text("snapshotSha256", "the SHA-256 of that text") { $0.source.snapshotSha256 },
    .text("rights", "who holds the rights in it") { $0.source.rights },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.source.id) },
  ]

  private var details: String? {
    let parts = [
      source.kind.flatMap { $0 == .other ? nil : briefing.labels[$0] },
      source.distance.map { briefing.label("sourceDistance", ["distance": briefing.labels[$0]]) },
      source.language.flatMap { $0.isSameLanguage(as: briefing.release.language) ? nil : $0 }.map {
        briefing.label("sourceLanguage", ["language": briefing.language($0)])
      },
      briefing.date(source.published).map { briefing.label("sourcePublished", ["date": $0]) },
      briefing.date(source.archives.isEmpty ? source.accessed : nil).map {
        briefing.label("sourceAccessed", ["date": $0])
      },
    ]
    return briefing.joined(parts.compactMap(\.self)).map(briefing.sentence)
  }
}

/// A copy of a source that an archive keeps.
struct ArchiveRecord: TemplateSubject {
  let briefing: BriefingContext
  let archive: Archive

  static let scopeName = "archive"
  static let fields: [TemplateField<ArchiveRecord>] = [
    .text("service", "the archive's name") { $0.archive.service },
    .text("captured", "when it was taken") { $0.briefing.date($0.archive.captured) },
    .written("url", "where the copy stands") { record in { $0.append(address: record.archive.url) } },
    .text("sha256", "the SHA-256 of the copy") { $0.archive.sha256 },
  ]
}

extension BriefingContext {
  /// Whether no source is marked, so that a count of them is one of all that stand below it.
  var countsAllSources: Bool { isUnmarked || whole.dossier.sources.allSatisfy { whole.mark(of: $0.id) == nil } }

  /// How many sources there are, and how many of each distance and grade.
  var sourceSummary: String? {
    let sources = dossier.sources
    if sources.isEmpty { return nil }
    func counts<Value: Vocabulary>(_ words: (Value) -> String, _ value: (Source) -> Value?) -> String? {
      joined(
        Value.allCases.compactMap { candidate in
          let count = sources.count { value($0) == candidate }
          return count == 0 ? nil : tally(words(candidate), count)
        })
    }
    let parts = [
      labels["briefing.sourceCount", count: sources.count],
      counts({ labels[$0] }, \.distance).map { label("sourceDistances", ["counts": $0]) },
      counts({ $0.rawValue }, \.reliability).map { label("sourceGrades", ["counts": $0]) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
