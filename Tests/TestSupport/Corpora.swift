public import Foundation

/// The public test suites, at `../shared/corpora` from the project or where `DOSSIER_CORPORA` says.
///
/// Tests that need them are skipped, visibly, where they are absent.
public enum Corpora {
  /// Their folder.
  public static let root: URL =
    ProcessInfo.processInfo.environment["DOSSIER_CORPORA"].map { URL(filePath: $0) }
    ?? Project.root.deletingLastPathComponent().appending(path: "shared/corpora")

  /// Whether the suite, or the file in it, is there.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }

  /// The Big List of Naughty Strings.
  public static func naughtyStrings() throws -> [String] {
    let data = try Data(contentsOf: root.appending(path: "blns/blns.json"))
    return try JSONDecoder().decode([String].self, from: data)
  }

  /// Every regular file below a folder, sorted by path.
  public static func files(below path: String) -> [URL] {
    let folder = root.appending(path: path)
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let urls = (paths?.allObjects ?? []).compactMap { $0 as? URL }
    return urls.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
