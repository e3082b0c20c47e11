import DossierBriefing
import DossierKit
import Foundation
import Testing

@Suite("Briefing: samples")
struct SampleTests {
  @Test(
    "The briefing of a sample is the one that was read and approved",
    arguments: ["kremlin-drones", "harrow-point", "minimal"], ["full", "brief", "wire"])
  func golden(sample: String, template: String) throws {
    let input = Input(path: Places.samples.appending(path: sample).path)
    let checkResult = Pipeline.read(input)
    let release = try #require(checkResult.dossier).release()
    try expectGolden(try briefing(release, options: ["template": template], from: input), "\(sample).\(template).txt")
  }
}
