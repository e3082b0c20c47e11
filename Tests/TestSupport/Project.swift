public import Foundation

/// Where the project and what lies beside it are.
public enum Project {
  /// The project's folder.
  public static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder of the samples.
  public static func sample(_ name: String) -> String { root.appending(path: "Samples/\(name)").path() }

  /// The command that was built with the tests.
  public static var command: URL {
    // The test bundle and the command are built into the same folder.
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, root.appending(path: ".build/debug")].map { $0.appending(path: "dossier") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path()) } ?? candidates[1]
  }

  /// The news article that the first sample is made from, which is no part of the project; nil where it is absent.
  public static var article: String? {
    try? String(
      contentsOf: root.deletingLastPathComponent().appending(path: "shared/seed/article.txt"), encoding: .utf8)
  }

  /// The Python of the validators, which `make test` installs; nil where it is absent.
  public static var validators: URL? {
    let folder =
      ProcessInfo.processInfo.environment["DOSSIER_VALIDATORS"].map { URL(filePath: $0) }
      ?? root.appending(path: ".build/validators")
    let python = folder.appending(path: "bin/python")
    return FileManager.default.isExecutableFile(atPath: python.path()) ? python : nil
  }

  /// The Python of MISP's importer, which `make test` installs; nil where it is absent.
  public static var misp: URL? {
    let python = root.appending(path: ".build/misp/bin/python")
    return FileManager.default.isExecutableFile(atPath: python.path()) ? python : nil
  }
}
