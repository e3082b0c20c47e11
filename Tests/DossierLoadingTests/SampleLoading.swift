import DossierCore
import DossierLoading
import Foundation
import Testing

@Suite("The samples load")
struct SampleLoading {
  @Test(arguments: ["kremlin-drones", "minimal"])
  func loads(name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Samples/\(name)/dossier.yaml")
    let bytes = [UInt8](try Data(contentsOf: path))
    let checkup = DossierLoader.load(bytes, file: "dossier.yaml", defaultID: EntityID(name)).checked()
    #expect(checkup.findings == [])
    let dossier = try #require(checkup.dossier)
    let release = dossier.release()
    #expect(release.dossier.claims.count > 0)
    print(release.contested, release.timeline.count, release.marking as Any)
  }
}
