import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Attachments leave as files, so what is in them leaves too.
@Suite("Contents of attachments")
struct AttachmentContentsTests {
  /// The findings of a dossier that protects Ada Baker and attaches a file.
  private func findings(
    of file: String, saying text: String, atLeast severity: Severity = .error
  ) throws -> [Finding] {
    let desk = try TemporaryFolder()
    let manuscript = """
      dossier: 1
      title: A bridge
      attachments:
        - { id: att-file, path: media/\(file), alt: A file, title: A file }
      parties:
        - { id: pty-neighbour, name: Ada Baker, protectIdentity: true, publicName: A neighbour }
      """
    try FileManager.default.createDirectory(at: desk.url.appending(path: "media"), withIntermediateDirectories: true)
    try desk.write(manuscript, to: "dossier.yaml")
    try desk.write(text.replacing("MANUSCRIPT", with: manuscript), to: "media/\(file)")
    return Pipeline.read(Input(path: desk.url.path())).findings.filter { $0.severity >= severity }
  }

  @Test(
    "a text or a drawing with the name of a protected party is told",
    arguments: [
      ("talk.txt", "Then Ada Baker said:"), ("talk.srt", "ADA-BAKER"), ("table.csv", "name\nBaker, Ada"),
      ("map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>By Ada Baker</title></svg>"),
    ])
  func names(file: String, text: String) throws {
    let findings = try findings(of: file, saying: text)
    #expect(findings.map(\.code) == [.protectedName])
    #expect(findings.first?.place?.line == 4)
    #expect(findings.first?.message.contains("media/\(file)") == true)
  }

  @Test(
    "a surname or a form of it is a warning, as it is in a text of the dossier",
    arguments: [
      ("talk.txt", "Then Baker said:"), ("table.csv", "name\nBakers"), ("a.json", #"{"first":"Al","last":"Baker"}"#),
    ])
  func surnames(file: String, text: String) throws {
    let findings = try findings(of: file, saying: text, atLeast: .warning)
    #expect(findings.filter { $0.code == .protectedWord }.count == 1)
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "other words, and files that are no texts, are not",
    arguments: [("talk.txt", "Then she said:"), ("a.pdf", "Ada Baker")])
  func others(file: String, text: String) throws {
    #expect(try findings(of: file, saying: text) == [])
  }

  @Test(
    "in a packet for a label a text names nothing that stays behind, and no place on somebody's machine",
    arguments: [
      ("see clm-leak", "DK0603"), ("see clm_leak", "DK0603"), ("file:///home/ada/notes", "DK0608"),
      ("https://ada:key@example.org/", "DK0609"), ("nothing", nil),
    ])
  func packets(text: String, code: String?) throws {
    let desk = try TemporaryFolder()
    try desk.write(
      """
      dossier: 1
      title: A bridge
      marking: TLP:CLEAR
      parties: [{ id: pty-one, name: The council }]
      attachments: [{ id: att-file, path: talk.txt, title: A file }]
      claims: [{ id: clm-leak, statement: It leaks., claimant: pty-one, marking: "TLP:RED" }]

      """, to: "d/dossier.yaml")
    try desk.write(text, to: "d/talk.txt")
    let run = try Subprocess.shell("dossier packet d --release TLP:CLEAR -o p.zip 2>&1; ls", in: desk.url)
    #expect(run.output.hasSuffix("\np.zip\n") == (code == nil), "\(run.output)")
    #expect(["DK0603", "DK0608", "DK0609"].filter(run.output.contains) == [code].compactMap(\.self), "\(run.output)")
    let whole = try Subprocess.shell("dossier packet d --all-of-it -o all.zip 2>&1; ls", in: desk.url)
    #expect(whole.output.contains("\nall.zip\n"), "\(whole.output)")
  }

  @Test("a copy of the manuscript is refused, whatever it is called", arguments: ["copy.yaml", "minutes.txt"])
  func manuscript(file: String) throws {
    #expect(try findings(of: file, saying: "MANUSCRIPT").map(\.code) == [.ownAttachment])
  }
}
