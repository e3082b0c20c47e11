/// What filling needs to know about a line without forced breaks; offsets are those of its UTF-8 bytes.
protocol LineMeasure {
  /// Whether the cluster that begins at `offset` is a space at which lines break, and which no line ends with.
  func isSpace(_ bytes: Span<UInt8>, at offset: Int) -> Bool
  /// The beginning of the cluster before `offset`, which must not be 0.
  func cluster(_ bytes: Span<UInt8>, before offset: Int) -> Int
  /// The end of the cluster that begins at `offset`, which must not be the end of the line.
  func cluster(_ bytes: Span<UInt8>, after offset: Int) -> Int
  /// The beginning of the first cluster from `start` on that does not fit into `columns`, else the end of the line.
  func firstOverflow(_ bytes: Span<UInt8>, from start: Int, columns: Int) -> Int
  /// Whether UAX #14 allows a break before `offset`.
  func mayBreak(_ bytes: Span<UInt8>, before offset: Int) -> Bool
  /// Whether the cluster at `offset` is two columns wide, as ideographs are.
  func isWide(_ bytes: Span<UInt8>, at offset: Int) -> Bool
}
