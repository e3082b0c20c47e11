import DossierCore
import DossierTables

/// Puts tables into a sink, and keeps in mind what there is to tell of them.
///
/// It is of no type of sinks: code for any of them would look up types for each cell.
struct TableOutput: TableSink {
  let profile: TableProfile
  private(set) var sink: any Sink
  /// The files so far, in the order in which they came.
  private(set) var files: [DescribedFile] = []
  private(set) var findings: [Finding] = []

  init(_ sink: any Sink, _ profile: TableProfile) {
    self.sink = sink
    self.profile = profile
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
  mutating func put(_ description: Artifact) throws { try sink.put(description) }

  private mutating func put(_ shape: TableShape, contents: (inout ByteBuffer) -> Void) throws {
    let file = try sink.put("csv/\(shape.name).csv", mediaType: "text/csv; charset=utf-8", contents: contents)
    files.append(DescribedFile(file, shape))
  }

  private mutating func put(_ longTexts: [LongText]) throws {
    for text in longTexts {
      let file = try sink.put("csv/\(text.path)", mediaType: "text/plain; charset=utf-8") {
        $0.append(contentsOf: text.contents)
      }
      files.append(DescribedFile(file))
      findings.append(text.finding)
    }
  }
}
