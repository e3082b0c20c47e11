import Foundation
import TestSupport
import Testing

/// Files that are no dossier end every command with findings, never with a crash, and leave nothing behind.
@Suite("Hostile files")
struct HostileFiles {
  @Test("every file of JSONTestSuite", .enabled(if: Corpora.exists("json-test-suite"), "the corpora are not here"))
  func json() throws {
    let desk = try TemporaryFolder()
    let folder = Corpora.root.appending(path: "json-test-suite/test_parsing").path()
    let run = try Subprocess.shell(
      """
      for file in '\(folder)'/*.json; do
        dossier check "$file" >/dev/null 2>&1; one=$?
        dossier build "$file" -o out >/dev/null 2>&1; two=$?
        test $one = 1 && test $two = 1 || echo "$file: $one $two"
      done
      ls
      """, in: desk.url)
    #expect(run.output == "")
  }

  @Test("links and paths do not lead out of the dossier's folder")
  func links() throws {
    let desk = try TemporaryFolder()
    try desk.write("secret", to: "secret.txt")
    try desk.write(
      """
      dossier: 1
      title: Links
      claims: claims.csv
      sources: [{id: src-one, title: One, snapshot: link.txt}, {id: src-two, title: Two, snapshot: inner/secret.txt}]
      attachments: [{id: att-one, path: link.txt}]

      """, to: "d/dossier.yaml")
    let links = try Subprocess.shell(
      "ln -s ../../secret.txt d/claims.csv; ln -s ../secret.txt d/link.txt; ln -s .. d/inner", in: desk.url)
    #expect(links.status == 0)
    let run = try Subprocess.shell("dossier check d; dossier build d -o out", in: desk.url)
    #expect(run.status == 1)
    #expect(!run.output.contains("secret\n") && run.output.contains("DK0307"))
    #expect(try desk.contents().keys.allSatisfy { !$0.hasPrefix("out") })
  }

  @Test(
    "nothing outside the dossier's folder gets into a book, and nothing hangs",
    arguments: [
      "secret.png", "inner/secret.png", "/SECRET/secret.png", "../secret.png", "inner/../../secret.png", "pipe.png",
      "media", "/dev/zero", "/proc/self/environ", "media/../../secret.png", "none.png",
    ])
  func pictures(path: String) throws {
    let desk = try TemporaryFolder()
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><title>secret</title></svg>"
    try desk.write(svg, to: "secret.png")
    try desk.write(svg, to: "d/media/plan.svg")
    let named = path.replacingOccurrences(of: "/SECRET", with: desk.url.path())
    try desk.write(
      """
      dossier: 1
      title: Links
      attachments: [{id: att-one, path: "\(named)", alt: A}, {id: att-two, path: media/plan.svg, alt: B}]

      """, to: "d/dossier.yaml")
    let links = try Subprocess.shell(
      "ln -s ../secret.png d/secret.png; ln -s .. d/inner; mkfifo d/pipe.png", in: desk.url)
    #expect(links.status == 0)
    let run = try Subprocess.shell(
      "timeout 60 dossier build d --to epub -o out; test ! -e out || echo out", in: desk.url)
    #expect(run.output.contains("DK0") && !run.output.hasSuffix("out\n"), "\(run.output)")
    let isAlone = run.output.contains("\n1 error\n") || run.output.contains("\n1 error, 1 warning\n")
    #expect(isAlone, "\(run.output)")
  }

  @Test("a pipe that the user names is waited for where somebody writes into it, and not for ever where nobody does")
  func pipes() throws {
    let desk = try TemporaryFolder()
    try desk.write("dossier: 1\ntitle: A pipe\n", to: "a.yaml")
    let slow = try Subprocess.shell(
      "mkfifo slow; (exec 3>slow; sleep 12; cat a.yaml >&3) & timeout 60 dossier check slow", in: desk.url)
    #expect(slow.status == 0, "\(slow.output)")
    let none = try Subprocess.shell("mkfifo none; timeout 60 dossier check none", in: desk.url)
    #expect(none.status == 1 && none.output.contains("nobody has written for 10 seconds"), "\(none.output)")
  }

  @Test(
    "pipes, sockets and folders in the place of a file that a dossier names are told at once",
    arguments: [
      "mkfifo d/x.csv", "mkdir d/x.csv", "ln -s /dev/zero d/x.csv", "ln -s x.csv d/x.csv", "ln -s none d/x.csv",
    ])
  func noFiles(command: String) throws {
    let desk = try TemporaryFolder()
    for (name, text) in [
      "collection": "claims: x.csv", "snapshot": "sources: [{id: src-one, title: One, snapshot: x.csv}]",
      "attachment": "attachments: [{id: att-one, path: x.csv}]", "edition": "edition: {previous: x.csv}",
      "template": "outputs: {text: {template: x.csv}}",
    ] { try desk.write("dossier: 1\ntitle: Links\n\(text)\n", to: "d/\(name).yaml") }
    let run = try Subprocess.shell(
      """
      \(command); for name in collection snapshot attachment template; do
        timeout 30 dossier build d/$name.yaml --to text,json -o out >told 2>&1; status=$?
        test $status = 1 && grep -q 'x.csv' told || { echo $name $status; cat told; }
      done
      timeout 30 dossier diff d/edition.yaml >told 2>&1; test $? = 1 && grep -q 'x.csv' told || cat told
      """, in: desk.url)
    #expect(run.output == "", "\(run.output)")
  }

  @Test(
    "a link table that is there and cannot be read is an error, and never an empty one",
    arguments: ["mkdir", "mkfifo", "ln -s none", "ln -s ../claims.csv"])
  func linkTables(command: String) throws {
    let desk = try TemporaryFolder()
    try desk.write(
      "dossier: 1\ntitle: Tables\nparties: [{id: pty-a, name: A}]\nclaims: t/claims.csv\n", to: "d/dossier.yaml")
    try desk.write("id,statement,claimant\nclm-a,It is so.,pty-a\n", to: "d/t/claims.csv")
    #expect(try Subprocess.shell("dossier check d", in: desk.url).status == 0)
    for table in ["claim-sources.csv", "tags.csv", "datapackage.json"] {
      let run = try Subprocess.shell(
        "\(command) d/t/\(table); timeout 30 dossier check d; status=$?; rm -r d/t/\(table); exit $status", in: desk.url
      )
      #expect(run.status == 1 && run.output.contains("t/\(table)"), "\(run.output)")
      #expect(run.output.contains("\n1 error"), "\(run.output)")
    }
  }

  @Test("what was there before stays whole when a build fails")
  func failure() throws {
    let desk = try TemporaryFolder()
    try desk.write("mine", to: "out/dossier.json")
    try desk.write("mine too", to: "out/notes.txt")
    let before = try desk.contents()
    try desk.write("dossier: 1\n", to: "wrong.yaml")
    #expect(try Subprocess.shell("dossier build wrong.yaml -o out", in: desk.url).status == 1)
    // A folder where a file has to go cannot be replaced.
    try FileManager.default.createDirectory(
      at: desk.url.appending(path: "out/csv/claims.csv/x"), withIntermediateDirectories: true)
    let build = try Subprocess.shell(
      "dossier build '\(Project.sample("minimal"))' --to csv -o out", in: desk.url)
    #expect(build.status == 3 && build.output.contains("`csv/claims.csv`"), "\(build.output)")
    for (path, bytes) in before { #expect(try desk.contents()[path] == bytes) }
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: desk.url.path()).filter { $0.hasPrefix(".") }
    #expect(leftovers == [])
  }
}
