/// Something around an item that is stricter than it: what it refers to, or what refers to it.
///
/// What is told of an item is told without it, and it stands below with its own mark.
public struct Beyond: Sendable, Equatable {
  /// What is said of it besides.
  public enum Detail: Sendable, Equatable {
    /// A text: where in a source, as what somebody took part, what they hold.
    case text(String)
    /// A value of a vocabulary, by the key of its label: `relationType.contradicts`.
    case label(String)
  }

  /// The mark that it needs.
  public let marking: Marking
  /// The other item.
  public let id: EntityID
  /// The field that refers.
  public let field: String
  /// Whether the other item refers to this one.
  public let isIncoming: Bool
  /// What is said of it besides, in the order of the fields.
  public let details: [Detail]
}

extension Beyond {
  /// For every item what is stricter than it around it.
  static func all(in release: Release) -> [EntityID: [Beyond]] {
    var found = release.dossier.walked(by: Reader(release: release)).complete
    for id in release.index.ids {
      // The fields of one item that refer here stand together: backlinks are in the order of the document.
      var told: EntityID?
      for link in release.backlinks(to: id) where link.from != told {
        // What a text refers to is said in the text, and a text that leaves refers to nothing that stays.
        guard let mark = release.mark(of: link.from), mark > release.mark(of: id) ?? .clear else { continue }
        told = link.from
        found[id, default: []].append(
          Beyond(marking: mark, id: link.from, field: link.field, isIncoming: true, details: []))
      }
    }
    return found.mapValues {
      $0.enumerated().sorted { ($0.element.marking, $0.offset) < ($1.element.marking, $1.offset) }.map(\.element)
    }
  }
}

/// Collects what each entity refers to, list item by list item.
private struct Reader: FieldReader {
  let release: Release
  private var found: [EntityID: [Beyond]] = [:]
  private var from: EntityID?
  /// The list item that is being read, and what is in it.
  private var place = FieldPath()
  private var ids: [EntityID] = []
  private var details: [Beyond.Detail] = []

  init(release: Release) { self.release = release }

  /// What was found, the last list item included.
  var complete: [EntityID: [Beyond]] {
    var copy = self
    copy.settle()
    return copy.found
  }

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    settle()
    from = entity.id
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard from != nil else { return }
    let isReference = if case .reference = field.form { true } else { false }
    // Most values are fields of the entity itself and refer to nothing: their way is not asked for.
    let steps = path().steps
    guard isReference || steps.count > 4 else { return }
    let place = FieldPath(Array(steps.prefix(steps.count > 4 ? 4 : steps.count)))
    if place != self.place {
      settle()
      self.place = place
    }
    if isReference, let id = value as? EntityID {
      ids.append(id)
    } else if value as? CitationRole == .standard {
      // That something speaks for it goes without saying.
    } else if let word = value as? any Vocabulary {
      details.append(.label(Self.key(word)))
    } else if let text = value as? String {
      details.append(.text(text))
    }
  }

  private static func key<Value: Vocabulary>(_ value: Value) -> String { "\(Value.name).\(value.rawValue)" }

  private mutating func settle() {
    defer { (ids, details, place) = ([], [], FieldPath()) }
    guard let from, case .key(let field)? = place.steps.dropFirst(2).first else { return }
    let marks = ids.compactMap(release.mark(of:))
    guard let mark = marks.max(), mark > release.mark(of: from) ?? .clear else { return }
    // Where a quote stands in a source is said of the quote, and goes with the source.
    let locator = field.isKey(FieldKey.source) ? release.quote(from)?.locator : nil
    for id in ids {
      found[from, default: []].append(
        Beyond(
          marking: mark, id: id, field: field, isIncoming: false,
          details: details + (locator.map { [.text($0)] } ?? [])))
    }
  }
}
