import DossierCore
import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// A program that brings a format of its own.
@Suite("A writer of somebody else's")
struct OwnWriter {
  /// Writes the title so many times.
  private struct Titles: Writer {
    let format = Format(
      name: "titles", summary: "the title, again and again", output: .file("titles", ending: "ttl"),
      mediaType: "text/turtle")
    let options = [WriterOption("times", .number(1...9), "how often")]

    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
      let text = String(repeating: release.dossier.title + "\n", count: context.options.number("times") ?? 1)
      try sink.put(Artifact(Array(text.utf8), of: format, for: release))
      return []
    }
  }

  private func pipeline() throws -> Pipeline {
    Pipeline(templates: try .installed(), date: Moment(seconds: 0), writers: Registry.writers + [Titles()])
  }

  private func desk() throws -> TemporaryFolder {
    let desk = try TemporaryFolder()
    try desk.write("dossier: 1\ntitle: One\noutputs: {titles: {times: 3}}\n", to: "dossier.yaml")
    return desk
  }

  @Test("has its options in the dossier, where the built-in ones know of none")
  func options() throws {
    let pipeline = try pipeline()
    let desk = try desk()
    let input = Input(path: desk.url.path())
    #expect(!(try pipeline.check(input).findings.containsErrors))
    #expect(!Pipeline.read(input, for: pipeline.writers).findings.containsErrors)
    #expect(Pipeline.read(input).findings.map(\.code) == [.outputOption])
  }

  @Test("writes beside the others")
  func writes() throws {
    let pipeline = try pipeline()
    let desk = try desk()
    let input = Input(path: desk.url.path())
    let release = try #require(Pipeline.read(input, for: pipeline.writers).dossier).release()
    var sink = MemorySink()
    let told = try pipeline.write(release, from: input, into: &sink)
    #expect(!told.containsErrors)
    #expect(sink["titles.ttl"] == Array("One\nOne\nOne\n".utf8))
    #expect(sink["dossier.json"] != nil)
  }

  @Test("is in packets, whose README says what it is")
  func packets() throws {
    let pipeline = try pipeline()
    let desk = try desk()
    let input = Input(path: desk.url.path())
    let release = try #require(Pipeline.read(input, for: pipeline.writers).dossier).release()
    let packet = try #require(try pipeline.packet(of: release, from: input).packet)
    #expect(packet.paths.contains { $0.hasSuffix("/data/titles.ttl") })
    let archive = try ZipReader(packet.archive)
    let readme = try #require(packet.paths.first { $0.hasSuffix("/data/README.txt") })
    let text = String(decoding: try archive.read(readme, limit: 1 << 20), as: UTF8.self)
    #expect(text.contains("  titles.ttl\n      the title, again and again\n"))
  }
}
