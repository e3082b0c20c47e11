import DossierCore
import DossierKit
import Foundation
import TestSupport

/// The folder of a specimen: pictures that leave, and pictures that stay behind.
struct LeakFolder: ~Copyable {
  /// The pictures that stay behind, by path.
  static let secretFiles = (0..<3).map { "media/\(Planting.withheld)-file-\($0).png" }

  let input: Input
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder.url)
    input = Input(path: folder.url.path())
    self.folder = folder
  }

  private static func fill(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "media"), withIntermediateDirectories: true)
    for number in 0..<2 { try Data(picture).write(to: folder.appending(path: "media/kept-\(number).png")) }
    for path in secretFiles { try Data(secret(path)).write(to: folder.appending(path: path)) }
  }

  /// The contents of a picture that stays behind.
  static func secret(_ path: String) -> [UInt8] { picture + Array("\(Planting.withheld) in \(path)".utf8) }

  /// One grey pixel.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]
}

/// Everything that comes of a release: the files by path, and what is told.
struct Outcome: Equatable {
  var files: [String: [UInt8]] = [:]
  /// The paths in the order in which the command lists them.
  var listing: [String] = []
  var told: [Finding] = []

  /// The outcome of a release in every format of the registry.
  init(of release: Release, in folder: borrowing LeakFolder, as writers: [any Writer] = Registry.writers) throws {
    var sink = MemorySink()
    told = try Self.pipeline.get().write(release, as: writers, from: folder.input, into: &sink)
    listing = sink.artifacts.map(\.path)
    files = Dictionary(uniqueKeysWithValues: sink.artifacts.map { ($0.path, $0.body) })
  }

  /// What differs, for people.
  func difference(from other: Outcome) -> String? {
    if listing != other.listing { return "the files are \(listing), and \(other.listing)" }
    if told != other.told { return "told is \(told.map(\.message)), and \(other.told.map(\.message))" }
    for path in listing where files[path] != other.files[path] {
      return "\(path) differs: " + Golden.difference(other.files[path] ?? [], files[path] ?? [])
    }
    return nil
  }

  private static let pipeline = Result {
    Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
  }
}
