import ArgumentParser
import DossierKit

/// Where the files of a build go: the sink that the user's `-o` asks for.
enum Delivery: Sink {
  case folder(FolderSink)
  case file(FileSink)
  case output(StandardOutputSink)

  /// The endings of a file's name that make `-o` a file rather than a folder.
  private static let endings = Registry.formats.map { ".\($0.ending ?? $0.name)" }

  /// What `-o` names.
  enum Target {
    case folder(String)
    case file(String)
    case output

    /// What the text names, given the formats that go there.
    init(_ text: String, formats: [Format]) throws {
      let makesOneFile = formats.count == 1 && formats[0].ending != nil
      if text == "-" {
        guard makesOneFile else {
          throw ValidationError("standard output takes one format that makes one file: say --to text or --to json")
        }
        self = .output
      } else if Delivery.endings.contains(where: text.lowercased().hasSuffix) {
        guard makesOneFile else {
          let names = formats.map(\.name).joined(separator: ", ")
          throw ValidationError(
            "\(quoted(text)) is one file, and \(names) \(formats.count == 1 ? "makes" : "make") more")
        }
        self = .file(text)
      } else {
        self = .folder(text)
      }
    }
  }

  /// A delivery of an edition's outputs; by force files are replaced that no build has written.
  init(to target: Target, of release: Release, isForced: Bool) throws {
    switch target {
    case .folder(let path):
      self = .folder(try FolderSink(path: path, .output(of: release, isForced: isForced)))
    case .file(let path): self = .file(try FileSink(path: path))
    case .output: self = .output(StandardOutputSink())
    }
  }

  mutating func begin(_ format: Format) {
    guard case .folder(var sink) = self else { return }
    sink.begin(format)
    self = .folder(sink)
  }

  mutating func put(_ artifact: Artifact) throws {
    switch self {
    case .folder(var sink):
      defer { self = .folder(sink) }
      try sink.put(artifact)
    case .file(var sink):
      defer { self = .file(sink) }
      try sink.put(artifact)
    case .output(var sink):
      defer { self = .output(sink) }
      try sink.put(artifact)
    }
  }

  @discardableResult
  mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    switch self {
    case .folder(var sink):
      defer { self = .folder(sink) }
      return try sink.put(path, mediaType: mediaType, contents: contents)
    case .file(var sink):
      defer { self = .file(sink) }
      return try sink.put(path, mediaType: mediaType, contents: contents)
    case .output(var sink):
      defer { self = .output(sink) }
      return try sink.put(path, mediaType: mediaType, contents: contents)
    }
  }

  /// Puts the files into their places, and tells what lies beside them of other editions.
  func commit() throws -> [OtherOutput] {
    switch self {
    case .folder(let sink): return try sink.commit()
    case .file(let sink): try sink.commit()
    case .output(let sink): try sink.commit()
    }
    return []
  }

  func discard() {
    switch self {
    case .folder(let sink): sink.discard()
    case .file(let sink): sink.discard()
    case .output: break
    }
  }

  /// The files as the user would name them.
  var listing: [String] {
    switch self {
    case .folder(let sink): sink.written.map { "\(sink.path)/\($0)" }
    case .file(let sink): [sink.path]
    case .output: []
    }
  }
}
