public import DossierCore

/// Writes the whole release as one JSON file that loads again to an equal dossier.
///
/// The dossier's own shape and order of fields, UTF-8, two spaces of indent or none, and `computed`: what was computed for
/// this release (format.md, section 5), which loading passes over.
public struct JSONWriter: Writer {
  /// JSON (RFC 8259).
  public let format = Format(
    name: "json", summary: "The whole dossier with all that is computed, for programs; loads again",
    output: .file("dossier", ending: "json"), mediaType: "application/json", precedence: 60)

  /// How it is set out.
  public let options = [WriterOption("compact", .flag, "all on one line, without spaces")]

  /// A writer of JSON.
  public init() {}

  /// Puts `dossier.json`.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    let release = release.forPrograms
    // The id stands in the file even where it came from the folder's name, so that the file is the same dossier anywhere.
    var dossier = release.dossier
    dossier.id = release.id
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      var encoder = RecordEncoder(json: JSONBuffer(context.options.has("compact") ? .compact : .indented, buffer))
      encoder.json.beginObject()
      dossier.read(&encoder)
      ComputedFacts.append(release, context.labels, to: &encoder.json)
      encoder.json.endObject()
      encoder.json.endLine()
      buffer = encoder.json.buffer
    }
    return []
  }
}
