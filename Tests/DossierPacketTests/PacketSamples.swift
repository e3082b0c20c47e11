import DossierKit
import Foundation
import TestSupport
import Testing

/// Packets of the samples, made as the command makes them.
enum PacketSamples {
  static func packet(_ sample: String) throws -> Packet {
    let input = Input(path: Project.sample(sample))
    let release = try #require(Pipeline.read(input).dossier).release()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000), jobs: 2)
    let made = try pipeline.packet(of: release, from: input)
    return try #require(made.packet, "\(made.findings)")
  }

  /// Writes the archive into the folder, and gives its path.
  static func write(_ bytes: [UInt8], in folder: borrowing TemporaryFolder, as name: String = "p.zip") throws -> String
  {
    let file = folder.url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path()
  }
}
