import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// No text that readers see has an id of an item or the path of a file in it: they are for programs, and for those who work
/// on the dossier.
@Suite("Words for readers")
struct WordsForReaders {
  private static let formats = ["epub", "text", "markdown", "xlsx", "claimreview"]
  private static let pipeline = Result { Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000)) }

  @Test("have no ids and no paths in samples", arguments: ["minimal", "harrow-point", "kremlin-drones"])
  func samples(name: String) throws {
    let input = Input(path: Project.sample(name))
    let release = try #require(Pipeline.read(input).dossier).release()
    try look(at: release, from: input, called: name)
    if name == "harrow-point" {
      let before = try #require(Pipeline.read(Input(path: Project.sample(name) + "/previous")).dossier).release()
      let compared = release.compared(with: before)
      try look(at: compared, from: input, called: "harrow-point since")
      let changes = try #require(compared.changes)
      let labels = try labels(of: compared)
      for text in [changes.text(labels: labels), changes.markdown(labels: labels), changes.lines(labels: labels)] {
        look(at: text, "changes", Self.traces(of: compared), called: name)
      }
    }
  }

  @Test("have no ids and no paths in generated dossiers, and in what has changed between two", arguments: 0..<40)
  func generated(seed: Int) throws {
    let releases = try [seed, seed + 1000].map { seed in
      var dossier = GeneratedDossier.dossier(seed: seed, texts: ["A text.", "Дело — «так»", "نص عربي", "no"])
      if dossier.edition?.previous != nil { dossier.edition?.previous = "old/edition" }
      return try #require(dossier.checked().dossier).release()
    }
    let compared = releases[0].compared(with: releases[1])
    try look(at: compared, from: Input(path: "-"), called: "seed \(seed)")
    let changes = try #require(compared.changes)
    let labels = try labels(of: compared)
    let traces = Self.traces(of: releases[0]).union(Self.traces(of: releases[1]))
    look(at: changes.text(labels: labels), "changes", traces, called: "seed \(seed)")
    look(at: changes.lines(labels: labels), "changes", traces, called: "seed \(seed)")
  }

  @Test("would be found: an id and a path that a text names are")
  func planted() {
    let traces: Set = ["clm-one", "media/a b.png"]
    #expect(Self.found(in: "See clm-one, and (media/a b.png).", traces) == ["clm-one", "media/a b.png"])
    #expect(Self.found(in: "See xclm-one, clm-one-more and media/a b.png/c.", traces) == [])
  }

  // MARK: Desk

  private func labels(of release: Release) throws -> Labels {
    var findings: [Finding] = []
    return try TemplateFolder.installed().labels(for: release.language, findings: &findings)
  }

  /// The ids of items, but for that of the dossier, and the paths of files.
  private static func traces(of release: Release) -> Set<String> {
    let dossier = release.dossier
    var traces = Set(dossier.ids.map(\.text))
    traces.formUnion(dossier.attachments.map(\.path))
    traces.formUnion(dossier.sources.compactMap(\.snapshot))
    if let previous = dossier.edition?.previous, previous.contains("/"), !previous.contains("://") {
      traces.insert(previous)
    }
    return traces
  }

  private func look(at release: Release, from input: Input, called name: String) throws {
    let writers = try Self.formats.map { try #require(Registry.writer(named: $0)) }
    var sink = MemorySink()
    let told = try Self.pipeline.get().write(release, as: writers, from: input, into: &sink)
    guard !told.containsErrors else {
      return try lookWithoutFiles(at: release, called: name)
    }
    for artifact in sink.artifacts { try look(at: artifact, Self.traces(of: release), called: name) }
  }

  /// The same where the attachments lie nowhere.
  private func lookWithoutFiles(at release: Release, called name: String) throws {
    let folder = try TemplateFolder.installed()
    var sink = MemorySink()
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "x", labels: try labels(of: release), templates: folder.files)
    for format in Self.formats {
      _ = try #require(Registry.writer(named: format)).write(release, in: context, into: &sink)
    }
    #expect(sink.artifacts.count >= Self.formats.count)
    for artifact in sink.artifacts { try look(at: artifact, Self.traces(of: release), called: name) }
  }

  private func look(at artifact: Artifact, _ traces: Set<String>, called name: String) throws {
    switch artifact.path.split(separator: ".").last {
    case "epub":
      for (path, text) in try Self.pages(of: artifact.body) { look(at: text, path, traces, called: name) }
    case "xlsx":
      look(at: try Self.firstSheet(of: artifact.body), "the first sheet", traces, called: name)
    case "md":
      let text = String(decoding: artifact.body, as: UTF8.self)
      // Anchors, and where links lead.
      let seen = text.replacing(/<a [^>]*>/, with: "").replacing(/\]\((?:[^()\\]|\\.)*\)/, with: "]")
        .replacing(/^\[[^\]]*\]: .*$/.anchorsMatchLineEndings(), with: "").replacing("\\", with: "")
      look(at: seen, artifact.path, traces, called: name)
    case "jsonld":
      let text = String(decoding: artifact.body, as: UTF8.self)
      let seen = text.replacing(/"@id": "[^"]*"/, with: "").replacing(/"url": "[^"]*"/, with: "")
      look(at: seen, artifact.path, traces, called: name)
    default: look(at: String(decoding: artifact.body, as: UTF8.self), artifact.path, traces, called: name)
    }
  }

  private func look(at text: String, _ path: String, _ traces: Set<String>, called name: String) {
    for trace in Self.found(in: text, traces) {
      let place = text.firstRange(of: trace)
      let around = place.map { text[..<$0.upperBound].suffix(90) } ?? ""
      Issue.record("\(name): \(path) has \(trace): \(around)")
    }
  }

  /// The traces that stand in a text as words of their own.
  private static func found(in text: String, _ traces: Set<String>) -> [String] {
    func isPart(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || "-_/".contains($0) } ?? false
    }
    return traces.sorted().filter { trace in
      text.ranges(of: trace).contains { range in
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
        return !isPart(before) && !isPart(range.upperBound < text.endIndex ? text[range.upperBound] : nil)
      }
    }
  }

  private static func files(of archive: [UInt8]) throws -> [(path: String, bytes: [UInt8])] {
    let reader = try ZipReader(archive)
    return try reader.entries.map { ($0.name, try reader.read($0, limit: 1 << 26)) }
  }

  /// The texts of the first sheet of a workbook: it is a page to be read, and the others are tables with columns of ids.
  private static func firstSheet(of workbook: [UInt8]) throws -> String {
    let files = Dictionary(try files(of: workbook).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) {
      first, _ in first
    }
    let shared = try #require(files["xl/sharedStrings.xml"]).components(separatedBy: "<si>").dropFirst().map(text)
    let sheet = try #require(files["xl/worksheets/sheet1.xml"])
    let texts = sheet.matches(of: /t="s"[^>]*><v>(\d+)<\/v>/).compactMap { Int($0.1).map { shared[$0] } }
    #expect(texts.count > 5)
    return texts.joined(separator: "\n")
  }

  /// What is seen and heard of each page of a book.
  private static func pages(of book: [UInt8]) throws -> [(path: String, text: String)] {
    try files(of: book).filter { $0.path.hasSuffix(".xhtml") || $0.path.hasSuffix(".ncx") }
      .map { ($0.path, text(of: String(decoding: $0.bytes, as: UTF8.self))) }
  }

  /// The character data of a page, and the attributes that are read out.
  private static func text(of page: String) -> String {
    XHTMLReader.tokens(of: page).map { token in
      switch token {
      case .text(let text): text
      case .start(_, let attributes):
        ["alt", "title", "aria-label"].compactMap { attributes[$0] }.map { " \($0) " }.joined()
      case .end: ""
      }
    }.joined()
  }
}
