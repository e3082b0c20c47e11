public import Foundation

/// Programs that a test runs.
public enum Subprocess {
  /// What a program has left behind.
  public struct Result: Sendable {
    /// Its exit status; 128 and more for a signal.
    public let status: Int32
    /// Standard output and standard error, as they came.
    public let output: String
  }

  /// Runs a shell command in a folder and waits for its end.
  ///
  /// - Parameters:
  ///   - command: What `/bin/sh -c` understands.
  ///   - folder: Where it runs.
  ///   - environment: Added to the environment, and to its `PATH` the folder of the command `dossier`.
  public static func shell(_ command: String, in folder: URL, environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = "\(Project.command.deletingLastPathComponent().path()):\(variables["PATH"] ?? "/usr/bin:/bin")"
    for name in ["SOURCE_DATE_EPOCH", "DOSSIER_TEMPLATES", "NO_COLOR"] { variables[name] = nil }
    process.environment = variables.merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Result(status: status, output: String(decoding: output, as: UTF8.self))
  }

  /// Whether a program of that name can be run.
  public static func exists(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}

/// A folder that lasts as long as a test needs it.
public struct TemporaryFolder: ~Copyable {
  /// The folder.
  public let url: URL

  /// A fresh one.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into it.
  public func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Every file in it, by path.
  public func contents() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: url.path())?.allObjects ?? [] {
      var isFolder: ObjCBool = false
      let file = url.appending(path: path)
      if FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = [UInt8](try Data(contentsOf: file))
      }
    }
    return files
  }
}
