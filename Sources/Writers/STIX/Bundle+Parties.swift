import DossierCore

extension Bundle {
  /// A party is an `identity`; its country a `location`, and what it belongs to another identity.
  mutating func add(_ party: Party) throws {
    var identity = try begin("identity", party.id.text, mark)
    identity.members.set("labels", party.tags)
    identity.members.set("name", party.name)
    identity.members.set("description", description(of: party))
    identity.members.set("roles", [party.role].compactMap(\.self))
    identity.members.set("identity_class", party.kind.map(Self.identityClass) ?? "unknown")
    var references = try externalReferences(party.sources)
    if let item = party.wikidata {
      var reference = JSONMembers()
      reference.set("source_name", "wikidata")
      reference.set("external_id", item)
      references.append(.object(reference))
    }
    identity.members.set("external_references", .list(references))
    add(identity)
    if let country = party.country {
      let place = try location(ofCountry: country)
      try relate(identity.id, "located-at", place, mark)
    }
    if let body = try party.memberOf.flatMap({ try id(of: $0) }) {
      try relate(identity.id, "related-to", body, mark, labels["stix.memberOf"])
    }
  }

  /// Relations between claims are `relationship` objects, whose description says which.
  mutating func addRelations(of claim: Claim) throws {
    for relation in claim.relations {
      guard let source = try id(of: claim.id), let target = try id(of: relation.to) else { continue }
      try relate(
        source, "related-to", target, mark, labels[relation.type], relation.type.rawValue)
    }
  }

  private mutating func relate(
    _ source: String, _ type: String, _ target: String, _ marking: Marking?, _ description: String? = nil,
    _ name: String = ""
  ) throws {
    var relationship = try begin("relationship", "\(source) \(type) \(target) \(name)", marking)
    relationship.members.set("relationship_type", type)
    relationship.members.set("description", description)
    relationship.members.set("source_ref", source)
    relationship.members.set("target_ref", target)
    add(relationship)
  }

  private func description(of party: Party) -> String? {
    let names = [party.nativeName].compactMap(\.self) + party.aliases
    return names.isEmpty ? nil : labels["stix.aliases", ["names": names.joined(separator: "; ")]]
  }

  /// The nearest value of identity-class-ov (STIX 2.1, section 10.7).
  private static func identityClass(_ kind: PartyKind) -> String {
    switch kind {
    case .person: "individual"
    case .organisation, .state, .internationalOrganisation, .media: "organization"
    case .armedGroup: "group"
    case .public: "class"
    case .unknown: "unknown"
    }
  }
}
