/// Where the template files are found once the program is installed.
///
/// Not `Bundle.module`: that bakes in the folder in which the program was built and crashes once it moves.
public enum Templates {
  /// The name of the folder that the package manager puts the files in, beside the program.
  public static let bundle = "dossierkit_DossierTemplates.resources"

  /// The folders to look in, the first that exists holds.
  ///
  /// - Parameters:
  ///   - chosen: The folder that the user has named, on the command line before the environment; the only one then.
  ///   - executableFolder: Where the program lies.
  public static func folders(chosen: String?, executableFolder: String?) -> [String] {
    if let chosen { return [chosen] }
    guard let executableFolder else { return [] }
    return [
      "\(executableFolder)/\(bundle)", "\(executableFolder)/dossierkit_DossierTemplates.bundle",
      "\(executableFolder)/../share/dossier/templates",
    ]
  }
}
