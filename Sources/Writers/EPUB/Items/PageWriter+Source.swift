import DossierCore

extension PageWriter {
  /// Where something is taken from, how far it can be trusted, and what cites it.
  mutating func source(_ source: Source, _ offset: Int, level: Int) {
    entry(.source, offset, source.id, level: level) { page in
      page.facts { page in
        page.fact(.kind, source.kind.map { page.words.sourceKind[$0] })
        page.fact(.authors, source.authors)
        page.fact(.publisher, source.publisher)
        page.fact(.published, source.published)
        page.fact(.accessed, source.accessed)
        page.fact(.url, url: source.url)
        page.fact(.language, source.language.map { page.words.name(ofLanguage: $0) })
        page.fact(.distance, source.distance.map { page.words.distance[$0] })
        page.fact(.reliability, source.reliability.map { "\($0.rawValue) – \(page.words.reliability[$0])" })
        page.fact(.reliabilityBasis, source.reliabilityBasis)
        page.fact(.descriptor, source.descriptor)
        page.fact(.derivesFrom, .source, source.derivesFrom)
        page.fact(.derivedBy, .source, page.sight.backlinks(to: source.id).derived)
        page.fact(.archives, each: source.archives) { $0.archive($1) }
        page.fact(.snapshot, source.snapshot.map { _ in page.words[.yes] })
        page.fact(.snapshotSha256, source.snapshotSha256)
        page.fact(.rights, source.rights)
        page.commonFacts(source)
        page.locators(.citedIn, of: source.id, isCitation: true) { $0.field.isKey(FieldKey.derivesFrom) }
      }
    }
  }

  private mutating func archive(_ archive: Archive) {
    if let service = archive.service {
      isolated(service)
      text(words.colon)
    }
    externalLink(archive.url)
    if let captured = archive.captured {
      join("\(words.comma)\(words[.captured]) ")
      date(captured)
    }
    if let sha256 = archive.sha256 { join("\(words.comma)\(words[.sha256]) \(sha256)") }
  }
}

extension [Backlink] {
  fileprivate var derived: [EntityID] { filter { $0.field.isKey(FieldKey.derivesFrom) }.map(\.from) }
}
