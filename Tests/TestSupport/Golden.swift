public import Foundation
public import Testing

/// Files that outputs are expected to equal, byte for byte.
///
/// With `UPDATE_GOLDEN=1` in the environment they are written anew, and the test fails all the same, so that no run that
/// rewrote its own expectations ever passes.
public struct Golden: Sendable {
  private let folder: URL

  /// The expected files of a folder beside the calling test, `Golden/NAME`.
  public init(_ name: String, beside file: String = #filePath) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  /// The expected files of this folder.
  public init(folder: URL) { self.folder = folder }

  /// Whether expectations are to be written anew.
  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// Holds these files, and no others, against the expected ones.
  public func expect(_ files: [String: [UInt8]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    if Self.isUpdating {
      try? FileManager.default.removeItem(at: folder)
      for (path, bytes) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      Issue.record("rewrote \(folder.path())", sourceLocation: sourceLocation)
      return
    }
    let expected = names()
    #expect(Set(files.keys) == Set(expected), "the files differ", sourceLocation: sourceLocation)
    for path in expected {
      let golden = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      guard let bytes = files[path], bytes != golden else { continue }
      Issue.record("\(path) differs:\n\(Self.difference(golden, bytes))", sourceLocation: sourceLocation)
    }
  }

  private func names() -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path())?.allObjects ?? []
    return paths.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  /// The first line that differs, of both.
  public static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let lines = (expected, actual)
    let old = String(decoding: lines.0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: lines.1, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let one = line < old.count ? String(old[line]) : "(no such line)"
    let other = line < new.count ? String(new[line]) : "(no such line)"
    return "line \(line + 1)\n  expected: \(one)\n  actual:   \(other)"
  }
}
