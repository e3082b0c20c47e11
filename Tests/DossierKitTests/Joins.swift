import DossierCore
import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// No output has two stops where one belongs, whatever the texts of a dossier end in.
@Suite("Joins of sentences")
struct Joins {
  /// Texts that end in every way, in which none of the joins stands that are looked for.
  static let texts = [
    "Did it burn?", "It burnt!", "Nobody knows…", "The bridge burns.", "No stop here", "Foo Inc.", "at 5 a.m.",
    "“Really?”", "“It burnt.”", "(Nobody knows.)", "Foo (Inc.)", "Foo Ltd", "so they say...", "火事だ。", "本当？",
    "Ada B. C.",
  ]

  /// Stops of which one is too many. Dots that are three are a sign of their own, and a comma is right behind “пд. ш.”, which a
  /// number of degrees has in Russian and Ukrainian.
  static let faults = [
    "(?<!\\.)(?<!°\\s\\p{L}{1,2}\\.\\sш)\\.,", "[?!…。！？]['\"”’»]?\\.(?!\\.)", "(?<!\\.)\\.\\.(?!\\.)", "\\.{4}",
  ]

  /// Each fault in a text, with what stands before it.
  static func found(in text: String) throws -> [String] {
    let faults = try NSRegularExpression(pattern: "[^\\n]{0,12}(?:\(Self.faults.joined(separator: "|")))")
    let whole = NSRange(text.startIndex..., in: text)
    return faults.matches(in: text, range: whole).compactMap { Range($0.range, in: text).map { String(text[$0]) } }
  }

  @Test("have one stop, in generated dossiers", arguments: 0..<28)
  func generated(seed: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("A text.", to: "a.txt")
    var dossier = GeneratedDossier.dossier(seed: seed, texts: Self.texts, size: 4)
    dossier.language = ["en", "de", "fr", "es", "ru", "uk", "ar"][seed % 7]
    dossier.cover = nil
    for offset in dossier.attachments.indices { dossier.attachments[offset].path = "a.txt" }
    let release = try #require(dossier.checked().dossier).release()
    for (name, text) in try outputs(of: release, from: Input(path: folder.url.path())) {
      let found = try Self.found(in: text)
      #expect(found.isEmpty, "\(name): \(found)")
    }
  }

  @Test("have one stop, in the samples", arguments: ["minimal", "kremlin-drones", "harrow-point"])
  func samples(name: String) throws {
    let input = Input(path: Project.sample(name))
    let dossier = try #require(Pipeline.read(input).dossier)
    let typed = try String(contentsOfFile: "\(Project.sample(name))/dossier.yaml", encoding: .utf8)
    for (output, text) in try outputs(of: dossier.release(), from: input) {
      for fault in try Self.found(in: text) {
        // The authors may have typed it: what stands right before it tells.
        #expect(typed.contains(fault.suffix(6)), "\(output): \(fault)")
      }
    }
  }

  @Test("are looked for where they would be seen")
  func plants() throws {
    for text in [
      "Who?. Nobody", "Foo Inc.. Bar", "Foo Inc., 1 May", "“Who?”. Nobody", "etc....", "so…. They", "火事だ。. Bar",
    ] {
      #expect(try Self.found(in: text).count == 1, "\(text)")
    }
    for text in [
      "Who? Nobody", "Foo Inc. Bar", "they say... Bar", "they say..., 1 May", "61,0°\u{A0}пд.\u{A0}ш., 12",
      "Foo (Inc.). Bar", "Foo (Who?). Bar",
    ] {
      #expect(try Self.found(in: text) == [], "\(text)")
    }
  }

  // MARK: - What readers see

  private func outputs(of release: Release, from input: Input) throws -> [(name: String, text: String)] {
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    var outputs: [(String, String)] = []
    func write(_ format: String, _ options: [String: String] = [:]) throws -> [Artifact] {
      var sink = MemorySink()
      let writer = try #require(Registry.writer(named: format))
      let findings = try pipeline.write(release, as: [writer], from: input, overrides: [format: options], into: &sink)
      #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
      return sink.artifacts
    }
    for template in ["full", "brief", "wire"] {
      for artifact in try write("text", ["template": template, "width": "400"]) {
        outputs.append(("briefing \(template)", String(decoding: artifact.body, as: UTF8.self)))
      }
    }
    for artifact in try write("markdown") {
      outputs.append((artifact.path, Self.shown(markdown: String(decoding: artifact.body, as: UTF8.self))))
    }
    for format in ["epub", "xlsx"] {
      for artifact in try write(format) {
        let archive = try ZipReader(artifact.body)
        for entry in archive.entries where entry.name.hasSuffix("html") || entry.name.hasSuffix("sharedStrings.xml") {
          let page = String(decoding: try archive.read(entry, limit: 64 << 20), as: UTF8.self)
          outputs.append((entry.name, Self.shown(markup: page)))
        }
      }
    }
    return outputs
  }

  /// The words of a page of Markdown, without what marks them up.
  private static func shown(markdown: String) -> String {
    markdown.replacing(/\]\([^)\n]*\)/, with: "").replacing(/<[^>\n]*>/, with: "").replacing(/[\\*`\[]/, with: "")
  }

  /// The words of a page, each block on a line of its own.
  private static func shown(markup: String) -> String {
    let inside: Set<String> = ["a", "bdi", "em", "strong", "span", "time", "code", "del", "ins"]
    var text = ""
    for token in XHTMLReader.tokens(of: markup) {
      switch token {
      case .text(let words): text += words.replacing(/[\u{200E}\u{200F}]/, with: "")
      case .start(let name, _), .end(let name): if !inside.contains(name) { text += "\n" }
      }
    }
    return text
  }
}
