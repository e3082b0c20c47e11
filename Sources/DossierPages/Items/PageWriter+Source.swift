import DossierCore

extension PageWriter {
  /// Where something is taken from, how far it can be trusted, and what cites it.
  mutating func source(_ source: Source, _ offset: Int, level: Int) {
    entry(.source, offset, source.id, level: level) { page in
      page.sentence(page.particulars(of: source))
      page.facts { page in
        page.fact(.accessed, source.accessed)
        page.fact(.url, url: source.url)
        if let reliability = source.reliability {
          page.fact(.reliability) { $0.text("\(reliability.rawValue) – \($0.words.reliability[reliability])") }
        }
        page.fact(.reliabilityBasis, source.reliabilityBasis)
        page.fact(.descriptor, source.descriptor)
        page.fact(.derivesFrom, .source, source.derivesFrom)
        page.fact(.derivedBy, .source, page.sight.backlinks(to: source.id).derived)
        page.fact(.archives, each: source.archives, separator: page.words.semicolon) { $0.archive($1) }
        page.fact(.snapshotSha256, source.snapshotSha256)
        page.fact(.rights, source.rights)
        page.commonFacts(source)
        page.mentions(.citedIn, of: source.id) { $0.field.isKey(FieldKey.derivesFrom) }
      }
    }
  }

  /// Who made it, what it is, when it came out and in which language.
  private func particulars(of source: Source) -> [(inout PageWriter) -> Void] {
    var particulars: [(inout PageWriter) -> Void] = source.authors.map { author in { $0.isolated(author) } }
    if let publisher = source.publisher { particulars.append { $0.isolated(publisher) } }
    if let kind = source.kind, kind != .other {
      let word = words.sourceKind[kind]
      let told = particulars.isEmpty ? Joining.capitalized(word) : word
      particulars.append { $0.text(told) }
    }
    if let distance = source.distance { particulars.append { $0.text($0.words.distance[distance]) } }
    if let published = source.published { particulars.append { $0.date(published) } }
    if let language = source.language, !language.isSameLanguage(as: book.release.language) {
      particulars.append { $0.text($0.words.name(ofLanguage: language)) }
    }
    return particulars
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
