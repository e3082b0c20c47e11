import DossierCore

/// A tag, and the items that carry it.
struct Topic: Sendable {
  /// An item by its kind and its place in the collection of that kind.
  struct Member: Sendable {
    let kind: EntityKind
    let offset: Int
  }

  let tag: String
  var members: [Member]

  /// The name of its place on a page: the letters and digits of the tag, all else as `_` and two hexadecimal digits.
  var anchor: String {
    var result = "topic_"
    for byte in tag.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      result += isPlain ? String(scalar) : "_\(String(byte >> 4, radix: 16))\(String(byte & 15, radix: 16))"
    }
    return result
  }

  /// Every tag of the dossier, in alphabetical order.
  static func topics(of dossier: Dossier) -> [Topic] {
    var collector = Collector()
    collector.add(dossier.sources)
    collector.add(dossier.parties)
    collector.add(dossier.events)
    collector.add(dossier.claims)
    collector.add(dossier.quotes)
    collector.add(dossier.reactions)
    collector.add(dossier.questions)
    collector.add(dossier.assessments)
    collector.add(dossier.sections)
    collector.add(dossier.attachments)
    collector.add(dossier.terms)
    return collector.topics.sortedForReaders(by: \.tag)
  }

  private struct Collector {
    var topics: [Topic] = []
    private var places: [String: Int] = [:]

    mutating func add<Value: Entity>(_ entities: [Value]) {
      for (offset, entity) in entities.enumerated() {
        for tag in entity.tags {
          let place = places[tag] ?? topics.count
          if place == topics.count {
            places[tag] = place
            topics.append(Topic(tag: tag, members: []))
          }
          let last = topics[place].members.last
          guard last?.kind != Value.entityKind || last?.offset != offset else { continue }
          topics[place].members.append(Member(kind: Value.entityKind, offset: offset))
        }
      }
    }
  }
}

extension Array {
  /// In alphabetical order, without regard to case; the same on every machine.
  func sortedForReaders(by text: (Element) -> String) -> [Element] {
    let keyed = enumerated().map { (key: text($1).lowercased(), offset: $0, element: $1) }
    return keyed.sorted { one, other in
      one.key.utf8.elementsEqual(other.key.utf8)
        ? one.offset < other.offset : one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
    }.map(\.element)
  }
}
