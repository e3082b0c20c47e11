import DossierCore
import DossierLoading
import Foundation
import Testing

@Suite("The samples load")
struct SampleLoading {
  @Test(arguments: ["kremlin-drones", "minimal", "harrow-point", "harrow-point/previous"])
  func loads(name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Samples/\(name)/dossier.yaml")
    let bytes = [UInt8](try Data(contentsOf: path))
    let checkup = DossierLoader.load(bytes, file: "dossier.yaml", defaultID: "sample").checked()
    // Without the archived texts there is nothing to verify quotes against.
    #expect(checkup.findings.allSatisfy { $0.code == .unchecked })
    let dossier = try #require(checkup.dossier)
    let release = dossier.release()
    #expect(release.dossier.claims.count > 0)
  }
}
