import DossierCore
import DossierTables

/// Puts tables into a sink, and keeps in mind what there is to tell of them.
///
/// It is of no type of sinks: code for any of them would look up types for each cell.
struct TableOutput: TableSink {
  let profile: TableProfile
  /// Where files belong.
  private let format: Format
  private let id: EntityID
  private(set) var sink: any Sink
  /// The files so far, in the order in which they came.
  private(set) var files: [DescribedFile] = []
  private(set) var findings: [Finding] = []

  init(_ sink: any Sink, _ profile: TableProfile, _ format: Format, _ id: EntityID) {
    self.sink = sink
    self.profile = profile
    self.format = format
    self.id = id
  }

  /// A table that is kept until it is put.
  func begin(_ shape: TableShape) -> Table { Table(shape, profile) }

  /// Puts a table while its rows are made.
  mutating func put(_ shape: TableShape, rows: (inout Table) -> Void) throws {
    var longTexts: [LongText] = []
    try put(shape) { [profile] buffer in
      var table = Table(shape, profile, buffer)
      rows(&table)
      longTexts = table.longTexts
      buffer = table.buffer
    }
    try put(longTexts)
  }

  /// Puts a table that is there already.
  mutating func put(_ table: Table) throws {
    try put(table.shape) { $0.append(table.buffer) }
    try put(table.longTexts)
  }

  /// Puts a file that describes the tables.
  mutating func put(_ description: (file: String, mediaType: String, json: JSONBuffer)) throws {
    try sink.put(format.path(for: id, file: description.file), mediaType: description.mediaType) {
      $0.append(description.json.buffer)
    }
  }

  private mutating func put(_ shape: TableShape, contents: (inout ByteBuffer) -> Void) throws {
    let name = "\(shape.name).csv"
    let file = try sink.put(format.path(for: id, file: name), mediaType: format.mediaType, contents: contents)
    files.append(DescribedFile(name, file, shape))
  }

  private mutating func put(_ longTexts: [LongText]) throws {
    for text in longTexts {
      let file = try sink.put(format.path(for: id, file: text.path), mediaType: "text/plain; charset=utf-8") {
        $0.append(contentsOf: text.contents)
      }
      files.append(DescribedFile(text.path, file))
      findings.append(text.finding)
    }
  }
}
