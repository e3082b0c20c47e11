public import DossierCore

/// Writes a release as newline-delimited JSON: the dossier itself on the first line, then each entity on a line of its
/// own, for programs that read a line at a time.
///
/// A line is the entity's object of `dossier.json` with `record`, the kind of the entity, in front, and with `computed`
/// where something was computed of it. It is not called `kind`, since sources, parties, claims and assessments have a
/// field of that name.
public struct NDJSONWriter: Writer {
  /// Newline-delimited JSON.
  public let format = Format(
    name: "ndjson", summary: "An entity a line, for programs that read a line at a time, such as jq and DuckDB",
    output: .file("dossier", ending: "ndjson"), mediaType: "application/x-ndjson", isDefault: false, precedence: 70)

  /// A writer of newline-delimited JSON.
  public init() {}

  /// Puts `dossier.ndjson`.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    let release = release.forPrograms
    var dossier = release.dossier
    dossier.id = release.id
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      var lines = EntityLines(release, buffer)
      lines.append(dossier, release.notice(in: context.labels))
      dossier.visitCollections(&lines)
      buffer = lines.encoder.json.buffer
    }
    return []
  }
}

/// Appends a line for each entity that it is shown.
private struct EntityLines: CollectionVisitor {
  private let release: Release
  private(set) var encoder: RecordEncoder

  init(_ release: Release, _ buffer: ByteBuffer) {
    self.release = release
    encoder = RecordEncoder(json: JSONBuffer(.compact, buffer), hasCollections: false)
  }

  /// The line of the dossier itself, without its collections.
  mutating func append(_ dossier: Dossier, _ notice: String?) {
    line("\(Dossier.name)", dossier) { [release] json in
      guard release.marking != nil || release.changes != nil else { return }
      json.key("computed")
      json.beginObject()
      if let marking = release.marking { json.member("marking", marking.rawValue) }
      if let notice { json.member("notice", notice) }
      if let changes = release.changes { ChangesJSON.append(changes, to: &json) }
      json.endObject()
    }
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for offset in entities.indices {
      let id = entities[offset].id
      line(Value.entityKind.rawValue, entities[offset]) { [release] json in
        Self.computed(Value.entityKind, offset, id, of: release, &json)
      }
    }
  }

  private mutating func line(_ name: String, _ record: some Record, and computed: (inout JSONBuffer) -> Void) {
    encoder.json.beginObject()
    encoder.json.member("record", name)
    record.read(&encoder)
    computed(&encoder.json)
    encoder.json.endObject()
    encoder.json.endLine()
  }

  private static func computed(
    _ kind: EntityKind, _ offset: Int, _ id: EntityID, of release: Release, _ json: inout JSONBuffer
  ) {
    let links = release.backlinks(to: id)
    let marking = release.markings.isDerived(id) ? release.markings[id] : nil
    guard kind == .claim || kind == .quote || marking != nil || !links.isEmpty else { return }
    json.key("computed")
    json.beginObject()
    if let marking { json.member("marking", marking.rawValue) }
    if kind == .claim { ComputedFacts.claim(offset, of: release, &json) }
    if kind == .quote { ComputedFacts.quote(offset, of: release, &json) }
    if !links.isEmpty {
      json.key("backlinks")
      ComputedFacts.backlinks(links, &json)
    }
    json.endObject()
  }
}
