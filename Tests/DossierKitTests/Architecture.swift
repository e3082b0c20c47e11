import Foundation
import TestSupport
import Testing

/// The arrows of the house: what each target may import. A writer never imports another, nor the loader; C stays behind
/// its wrapper.
@Suite("The house")
struct Architecture {
  static let system: Set<String> = ["Glibc", "Dispatch", "Synchronization"]
  static let writers: Set<String> = [
    "DossierBriefing", "DossierClaimReview", "DossierCSV", "DossierEPUB", "DossierJSON", "DossierMarkdown",
    "DossierSTIX",
    "DossierXLSX",
  ]

  static let allowed: [String: Set<String>] = [
    "Sources/DossierXML": ["CLibXML2", "Glibc"],
    "Sources/DossierZip": ["CLibZip", "CLibDeflate", "Glibc"],
    "Sources/DossierText": ["CLibUnistring", "Glibc"],
    "Sources/DossierDigest": ["CLibCrypto"],
    "Sources/DossierDrawing": ["Glibc"],
    "Sources/DossierPictures": ["DossierCore", "DossierXML", "DossierZip"],
    // What a letter is made of, by which names are looked for, is in the tables of Unicode, and those in libunistring.
    "Sources/DossierCore": ["DossierText"],
    "Sources/DossierPacket": ["DossierCore", "DossierDigest", "DossierXML", "DossierZip"],
    "Sources/DossierLoading": ["DossierCore", "DossierText", "CLibYAML", "CLibCmark"],
    "Templates": [],
    "Sources/DossierReport": ["DossierCore", "DossierText"],
    "Sources/Writers/Briefing": ["DossierCore", "DossierReport"],
    "Sources/Writers/Markdown": ["DossierCore", "DossierReport"],
    "Sources/Writers/ClaimReview": ["DossierCore"],
    "Sources/Writers/CSV": ["DossierCore", "DossierDigest"],
    "Sources/Writers/EPUB": [
      "DossierCore", "DossierTemplates", "DossierXML", "DossierZip", "DossierText", "DossierDigest", "DossierDrawing",
      "DossierPictures", "Dispatch", "Synchronization",
    ],
    "Sources/Writers/JSON": ["DossierCore"],
    "Sources/Writers/STIX": ["DossierCore", "DossierDigest"],
    "Sources/Writers/XLSX": ["DossierCore", "DossierXML", "DossierZip"],
    "Sources/DossierKit": writers.union(system).union([
      "DossierCore", "DossierLoading", "DossierTemplates", "DossierXML", "DossierZip", "DossierText",
      "DossierDigest", "DossierPictures", "DossierPacket", "DossierReport", "CSystemCalls",
    ]),
    "Sources/DossierCommand": system.union(["DossierKit", "ArgumentParser"]),
    "Sources/dossier": ["DossierCommand", "Glibc"],
  ]

  /// Words by which a library would reach past what it is given: the clock, the environment, files, the terminal.
  static let forbidden = [
    "print(", "debugPrint(", "readLine(", "getenv(", "ProcessInfo", "FileManager", "FileHandle", "Date()", "Date.now",
    "Locale", "TimeZone", "fopen(", "exit(", "fatalError(", "try!", "@unchecked", "nonisolated(unsafe)",
  ]

  @Test("every import is an arrow of the house", arguments: allowed.keys.sorted())
  func imports(folder: String) throws {
    let files = try sources(in: folder)
    #expect(!files.isEmpty)
    for (path, text) in files {
      for module in modules(in: text) {
        #expect(Self.allowed[folder]?.contains(module) == true, "\(path) imports \(module)")
      }
    }
  }

  @Test("every source lies in a room of the house")
  func rooms() throws {
    for (path, _) in try sources(in: "Sources") {
      #expect(Self.allowed.keys.contains { path.hasPrefix($0 + "/") }, "\(path)")
    }
  }

  @Test("nothing reaches past what it is given", arguments: allowed.keys.sorted())
  func reach(folder: String) throws {
    guard folder != "Sources/DossierCommand", folder != "Sources/dossier" else { return }
    for (path, text) in try sources(in: folder) where !path.contains("DossierKit/Disk/") {
      for (number, line) in text.components(separatedBy: "\n").enumerated() {
        guard !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { continue }
        for word in Self.forbidden where line.contains(word) {
          Issue.record("\(path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test("no file is past 500 lines")
  func lengths() throws {
    for folder in ["Sources", "Tests", "Templates"] {
      for (path, text) in try sources(in: folder) {
        let lines = text.components(separatedBy: "\n").count
        #expect(lines <= 500, "\(path) has \(lines) lines")
      }
    }
  }

  @Test("the top level holds what it should, and nothing else")
  func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Project.root.path())
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Templates", "Samples", "Makefile", "README.md", "out",
    ]
    #expect(names.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
  }

  private func modules(in text: String) -> [String] {
    text.components(separatedBy: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        words[..<position].allSatisfy({
          ["public", "internal", "package", "private", "@_exported", "@preconcurrency"].contains($0)
        })
      else { return nil }
      // `import struct DossierPacket.Inspection` is an import of DossierPacket, too.
      return words.last?.split(separator: ".").first.map(String.init)
    }
  }

  private func sources(in folder: String) throws -> [(path: String, text: String)] {
    let root = Project.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path())?.allObjects ?? []
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      ("\(folder)/\(path)", try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }
}
