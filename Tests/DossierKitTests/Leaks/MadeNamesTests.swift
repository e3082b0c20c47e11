import DossierCore
import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// Names of protected parties in files that were made, however they came there.
@Suite("Protected names in what was made")
struct MadeNamesTests {
  /// A format that puts any file into the output.
  private struct Smuggler: Writer {
    let artifact: Artifact
    var format: Format { Format(name: "smuggled", summary: "What is to be found.", output: .file(ending: "x")) }

    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
      try sink.put(artifact)
      return []
    }
  }

  /// A format that puts a file into the output as it makes it.
  private struct SlowSmuggler: Writer {
    let pieces: [String]
    var format: Format { Format(name: "smuggled", summary: "What is to be found.", output: .file(ending: "x")) }

    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
      try sink.put("a.txt", mediaType: "text/plain") { buffer in
        for piece in pieces { buffer.append(text: piece) }
      }
      return []
    }
  }

  private func checked(protecting: Bool = true, title: String = "T") throws -> CheckedDossier {
    var dossier = Dossier(title: title)
    dossier.id = "kept"
    dossier.parties = [Party(id: "pty-one", name: "Elodie Müller"), Party(id: "pty-two", name: "Another")]
    dossier.parties[0].protectIdentity = protecting ? true : nil
    dossier.parties[0].publicName = "W-1"
    return try #require(dossier.checked(severities: try Self.lenient).dossier)
  }

  private static var lenient: SeverityRules {
    get throws {
      var rules = SeverityRules()
      try rules.treat("DK0604", as: .warn)
      return rules
    }
  }

  private func findings(_ bytes: [UInt8], _ path: String, in dossier: CheckedDossier) throws -> [Finding] {
    let desk = try TemporaryFolder()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    var sink = MemorySink()
    return try pipeline.write(
      dossier.release(), as: [Smuggler(artifact: Artifact(path: path, mediaType: "x", body: bytes))],
      from: Input(path: desk.url.path()), into: &sink)
  }

  @Test(
    "is told, and not shown",
    arguments: [
      ("a.txt", "Seen by ELODIE MUELLER there."), ("a.md", "Seen by E**lodie** M&uuml;ller there."),
      ("a.json", #"{"a": "Seen by \u00c9lodie M\u00fcller there."}"#), ("a.ndjson", #"{"a": "Elodie\nMüller"}"#),
      ("a.csv", "id,name\n1,\"Müller, Élodie\"\n"), ("a.xhtml", "<p>Seen by <b>Elo</b>die M&#252;ller</p>"),
      ("a.xhtml", "<p><img alt=\"Elodie Müller\" src=\"x\"/></p>"), ("a.svg", "<svg><!-- Elodie Mueller --></svg>"),
      ("a.opf", "<dc:creator>Müller, Élodie</dc:creator>"),
      ("a.png", "\u{89}PNG\u{0}tEXtAuthor\u{0}Elodie Muller\u{0}\u{1}"),
      ("a.bin", "\u{1}E\u{0}l\u{0}o\u{0}d\u{0}i\u{0}e\u{0} \u{0}M\u{0}u\u{0}l\u{0}l\u{0}e\u{0}r\u{0}\u{1}"),
      ("media/Elodie_Muller.bin", "x"), ("a.xml", "<t>Elodie </t><t>Müller</t>"),
    ])
  func found(path: String, text: String) throws {
    let findings = try findings(Array(text.utf8), path, in: try checked())
    #expect(findings.map(\.code) == [.madeName], "\(path): \(text)")
    let message = try #require(findings.first?.message)
    #expect(message.contains("pty-one"))
    #expect(!message.lowercased().contains("ller") && !message.lowercased().contains("lodie"), "\(message)")
  }

  @Test("is told, and not shown, where it stands across the pieces of a file", arguments: [true, false])
  func pieces(protecting: Bool) throws {
    let desk = try TemporaryFolder()
    let rest = String(repeating: "x ", count: 131_068)
    let writer = SlowSmuggler(pieces: [rest, " by Elodie Mü", "ller, ", rest, rest])
    var sink = try FolderSink(path: desk.url.appending(path: "out").path(), .new)
    defer { sink.discard() }
    let findings = try Pipeline(templates: try .installed(), date: Moment(seconds: 0)).write(
      try checked(protecting: protecting).release(), as: [writer], from: Input(path: desk.url.path()), into: &sink)
    #expect(findings.map(\.code) == (protecting ? [.madeName] : []))
    try sink.commit()
    #expect(try desk.contents()["out/a.txt"] == writer.pieces.flatMap { Array($0.utf8) })
  }

  @Test("is told of a file in an archive in an archive, and of its name")
  func archives() throws {
    let inner = try ZipArchive.bytes(of: [ZipEntry(name: "x.txt", body: .stored(Array("by Elodie Müller".utf8)))])
    var deflater = try Deflater()
    let outer = try ZipArchive.bytes(of: [
      ZipEntry(name: "a/inner.epub", body: .deflated(try deflater.deflate(inner))),
      ZipEntry(name: "a/elodie-mueller.txt", body: .stored([])),
    ])
    let findings = try findings(outer, "b.zip", in: try checked())
    #expect(findings.map(\.code) == [.madeName, .madeName])
    #expect(findings.first?.message.contains("b.zip/a/inner.epub/x.txt") == true)
  }

  @Test(
    "is not told of other words, of different elements, strings and bytes, nor where nobody is protected",
    arguments: [
      ("a.txt", "Elodia Miller"), ("a.json", #"["Elodie", "Müller"]"#), ("a.xhtml", "<p>Elodie</p><p>Müller</p>"),
      ("a.png", "\u{89}PNG\u{0}Elodie\u{1}Muller\u{0}"),
    ])
  func others(path: String, text: String) throws {
    #expect(try findings(Array(text.utf8), path, in: try checked()) == [])
    #expect(try findings(Array("Elodie Müller".utf8), "a.txt", in: try checked(protecting: false)) == [])
  }

  @Test("is not told again where the dossier's own text has it and it was let pass")
  func passed() throws {
    let dossier = try checked(title: "About Elodie Müller")
    #expect(try findings(Array("Elodie Müller".utf8), "a.txt", in: dossier) == [])
  }

  @Test("is not told of a word of our own, nor of a name of one word that is written small")
  func words() throws {
    var dossier = try checked().dossier
    dossier.parties[0].name = "Somebody"
    dossier.parties[0].aliases = ["Claims"]
    let common = try #require(dossier.checked().dossier)
    #expect(try findings(Array("somebody, somewhere: Claims".utf8), "a.txt", in: common) == [])
    dossier.parties[0].aliases = ["Harkess"]
    let named = try #require(dossier.checked().dossier)
    #expect(try findings(Array("by harkess".utf8), "a.txt", in: named) == [])
    #expect(try findings(Array("by Harkess".utf8), "a.txt", in: named).map(\.code) == [.madeName])
  }

  @Test("every format of the samples is free of it", arguments: ["harrow-point"])
  func samples(name: String) throws {
    let input = Input(path: Project.sample(name))
    let release = try #require(Pipeline.read(input).dossier).release()
    #expect(release.dossier.parties.contains { $0.protectIdentity == true })
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let told = try pipeline.write(release, as: Registry.writers, from: input, into: &sink)
    #expect(!told.contains { $0.code == .madeName })
    let packet = try pipeline.packet(of: release, from: input)
    #expect(packet.packet != nil && !packet.findings.contains { $0.code == .madeName })
  }

  @Test("an attachment with the name keeps a packet from being made")
  func packets() throws {
    let desk = try TemporaryFolder()
    try desk.write(
      """
      dossier: 1
      title: T
      attachments: [{ id: att-file, path: minutes.bin, alt: Minutes, title: Minutes }]
      parties: [{ id: pty-one, name: Elodie Müller, protectIdentity: true, publicName: W-1 }]
      """, to: "dossier.yaml")
    try desk.write("\u{1}\u{2}said Elodie Muller\u{3}", to: "minutes.bin")
    let input = Input(path: desk.url.path())
    let release = try #require(Pipeline.read(input).dossier).release()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let packet = try pipeline.packet(of: release, from: input)
    #expect(packet.packet == nil && packet.findings.map(\.code).contains(.madeName))
  }
}
