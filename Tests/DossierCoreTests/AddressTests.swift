import Testing

@testable import DossierCore

/// Which addresses tell more than where something stands.
@Suite("Addresses that tell too much")
struct AddressTests {
  @Test(
    "of somebody's own machine",
    arguments: [
      "file:///home/ada/old.yaml", "FILE:///C:/old.yaml", "file:old.yaml", #"C:\desk\old.yaml"#, "c:/desk/old.yaml",
      "/home/ada/old.yaml", "~/old.yaml", "//host/share/x", #"\\host\share\x"#, "smb://host/x", "view-source:file:///x",
    ])
  func local(text: String) { #expect(AddressProblem(ofAddress: text) == .local) }

  @Test("with a user's name", arguments: ["https://ada:pw@e.org/x", "https://ada@e.org", "ftp://ada@e.org?x"])
  func user(text: String) {
    #expect(AddressProblem(ofAddress: text) == .user)
    #expect(AddressProblem(inText: "It is at <\(text)>.") == .user)
  }

  @Test(
    "others are none",
    arguments: [
      "https://e.org/@ada", "https://e.org/?to=ada@e.org", "mailto:ada@e.org", "https://e.org/file:x", "urn:isbn:1",
      "https://e.org/home/ada", "@clm-one", "#clm-one", "https://e.org:8080/#a@b",
    ])
  func others(text: String) {
    #expect(AddressProblem(ofAddress: text) == nil && AddressProblem(inText: text) == nil)
  }

  @Test("fields of a release lose local ones, and those in texts and with a name keep it from being made")
  func release() throws {
    var dossier = Dossier(title: "T")
    dossier.marking = .clear
    dossier.edition = Edition()
    dossier.edition?.previous = "file:///home/ada/old.yaml"
    dossier.sources = [Source(id: "src-one", title: "S")]
    dossier.sources[0].url = "file:///home/ada/s.html"
    dossier.sources[0].archives = [Archive(url: "smb://desk/s"), Archive(url: "https://e.org/s")]
    let checked = dossier.checked()
    #expect(checked.findings.filter { $0.code == .localAddress }.count == 3)
    #expect(checked.findings.allSatisfy { $0.severity < .error })
    let release = try #require(checked.dossier?.filteredRelease(for: .clear).release).dossier
    #expect(release.edition?.previous == nil && release.sources[0].url == nil)
    #expect(release.sources[0].archives.map(\.url) == ["https://e.org/s"])
    let whole = try #require(checked.dossier).release().dossier
    #expect(whole.edition?.previous == "file:///home/ada/old.yaml" && whole.sources[0].archives.count == 2)

    dossier.sources[0].url = "https://ada:pw@e.org/s"
    dossier.summary = Prose(
      source: "[it](C:/desk/x)", blocks: [.paragraph([.link(url: "C:/desk/x", [.text("it")])])])
    let filteredRelease = try #require(dossier.checked().dossier).filteredRelease(for: .clear)
    #expect(filteredRelease.release == nil)
    #expect(
      filteredRelease.findings.map { "\($0.code.code) \($0.path)" } == ["DK0608 summary", "DK0609 sources[0].url"])
    // What stays behind is nobody's concern.
    dossier.headMarking = .red
    dossier.sources[0].marking = .red
    #expect(try #require(dossier.checked().dossier).filteredRelease(for: .clear).findings.isEmpty)
  }
}
