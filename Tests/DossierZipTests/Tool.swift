import Foundation
import Testing

/// Programs that judge an archive from outside.
enum Tool {
  static func exists(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// Runs a program on an archive in a temporary file, whose path is appended to the arguments.
  static func run(
    _ name: String, _ arguments: [String], on archive: [UInt8]
  ) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.zip")
    try Data(archive).write(to: file)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments + [file.path]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// An archive that a Python script writes to the open `zipfile.ZipFile` named `z`.
  static func pythonArchive(_ script: String) throws -> [UInt8] {
    let wrapped = """
      import io, sys, base64, warnings, zipfile
      warnings.simplefilter("ignore")
      b = io.BytesIO()
      with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
      \(script.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      print(base64.b64encode(b.getvalue()).decode())
      """
    let result = try run("python3", ["-c", wrapped], on: [])
    let line = result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    return Array(try #require(Data(base64Encoded: line), "\(result.output)"))
  }
}
