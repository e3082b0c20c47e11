import Foundation
import TestSupport
import Testing

/// The arrows of the house stand in Package.swift; here import lines are held against them, and the folders of Core against
/// their order.
@Suite("The house")
struct Architecture {
  /// What comes with the system and needs no arrow, by the targets that may import it.
  static let system: [String: Set<String>] = [
    "DossierXML": ["Glibc"], "DossierZip": ["Glibc"], "DossierText": ["Glibc"], "DossierDrawing": ["Glibc"],
    "DossierLoading": ["Synchronization"], "DossierEPUB": ["Dispatch", "Synchronization"],
    "DossierKit": ["Glibc", "Dispatch", "Synchronization"],
    "DossierCommand": ["Glibc", "Dispatch", "Synchronization"], "dossier": ["Glibc"],
  ]

  /// The pipe in reading order: what a folder of Core names is declared in it or in one before it.
  static let chain = ["Findings", "Model", "Facts", "Words", "Checking", "Releasing", "Comparing", "Writing"]

  /// Words by which a library would reach past what it is given: the clock, the environment, files, the terminal.
  static let forbidden = [
    "print(", "debugPrint(", "readLine(", "getenv(", "ProcessInfo", "FileManager", "FileHandle", "Date()", "Date.now",
    "Locale", "TimeZone", "fopen(", "exit(", "fatalError(", "try!", "@unchecked", "nonisolated(unsafe)",
  ]

  @Test("every import is an arrow of the house", arguments: try Target.all())
  func imports(target: Target) throws {
    let files = try sources(in: target.folder)
    #expect(!files.isEmpty)
    for (path, text) in files {
      for module in modules(in: text) {
        let isKnown = target.arrows.contains(module) || Self.system[target.name]?.contains(module) == true
        #expect(isKnown, "\(path) imports \(module)")
      }
    }
  }

