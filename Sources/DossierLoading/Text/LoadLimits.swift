/// How much the loader takes, so that no input, made by accident or in malice, costs more than a large dossier does.
public enum LoadLimits {
  /// The largest file, in bytes.
  public static let bytes = 64 << 20
  /// How deep mappings and sequences may lie in one another.
  public static let depth = 64
  /// How many values and keys a file may have.
  public static let nodes = 8_000_000
  /// How deep the blocks of a Markdown text may lie in one another.
  public static let proseDepth = 32
  /// How many findings of one kind a file is told of; a hundredth missing comma helps nobody.
  public static let findings = 1_000
}
