/// A place in a text file.
public struct Place: Sendable, Hashable, Comparable {
  /// The file as the user named it, or its path below the dossier's folder; `-` for standard input.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode code points.
  public let column: Int

  /// A place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file, in byte order of the name, then line, then column.
  public static func < (lhs: Place, rhs: Place) -> Bool {
    if lhs.file != rhs.file { return lhs.file.utf8.lexicographicallyPrecedes(rhs.file.utf8) }
    return (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}
