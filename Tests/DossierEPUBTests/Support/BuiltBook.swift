import DossierCore
import DossierEPUB
import DossierKit
import DossierPictures
import DossierXML
import DossierZip
import Foundation
import TestSupport
import Testing

/// A book as it came out of the writer, opened.
struct BuiltBook {
  let bytes: [UInt8]
  /// The names of the entries, in their order.
  let names: [String]
  let files: [String: [UInt8]]
  let findings: [Finding]

  init(
    _ dossier: Dossier, media: [String: [UInt8]] = [:], jobs: Int = 2, options: [String: String] = [:],
    files: [String: [UInt8]] = [:]
  ) throws {
    try self.init(
      try #require(Self.checked(dossier)).release(), media: media, jobs: jobs, options: options, files: files)
  }

  init(
    _ release: Release, media: [String: [UInt8]] = [:], jobs: Int = 2, options: [String: String] = [:],
    files optionFiles: [String: [UInt8]] = [:]
  ) throws {
    var sink = MemorySink()
    var context = try Self.context(media: media, jobs: jobs)
    context.options = WriterOptions(for: EPUBWriter(), outputs: OptionTree(), overrides: options)
    context.files = optionFiles
    findings = try EPUBWriter().write(release, in: context, into: &sink)
    #expect(sink.artifacts.map(\.path) == ["\(release.id).epub"])
    #expect(sink.artifacts.map(\.mediaType) == ["application/epub+zip"])
    bytes = try #require(sink["\(release.id).epub"])
    let archive = try ZipReader(bytes)
    names = archive.entries.map(\.name)
    files = try Dictionary(
      uniqueKeysWithValues: archive.entries.map { ($0.name, try archive.read($0, limit: 64 << 20)) })
    // The writer does not parse what it has written: whatever a test has it write is parsed here.
    for (name, bytes) in files where name.contains(/\.(xhtml|opf|ncx|xml)$/) {
      let doctype = name.hasSuffix(".xhtml") ? XMLCheck.Doctype.html5 : .refused
      let problem = XMLCheck(doctype: doctype).problem(in: bytes)
      #expect(problem == nil, "\(name)")
    }
  }

  init(sample: String, options: [String: String] = [:]) throws {
    let release = try Self.release(ofSample: sample)
    let folder = URL(filePath: Project.sample(sample))
    var media: [String: [UInt8]] = [:]
    for attachment in release.dossier.attachments {
      media[attachment.path] = try Array(Data(contentsOf: folder.appending(path: attachment.path)))
    }
    try self.init(release, media: media, options: options)
  }

  static func release(ofSample sample: String) throws -> Release {
    try #require(Pipeline.read(Input(path: Project.sample(sample))).dossier).release()
  }

  private static func checked(_ dossier: Dossier) -> CheckedDossier? {
    let checkResult = dossier.checked()
    if checkResult.dossier == nil { Issue.record("\(checkResult.findings)") }
    return checkResult.dossier
  }

  /// The context of every test: the English labels, the stylesheet, and a date that never changes.
  static func context(media: [String: [UInt8]] = [:], jobs: Int = 2) throws -> WritingContext {
    let templates = try TemplateFolder(path: Project.root.appending(path: "Templates").path())
    return WritingContext(
      date: Moment(seconds: 1_700_000_000), generator: "DossierKit test", labels: try labels(),
      templates: templates.files,
      media: media, jobs: jobs)
  }

  static func labels() throws -> Labels { try #require(LabelCatcher.english) }

  /// The pages, by name.
  var pages: [String: String] {
    var pages: [String: String] = [:]
    for (name, bytes) in files where name.hasSuffix(".xhtml") {
      pages[String(name.dropFirst("EPUB/".count))] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

  /// All character data of a page, as a reader of XML sees it.
  static func characters(of page: String) -> String {
    XHTMLReader.tokens(of: page).reduce(into: "") { text, token in
      if case .text(let characters) = token { text += characters }
    }
  }
}

/// The labels of a language, which the kit hands to writers and to nobody else.
enum LabelCatcher {
  private struct Catcher: Writer {
    let format = Format(name: "labels", summary: "", output: .file(ending: "txt"))

    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
      let text = context.labels.keys.sorted().map { "\($0)\u{0}\(context.labels[$0])" }.joined(separator: "\u{1}")
      try sink.put(Artifact(path: "labels", mediaType: "", body: Array(text.utf8)))
      return []
    }
  }

  static let english = labels(in: "en")

  static func labels(in language: String) -> Labels? {
    var dossier = Dossier(title: "Any")
    dossier.language = language
    guard let release = dossier.checked().dossier?.release(),
      let templates = try? TemplateFolder(path: Project.root.appending(path: "Templates").path())
    else { return nil }
    var sink = MemorySink()
    let pipeline = Pipeline(templates: templates, date: Moment(seconds: 0))
    guard (try? pipeline.write(release, as: [Catcher()], from: Input(path: "-"), into: &sink)) != nil,
      let bytes = sink["labels"]
    else { return nil }
    let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "\u{1}").map { $0.split(separator: "\u{0}") }
    let texts = pairs.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }
    return Labels(language: language, texts: Dictionary(uniqueKeysWithValues: texts))
  }
}
