import DossierCore

/// Sources are external references of what cites them, and of the report (STIX 2.1, section 2.5).
extension Bundle {
  func externalReferences(_ citations: [Citation]) throws -> [JSONTree] {
    citations.compactMap { citation in
      release.source(citation.source).map {
        externalReference(to: $0, locator: citation.locator, role: citation.role)
      }
    }
  }

  /// A reference to a source.
  ///
  /// The standard wants a hash beside each `url`, of what stands there. There is one for a copy in an archive that was
  /// hashed; of any other source the address is part of the description.
  func externalReference(to source: Source, locator: String? = nil, role: CitationRole? = nil) -> JSONTree {
    let copy = source.archives.first { $0.sha256 != nil }
    let parts = [
      source.publisher, source.published.map { labels.words($0) }, locator, role.map { labels[$0] }, source.url,
    ]
    var reference = JSONMembers()
    reference.set("source_name", source.title)
    let description = Joining.list(parts.compactMap(\.self), separator: ", ")
    // A reference needs something besides the name.
    reference.set("description", description.isEmpty && copy == nil ? source.title : description.nonempty)
    reference.set("url", copy?.url)
    if let hash = copy?.sha256 {
      var hashes = JSONMembers()
      hashes.set("SHA-256", hash)
      reference.set("hashes", .object(hashes))
    }
    return .object(reference)
  }
}

extension String {
  fileprivate var nonempty: String? { isEmpty ? nil : self }
}