  @Test("writers name neither one another nor the loader")
  func writers() throws {
    let writers = try Target.all().filter { $0.folder.hasPrefix("Sources/Writers/") }
    #expect(writers.count >= 8)
    let forbidden = Set(writers.map(\.name) + ["DossierLoading", "DossierKit", "DossierCommand"])
    for writer in writers { #expect(writer.arrows.isDisjoint(with: forbidden), "\(writer.name)") }
  }

  @Test("C stays behind its wrapper")
  func wrappers() throws {
    var users: [String: [String]] = [:]
    for target in try Target.all() {
      for library in target.arrows where library.hasPrefix("C") { users[library, default: []].append(target.name) }
    }
    for (library, users) in users { #expect(users.count == 1, "\(library) is used by \(users)") }
  }

  @Test("the template language knows no dossier")
  func language() throws {
    for (path, text) in try sources(in: "Sources/DossierTemplating") {
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      let name = try /\b(?:Dossier|Release|EntityID|EntityKind|Claim|Quote|Prose|Facts|WritingContext)\b/.firstMatch(
        in: code)
      #expect(name == nil, "\(path) names \(name?.output ?? "")")
    }
  }

  @Test("every source lies in a room of the house")
  func rooms() throws {
    let folders = try Target.all().map(\.folder)
    for (path, _) in try sources(in: "Sources") {
      #expect(folders.contains { path.hasPrefix($0 + "/") }, "\(path)")
    }
  }

  @Test("the folders of Core are a chain")
  func order() throws {
    var declared: [String: (place: Int, file: String)] = [:]
    var files: [(place: Int, path: String, code: String)] = []
    for (path, text) in try sources(in: "Sources/DossierCore") {
      let folder = path.split(separator: "/")[2]
      let place = try #require(Self.chain.firstIndex(of: String(folder)), "\(path) lies beside the chain")
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      files.append((place, path, code))
      let type = /(?:^|\n)(?:@\w+ |public |package |indirect )*(?:struct|enum|protocol|class|typealias) ([A-Z]\w*)/
      for match in code.matches(of: type) { declared[String(match.1)] = (place, path) }
    }
    #expect(declared.count > 200)
    for (place, path, code) in files {
      for match in code.matches(of: /(?:^|[^.\w"`])([A-Z]\w+)/) {
        guard let home = declared[String(match.1)], home.place > place else { continue }
        Issue.record("\(path) names \(match.1), which stands further on, in \(home.file)")
      }
    }
  }

  @Test("the fields of records can be walked at full speed from every target")
  func walks() throws {
    var visits = 0
    for (path, text) in try sources(in: "Sources/DossierCore/Model") {
      for line in text.components(separatedBy: "\n")
      where line.contains(/func (?:visit|visitCollections|read)<Visitor.*\{$/) {
        // Without it a walk from another target is not specialised for its visitor, and takes three times as long.
        #expect(line.hasPrefix("  @inlinable package "), "\(path): \(line)")
        visits += 1
      }
    }
    // Those of the records, and of the collections, and the walk that only reads.
    let records = try sources(in: "Sources/DossierCore/Model").count { $0.text.contains(/\nextension \w+: Record \{/) }
    #expect(records > 20 && visits == records + 2)
  }

  @Test("nothing reaches past what it is given", arguments: try Target.all())
  func reach(target: Target) throws {
    guard target.name != "DossierCommand", target.name != "dossier" else { return }
    for (path, text) in try sources(in: target.folder) where !path.contains("DossierKit/Disk/") {
      for (number, line) in text.components(separatedBy: "\n").enumerated() {
        guard !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { continue }
        for word in Self.forbidden where line.contains(word) {
          Issue.record("\(path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test("a list of the eleven collections stands only where each is treated as what it is")
  func kinds() throws {
    let collections = [
      "sources", "parties", "events", "claims", "quotes", "reactions", "questions", "assessments", "sections",
      "attachments", "terms",
    ]
    // Their definition, what an item is called, how long it is and what shows it, and how its editions are compared.
    let known: Set = [
      "Dossier.swift", "Dossier+Collections.swift", "Release+Lookup.swift", "ShortLabel.swift", "Comparison.swift",
      "ItemAddress.swift", "Weights.swift", "PageWriter+Item.swift", "BriefingRecord.swift", "BriefingContext.swift",
      "BriefingContext.swift",
    ]
    var found: Set<String> = []
    for (path, text) in try sources(in: "Sources") {
      let names = try collections.filter {
        try Regex("(?:dossier|whole|self|\\$0|other)(?:\\.dossier)?\\.\($0)\\b").firstMatch(in: text) != nil
      }
      if names.count > 8 || path.hasSuffix("/Dossier.swift") {
        found.insert(String(path.split(separator: "/").last ?? ""))
      }
    }
    #expect(found.subtracting(known).isEmpty, "use dossier[kind] or collectionsRead(by:)")
    #expect(found.count > 5)
  }

  @Test("nothing but a format's writer names it")
  func formats() throws {
    // The others are words of other things as well: a field called text, a folder of templates.
    let names = ["ndjson", "xlsx", "claimreview", "stix", "json", "csv"].map { "\"\($0)\"" }
    let exceptions = ["OtherFile.swift", "WrittenAddress.swift", "Packet.swift"]
    for folder in ["Sources/DossierCore", "Sources/DossierKit", "Sources/DossierCommand", "Sources/DossierLoading"] {
      for (path, text) in try sources(in: folder) where !exceptions.contains(where: path.hasSuffix) {
        for name in names where text.contains(name) { Issue.record("\(path) names the format \(name)") }
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
      "Package.swift", "Package.resolved", "Sources", "Tests", "Templates", "Samples", "Makefile", "README.md",
      "CONTRIBUTING.md", "out",
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

/// A target of Package.swift that has sources.
struct Target: Sendable, CustomTestStringConvertible {
  let name: String
  let folder: String
  /// What it may import.
  let arrows: Set<String>

  var testDescription: String { name }

  static func all() throws -> [Target] {
    let package = try String(contentsOf: Project.root.appending(path: "Package.swift"), encoding: .utf8)
    let library = /\n    (?:library\(|\.(?:executableTarget|target)\()\s*(?:name: )?"(\w+)",([^\n]*(?:\n      [^\n]*)*)/
    return package.matches(of: library).compactMap { match in
      let (name, rest) = (String(match.1), String(match.2))
      let folder = rest.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) } ?? "Sources/\(name)"
      guard !folder.hasPrefix("Tests/") else { return nil }
      let list = rest.firstMatch(of: /\[([^\]]*)\]/)?.1 ?? ""
      // Resources are listed in brackets, too.
      let arrows = list.contains(".copy") ? [] : list.matches(of: /"([A-Za-z0-9]+)"/).map { String($0.1) }
      return Target(name: name, folder: folder, arrows: Set(arrows))
    }
  }
}
