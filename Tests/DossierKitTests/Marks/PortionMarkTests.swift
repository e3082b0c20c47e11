import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

@testable import DossierCore

/// Whoever hands on of an output what is marked with a label or less says nothing that a release for the label would not
/// say.
@Suite("Portion marks are true")
struct PortionMarkTests {
  /// How the mark of a portion is found in each format; the formats that have one label for the whole file, and why that is
  /// all that they mark. A new format has to get a line.
  static let formats: [String: Marks] = [
    "text": .lines, "markdown": .page, "epub": .book, "stix": .objects, "claimreview": .reviews,
    // The column `marking` is a fact of the item in its row, which the row says among others: what is computed, and rows of
    // lists, cover exactly their own file, and `handling.csv` has its label.
    "csv": .wholeFile("handling.csv"),
    // As `csv`; the first sheet has the label first and last.
    "xlsx": .wholeFile("the first sheet"),
    // `computed` covers exactly its own file, and has its label.
    "json": .wholeFile("computed.marking"),
    // The first line is about the whole file, and has its label.
    "ndjson": .wholeFile("the first line"),
  ]

  enum Marks: Equatable {
    case lines, page, book, objects, reviews
    case wholeFile(String)
  }

  @Test("every format says how portions are marked in it")
  func everyFormat() { #expect(Set(Registry.formats.map(\.name)) == Set(Self.formats.keys)) }

  @Test("what is marked with a label or less stands in the release for the label", arguments: 0..<12)
  func subset(seed: Int) throws {
    let dossier = MarkedDossier.dossier(seed: seed)
    let checkResult = dossier.checked(snapshots: MarkedDossier.snapshots(of: dossier))
    let checked = try #require(
      checkResult.dossier, "\(checkResult.findings.filter { $0.severity == .error }.map(\.message))")
    let folder = try LeakFolder()
    var releases: [(label: Marking, outputs: [String: [Portion]])] = []
    for label in Marking.allCases.sorted() {
      if let release = checked.filteredRelease(for: label).release {
        releases.append((label, try Self.outputs(of: release, in: folder)))
      }
    }
    #expect(releases.count == 5)
    let whole = try Self.outputs(of: checked.release(), in: folder)
    for (label, expected) in releases {
      for (name, portions) in whole {
        Self.compare(portions, with: expected[name] ?? [], at: label, "seed \(seed): \(name), all of it")
      }
    }
    for (stricter, release) in zip(releases.dropFirst(), releases) {
      for (name, portions) in stricter.outputs {
        Self.compare(
          portions, with: release.outputs[name] ?? [], at: release.label,
          "seed \(seed): \(name) of the release for \(stricter.label.rawValue)")
      }
    }
  }

  static func compare(_ portions: [Portion], with release: [Portion], at label: Marking, _ what: String) {
    let known = Set(release.map(\.text))
    let strange = portions.filter { $0.mark <= label && !known.contains($0.text) }
    #expect(strange.isEmpty, "\(what): \(label.rawValue) does not say \(strange.prefix(3).map(\.text))")
  }

  /// The portions of a release, by output: each text template, and each other format that marks portions.
  static func outputs(of release: Release, in folder: borrowing LeakFolder) throws -> [String: [Portion]] {
    var outputs: [String: [Portion]] = [:]
    for template in ["full", "brief", "wire"] {
      let options = ["text": ["template": template, "width": "1000"]]
      for (_, bytes) in try files(of: release, as: "text", options, in: folder) {
        outputs["text \(template)"] = try TextPortions(of: String(decoding: bytes, as: UTF8.self), isMarkdown: false)
          .portions
      }
    }
    for (_, bytes) in try files(of: release, as: "markdown", in: folder) {
      outputs["markdown"] = try TextPortions(of: String(decoding: bytes, as: UTF8.self), isMarkdown: true).portions
    }
    for (_, bytes) in try files(of: release, as: "epub", in: folder) {
      let archive = try ZipReader(bytes)
      for entry in archive.entries where entry.name.hasSuffix(".xhtml") {
        let page = String(decoding: try archive.read(entry, limit: 64 << 20), as: UTF8.self)
        outputs["epub", default: []] += BookPortions(of: page).portions
      }
    }
    for format in ["stix", "claimreview"] {
      for (_, bytes) in try files(of: release, as: format, in: folder) {
        outputs[format] = try ObjectPortions(of: bytes, ground: release.ground ?? .clear).portions
      }
    }
    // Which edition it is, when and by which label.
    outputs["epub"]?.removeAll { $0.text.hasPrefix("Identifier: ") }
    return outputs
  }

  private static func files(
    of release: Release, as format: String, _ options: [String: [String: String]] = [:], in folder: borrowing LeakFolder
  ) throws -> [(String, [UInt8])] {
    var sink = MemorySink()
    let writer = try #require(Registry.writer(named: format))
    let told = try pipeline.get().write(release, as: [writer], from: folder.input, overrides: options, into: &sink)
    #expect(!told.containsErrors, "\(told.map(\.message))")
    return sink.artifacts.map { ($0.path, $0.body) }
  }

  private static let pipeline = Result {
    Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
  }
}
