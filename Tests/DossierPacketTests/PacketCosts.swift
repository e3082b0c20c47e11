import DossierKit
import DossierPacket
import DossierZip
import TestSupport
import Testing

/// Archives that are made to be expensive for whoever looks at them.
@Suite("Costs of packets")
struct PacketCosts {
  private func findings(_ names: [String]) throws -> [Finding] {
    let archive = try ZipArchive.bytes(of: names.map { ZipEntry(name: $0, body: .stored([1])) })
    let desk = try TemporaryFolder()
    return try Inspection(of: PacketSamples.write(archive, in: desk)).findings
  }

  @Test("A path that is longer or deeper than the limit is refused, and shown in part")
  func paths() throws {
    let deep = String(repeating: "a/", count: 30_000) + "x"
    let long = "data/" + String(repeating: "b", count: Limits.packetName)
    let steps = String(repeating: "c/", count: Limits.packetDepth + 1) + "x"
    for name in [deep, long, steps] {
      let told = try findings(["bagit.txt", name])
      #expect(told.map(\.code) == [.packetSize])
      #expect(told.allSatisfy { $0.message.utf8.count < 300 })
    }
    let fits = String(repeating: "c/", count: Limits.packetDepth) + "x"
    #expect(try !findings(["bagit.txt", fits]).contains { $0.code == .packetSize })
  }

  @Test("Names that are one on some systems are told once for each pair, however many files lie below")
  func clashes() throws {
    let names = (0..<200).map { "\($0.isMultiple(of: 2) ? "Data" : "Xata")/folder/file\($0 / 2)" }
    // No archive of ours has such names; so they are put in afterwards.
    let archive = try ZipArchive.bytes(of: names.map { ZipEntry(name: $0, body: .stored([1])) })
    let text = String(String.UnicodeScalarView(archive.map { Unicode.Scalar($0) })).replacing("Xata", with: "data")
    let desk = try TemporaryFolder()
    let path = try PacketSamples.write(text.unicodeScalars.map { UInt8($0.value) }, in: desk)
    let told = try Inspection(of: path).findings.filter { $0.code == .packetName }
    // The folder once each time that its spelling changes, and each of the hundred pairs of files.
    #expect(told.count { $0.message.contains("folders") } <= 200)
    #expect(told.count { $0.message.contains("are one name") } == 100)
    let both = try findings(["data/x/y", "data/x"]).map(\.message)
    #expect(both.contains("`data/x` is a file and a folder"))
  }

  @Test("What a container says again and again is told once, and what it says wrongly is not repeated")
  func talk() throws {
    let again = "<c>" + String(repeating: "<r full-path='gone'/>", count: 20_000) + "</c>"
    let broken = "<c>" + String(repeating: "full-path=\"x\" ", count: 200_000) + "</c>"
    for container in [again, broken] {
      let book = try ZipArchive.bytes(of: [
        ZipEntry(name: "mimetype", body: .stored(Array("application/epub+zip".utf8))),
        ZipEntry(name: "META-INF/container.xml", body: .stored(Array(container.utf8))),
      ])
      #expect(BookContainer.findings(book, name: "b.epub").count <= 1)
    }
  }

  @Test("A message is as long as the limit, and no longer")
  func message() {
    let finding = Finding(.packetName, String(repeating: "\u{1F600}", count: 1 << 20))
    #expect(finding.message.utf8.count <= Limits.message + 3)
    #expect(Finding(.packetName, "short").message == "short")
  }

  @Test("Of more findings than the limit the rest is counted, and is as bad as the worst of it")
  func findings() throws {
    var many = Array(repeating: Finding(.unused, "x"), count: Limits.findings + 7)
    #expect(many.withinLimit.count == Limits.findings + 1)
    #expect(many.withinLimit.last?.severity == many[0].severity)
    many.append(Finding(.packetName, "y"))
    #expect(many.withinLimit.containsErrors)
  }
}
