import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Dossiers with any files beside them: what `check` lets pass can be built in every format, and nothing else.
@Suite("Checks look at all that builds need")
struct CheckBeforeBuild {
  /// The templates, and the moment at which all is made.
  private static let pipeline = Result { Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000)) }

  /// What may lie where an attachment should.
  private enum File: CaseIterable {
    case picture, text, telephone, cut, drawing, page, folder, pipe, link, nothing
  }

  @Test("A check fails where a build does", arguments: 0..<60)
  func agreement(seed: Int) throws {
    var randomness = Randomness(seed: seed)
    let desk = try TemporaryFolder()
    var dossier = GeneratedDossier.dossier(seed: seed)
    for offset in dossier.sources.indices { dossier.sources[offset].snapshot = nil }
    // Half of them have nothing wrong with their files, so that builds succeed often enough to say something.
    let isSound = randomness.below(2) == 0
    let endings = ["png", "jpg", "svg", "txt", "heic", "pdf"]
    for offset in dossier.attachments.indices {
      dossier.attachments[offset].path = "media/a \(offset).\(randomness.pick(endings))"
      dossier.attachments[offset].alt = "What it shows."
      let file = isSound ? .picture : randomness.pick(File.allCases)
      try put(file, at: desk.url.appending(path: dossier.attachments[offset].path))
    }
    dossier.outputs = try options(isSound, &randomness, in: desk.url)
    try write(dossier, into: desk.url)

    let pipeline = try Self.pipeline.get()
    let input = Input(path: desk.url.path())
    let checkResult = try pipeline.check(input)
    var told = Pipeline.read(input).findings
    if let release = Pipeline.read(input).dossier?.release() {
      var sink = MemorySink()
      told += try pipeline.write(release, as: Registry.writers, from: input, into: &sink)
    }
    let built = told.filter { $0.severity == .error }
    let checked = checkResult.findings.filter { $0.severity == .error }
    #expect(
      (checkResult.dossier == nil) == !built.isEmpty, "check: \(checked.map(\.message)) build: \(built.map(\.message))")
    // The same is told of both, but that all is told at once by a check.
    for finding in built {
      #expect(checked.contains { $0.code == finding.code && $0.message == finding.message }, "\(finding.message)")
    }
    // The dossier is text here, so everything that it names has a place in it, or in the file that is wrong.
    for finding in checked { #expect(finding.place != nil || finding.code == .madeName, "\(finding.message)") }
    if isSound { #expect(checked.isEmpty, "\(checked.map(\.message))") }
  }

  private func put(_ file: File, at url: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let picture = try Data(contentsOf: URL(filePath: Project.sample("harrow-point/media/harrow-point-sketch.png")))
    switch file {
    case .picture: try picture.write(to: url)
    case .text: try Data("Minutes of the meeting".utf8).write(to: url)
    case .telephone: try Data([0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8)).write(to: url)
    case .cut: try picture.prefix(picture.count / 2).write(to: url)
    case .drawing: try Data(#"<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>"#.utf8).write(to: url)
    case .page: try Data("<html></html>".utf8).write(to: url)
    case .folder: try files.createDirectory(at: url, withIntermediateDirectories: true)
    case .pipe: #expect(mkfifo(url.path(percentEncoded: false), 0o600) == 0)
    case .link:
      try files.createSymbolicLink(atPath: url.path(percentEncoded: false), withDestinationPath: "/etc/passwd")
    case .nothing: break
    }
  }

  /// Options of outputs that name files, each of them sound, wrong or nowhere.
  private func options(_ isSound: Bool, _ randomness: inout Randomness, in folder: URL) throws -> OptionTree {
    func scalar(_ text: String) -> OptionTree.Value { .scalar(text, .text) }
    var formats: [OptionTree.Entry] = []
    func add(_ format: String, _ option: String, _ text: String) {
      formats.append(.init(key: format, value: .tree(OptionTree([.init(key: option, value: scalar(text))]))))
    }
    try Data("p { color: red; }\n".utf8).write(to: folder.appending(path: "sound.css"))
    try Data("p { position: fixed; }\n@import \"x.css\";\n".utf8).write(to: folder.appending(path: "wrong.css"))
    try Data("{{title}}\n{{>_part}}\n".utf8).write(to: folder.appending(path: "sound.txt"))
    try Data("{{#claims}}{{statement}}\n{{/claims}}\n".utf8).write(to: folder.appending(path: "_part.txt"))
    try Data("{{titel}}\n{{#claims}}\n".utf8).write(to: folder.appending(path: "wrong.txt"))
    try Data("With thanks to Protegeria 0 and Protegeria 1.\n".utf8).write(to: folder.appending(path: "names.txt"))
    switch randomness.below(isSound ? 2 : 8) {
    case 1: add("epub", "stylesheet", "sound.css")
    case 2: add("epub", "stylesheet", "wrong.css")
    case 3: add("epub", "stylesheet", "nowhere.css")
    case 4: add("epub", "stylesheet", "media")
    case 5: add("epub", "stylesheet", "../beyond.css")
    case 6: add("epub", "chapters", "none")
    default: break
    }
    switch randomness.below(isSound ? 2 : 8) {
    case 1: add("text", "template", "sound.txt")
    case 2: add("text", "template", "wrong.txt")
    case 3: add("text", "template", "nowhere.txt")
    case 4: add("markdown", "template", "names.txt")
    case 5: add("text", "width", "7")
    default: break
    }
    if randomness.below(3) == 0 {
      add("stix", "created", isSound ? "1999-01-01" : randomness.pick(["May", "2999-01-01"]))
    }
    return OptionTree(formats)
  }

  private func write(_ dossier: Dossier, into folder: URL) throws {
    let release = try #require(dossier.checked(defaultID: "generated").dossier).release()
    let writer = try #require(Registry.writer(named: "json"))
    var sink = MemorySink()
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "x", labels: Labels(language: "en", texts: [:]))
    _ = try writer.write(release, in: context, into: &sink)
    try Data(try #require(sink["dossier.json"])).write(to: folder.appending(path: "dossier.json"))
  }

  @Test("The edition before is looked for, and is needed by `--since-previous` alone")
  func editionBefore() throws {
    let desk = try TemporaryFolder()
    let head = "dossier: 1\ntitle: A bridge\nid: bridge\nedition:\n  number: 2\n"
    try desk.write(head + "  previous: old\n", to: "dossier.yaml")
    let check = { try Self.pipeline.get().check(Input(path: desk.url.path())).findings }
    let missing = try #require(try check().first)
    #expect(missing.code == .noPrevious && missing.severity == .warning && missing.place?.line == 6)
    try desk.write("dossier: 1\n", to: "old/dossier.yaml")
    let broken = try #require(try check().first)
    #expect(broken.code == .noPrevious && broken.message.contains("DK0204"))
    try desk.write("dossier: 1\ntitle: A bridge\nid: bridge\n", to: "old/dossier.yaml")
    #expect(try check().isEmpty)
  }

  @Test("A protected name that only the outputs put together keeps a check from passing, too")
  func names() throws {
    let desk = try TemporaryFolder()
    try desk.write(
      """
      dossier: 1
      title: Ada
      subtitle: Quillfeather
      parties:
        - { id: pty-a, name: Ada Quillfeather, kind: organisation, protectIdentity: true, publicName: A neighbour }
        - { id: pty-b, name: The council }
      claims:
        - { id: clm-a, statement: It leaks., claimant: pty-a }

      """, to: "dossier.yaml")
    let pipeline = try Self.pipeline.get()
    let checkResult = try pipeline.check(Input(path: desk.url.path()))
    var sink = MemorySink()
    let release = try #require(Pipeline.read(Input(path: desk.url.path())).dossier).release()
    let built = try pipeline.write(release, as: Registry.writers, from: Input(path: desk.url.path()), into: &sink)
    #expect(built.contains { $0.code == .madeName && $0.severity == .error })
    #expect(checkResult.findings.contains { $0.code == .madeName && $0.severity == .error })
  }

  @Test("What is missing is told along with all else")
  func atOnce() throws {
    let desk = try TemporaryFolder()
    try desk.write(
      """
      dossier: 1
      titel: A bridge
      attachments:
        - { id: att-a, path: media/none.pdf }
      """, to: "dossier.yaml")
    let findings = try Self.pipeline.get().check(Input(path: desk.url.path())).findings
    #expect(findings.map(\.code).contains(.unknownKey))
    let missing = try #require(findings.first { $0.code == .missingFile })
    #expect(missing.place?.line == 4 && missing.excerpt != nil)
  }
}
