/// The kit's name and version, as outputs and `--version` give them.
public enum Version {
  /// Semantic Versioning 2.0.0.
  public static let number = "0.1.0"
  /// The program that made an output.
  public static let generator = "DossierKit \(number)"
}
