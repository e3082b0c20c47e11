import Foundation

/// The public test suites, at `../shared/corpora` from the package root or where `DOSSIER_CORPORA` says.
enum Corpora {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["DOSSIER_CORPORA"] { return URL(fileURLWithPath: path) }
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared/corpora")
  }()

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// The Big List of Naughty Strings.
  static func naughtyStrings() throws -> [String] {
    let data = try Data(contentsOf: root.appendingPathComponent("blns/blns.json"))
    return try JSONDecoder().decode([String].self, from: data)
  }

  /// Every regular file below a folder, sorted by path.
  static func files(below path: String) -> [URL] {
    let folder = root.appendingPathComponent(path)
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let urls = (paths?.allObjects ?? []).compactMap { $0 as? URL }
    return urls.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
