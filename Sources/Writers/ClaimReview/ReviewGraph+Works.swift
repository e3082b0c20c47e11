import DossierCore

/// Parties, sources and quotes in the words of schema.org.
extension ReviewGraph {
  /// A party: a `Person`, or an `Organization` for every body of people, the public among them.
  func party(_ id: EntityID) -> JSONTree? {
    guard let party = release.party(id) else { return nil }
    let type = Self.type(of: party)
    var members = JSONMembers()
    members.set("@type", type)
    members.set("@id", identifier(id.text))
    members.set("name", party.name)
    members.set("alternateName", [party.nativeName].compactMap(\.self) + party.aliases)
    members.set(type == "Person" ? "jobTitle" : "description", party.role)
    if let body = party.memberOf.flatMap({ release.party($0) }), body.kind != .person {
      members.set("memberOf", organization(body.name))
    }
    members.set("sameAs", party.wikidata.map { "https://www.wikidata.org/wiki/\($0)" })
    return .object(members)
  }

  func person(_ name: String) -> JSONTree { named(name, "Person") }

  func organization(_ name: String) -> JSONTree { named(name, "Organization") }

  private func named(_ name: String, _ type: String) -> JSONTree {
    var members = JSONMembers()
    members.set("@type", type)
    members.set("name", name)
    return .object(members)
  }

  /// A source.
  func work(_ source: Source) -> JSONTree {
    var work = JSONMembers()
    work.set("@type", source.kind.map(Self.type) ?? "CreativeWork")
    work.set("@id", identifier(source.id.text))
    work.set("name", source.title)
    work.set("url", source.url)
    work.set("inLanguage", source.language)
    work.set("datePublished", source.published.flatMap(date))
    work.set("author", .list(source.authors.map { person($0) }))
    work.set("publisher", source.publisher.map(organization))
    work.set("archivedAt", source.archives.map(\.url))
    return .object(work)
  }

  /// A quote, with its translations.
  func quotation(_ quote: Quote) -> JSONTree {
    var members = JSONMembers()
    members.set("@type", "Quotation")
    members.set("@id", identifier(quote.id.text))
    members.set("text", quote.text)
    members.set("inLanguage", quote.language)
    members.set("dateCreated", quote.date.flatMap(date))
    members.set("spokenByCharacter", party(quote.speaker))
    members.set("isPartOf", quote.source.flatMap { release.source($0) }.map(work))
    members.set(
      "workTranslation",
      .list(
        quote.translations.map { translation in
          var members = JSONMembers()
          members.set("@type", "Quotation")
          members.set("text", translation.text)
          members.set("inLanguage", translation.language)
          return .object(members)
        }))
    return .object(members)
  }

  /// A date as schema.org has it (ISO 8601); nil for an interval or a doubtful one, which it cannot tell.
  func date(_ date: EDTFDate) -> String? { date.end == nil && date.start.qualifier == nil ? date.text : nil }

  private static func type(of party: Party) -> String {
    switch party.kind {
    case .person: "Person"
    case .state: "GovernmentOrganization"
    case .media: "NewsMediaOrganization"
    case .organisation, .internationalOrganisation, .armedGroup, .public, .unknown, nil: "Organization"
    }
  }

  private static func type(of kind: SourceKind) -> String {
    switch kind {
    case .newsReport, .wireReport: "NewsArticle"
    case .socialPost, .channelPost: "SocialMediaPosting"
    case .ngoReport, .researchReport: "Report"
    case .dataset: "Dataset"
    case .officialStatement, .pressBriefing, .officialDocument, .legalDocument, .parliamentaryRecord, .broadcast,
      .interview, .eyewitnessMedia, .satelliteImagery, .leakedMaterial, .archiveRecord, .other:
      "CreativeWork"
    }
  }
}
