import DossierDigest
import DossierKit
import Foundation
import TestSupport
import Testing

/// What happens to a folder that outputs are put into, and to what was there before.
@Suite("Delivery")
struct DeliveryTests {
  private func format(_ name: String) -> Format { Format(name: name, summary: "", output: .file(ending: "txt")) }

  /// Puts these texts into `out` of the desk, as files of one format.
  @discardableResult
  private func deliver(
    _ files: [String: String], in desk: borrowing TemporaryFolder, format name: String = "text",
    edition: OutputEdition = OutputEdition("one TLP:CLEAR"), isForced: Bool = false
  ) throws -> [OtherOutput] {
    var sink = try FolderSink(
      path: desk.url.appending(path: "out").path(), .output(edition: edition, isForced: isForced))
    sink.begin(format(name))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try sink.put(Artifact(path: path, mediaType: "text/plain", body: Array(text.utf8)))
    }
    return try sink.commit()
  }

  /// The files of the desk but for the list, as texts.
  private func texts(_ desk: borrowing TemporaryFolder) throws -> [String: String] {
    try desk.contents().filter { !$0.key.hasSuffix(".dossier-manifest") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A new folder gets the files and a list that sha256sum can check; nothing else is left beside it")
  func fresh() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "a", "csv/b.csv": "b"], in: desk)
    #expect(try texts(desk) == ["out/a.txt": "a", "out/csv/b.csv": "b"])
    let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("A file that is put while it is made is hashed, and one whose making fails is not delivered")
  func pieces() throws {
    struct Stop: Error {}
    let desk = try TemporaryFolder()
    let line = Array("a line of which there are many\n".utf8)
    var sink = try FolderSink(
      path: desk.url.appending(path: "out").path(), .output(edition: OutputEdition("one"), isForced: false))
    sink.begin(format("text"))
    let file = try sink.put("a/b.txt", mediaType: "text/plain") { buffer in
      for _ in 0..<30_000 { line.withUnsafeBufferPointer { buffer.append(contentsOf: $0) } }
    }
    #expect(file.path == "a/b.txt" && file.size == 30_000 * line.count)
    try sink.commit()
    let whole = Array(repeatElement(line, count: 30_000).joined())
    #expect(try desk.contents()["out/a/b.txt"] == whole)
    #expect(file.sha256 == (try Digest.sha256.hexadecimal(of: whole)))
    let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
    #expect(check.status == 0, "\(check.output)")

    let path = desk.url.appending(path: "one.txt").path()
    var single = try FileSink(path: path)
    #expect(throws: Stop.self) {
      try single.put("one.txt", mediaType: "text/plain") { buffer in
        buffer.append("half of it")
        throw Stop()
      }
    }
    single.discard()
    #expect(try desk.contents().keys.filter { !$0.hasPrefix("out/") } == [])
  }

  @Test("A second build replaces what is ours, removes what it no longer makes, and keeps everything else")
  func again() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "1", "old/stale.txt": "1"], in: desk)
    try deliver(["t.csv": "1"], in: desk, format: "csv")
    try desk.write("mine", to: "out/note.txt")
    try desk.write("mine", to: "out/old/note.txt")
    try deliver(["a.txt": "2"], in: desk)
    #expect(
      try texts(desk) == ["out/a.txt": "2", "out/t.csv": "1", "out/note.txt": "mine", "out/old/note.txt": "mine"])
    let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("A folder that holds nothing but ours is swapped whole")
  func swapped() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "1", "old/stale.txt": "1"], in: desk)
    try deliver(["b/c.txt": "2"], in: desk)
    #expect(try texts(desk) == ["out/b/c.txt": "2"])
    #expect(!FileManager.default.fileExists(atPath: desk.url.appending(path: "out/old").path()))
  }

  @Test("A file that no build has written, or that was changed since, is never replaced unless by force")
  func foreign() throws {
    let desk = try TemporaryFolder()
    try desk.write("mine", to: "out/a.txt")
    #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "1", "b.txt": "1"], in: desk) }
    #expect(try texts(desk) == ["out/a.txt": "mine"])
    try deliver(["a.txt": "1", "b.txt": "1"], in: desk, isForced: true)
    try desk.write("edited", to: "out/b.txt")
    #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "2", "b.txt": "2"], in: desk) }
    #expect(try texts(desk) == ["out/a.txt": "1", "out/b.txt": "edited"])
    // It is not removed either when it is no longer made.
    try deliver(["a.txt": "3"], in: desk)
    #expect(try texts(desk) == ["out/a.txt": "3", "out/b.txt": "edited"])
  }

  @Test("Editions are never mixed in one folder")
  func editions() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "red"], in: desk, edition: OutputEdition("one TLP:RED"))
    try deliver(["a.csv": "red"], in: desk, format: "csv", edition: OutputEdition("one TLP:RED"))
    #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "clear"], in: desk) }
    #expect(try texts(desk) == ["out/a.txt": "red", "out/a.csv": "red"])
    try deliver(["a.txt": "clear"], in: desk, isForced: true)
    #expect(try texts(desk) == ["out/a.txt": "clear"])
  }

  @Test("By force all of another edition goes: other formats, changed files, files of a format that was made again")
  func forced() throws {
    let desk = try TemporaryFolder()
    let amber = OutputEdition("one TLP:AMBER")
    try deliver(["a.txt": "amber", "b.txt": "amber"], in: desk, edition: amber)
    try deliver(["t.csv": "amber", "u.csv": "amber"], in: desk, format: "csv", edition: amber)
    try desk.write("edited", to: "out/b.txt")
    try desk.write("edited", to: "out/u.csv")
    // What was edited is still known for an amber file after builds that leave it where it is.
    try deliver(["a.txt": "amber again"], in: desk, edition: amber)
    try deliver(["t.csv": "amber again"], in: desk, format: "csv", edition: amber)
    try desk.write("mine", to: "out/mine.txt")
    #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "clear"], in: desk) }
    try deliver(["a.txt": "clear"], in: desk, isForced: true)
    #expect(try texts(desk) == ["out/a.txt": "clear", "out/mine.txt": "mine"])
    let list = try String(contentsOf: desk.url.appending(path: "out/.dossier-manifest"), encoding: .utf8)
    #expect(list.split(separator: "\n").filter { !$0.hasPrefix("#") }.count == 1, "\(list)")
  }

  @Test("Where the list cannot be read nobody knows what lies there, and no force helps")
  func unknown() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "amber"], in: desk, edition: OutputEdition("one TLP:AMBER"))
    try desk.write("# dossier output 9\n", to: "out/.dossier-manifest")
    #expect(throws: TargetRefusal.unknownEdition(folder: desk.url.appending(path: "out").path())) {
      try deliver(["b.txt": "clear"], in: desk, isForced: true)
    }
    #expect(try texts(desk) == ["out/a.txt": "amber"])
  }

  @Test("Another title is another dossier where the id was made, and another edition where it was given")
  func titles() throws {
    func edition(_ title: String?, isNamed: Bool = false) -> OutputEdition {
      OutputEdition("case TLP:CLEAR", title: title, isNamed: isNamed)
    }
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "1"], in: desk, edition: edition("The\nbridge"))
    try deliver(["a.txt": "2"], in: desk, edition: edition("The bridge"))
    for other in [edition("The harbour"), edition("The harbour", isNamed: true)] {
      let refusal = #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "3"], in: desk, edition: other) }
      let words = "\(try #require(refusal))"
      #expect(words.contains("The bridge") && words.contains("The harbour") && words.contains("--force"), "\(words)")
    }
    #expect(try texts(desk) == ["out/a.txt": "2"])
    try deliver(["a.txt": "3"], in: desk, edition: edition("The harbour", isNamed: true), isForced: true)
    try deliver(["a.txt": "4"], in: desk, edition: edition("The harbour, reworded", isNamed: true))
    #expect(try texts(desk) == ["out/a.txt": "4"])
    let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("What an earlier edition has left is told until it is made again")
  func states() throws {
    func edition(_ state: String?) -> OutputEdition { OutputEdition("one TLP:CLEAR", state: state) }
    func list(_ desk: borrowing TemporaryFolder) throws -> String {
      String(decoding: try #require(try desk.contents()["out/.dossier-manifest"]), as: UTF8.self)
    }
    for isShared in [false, true] {
      let desk = try TemporaryFolder()
      #expect(try deliver(["a.txt": "1"], in: desk, edition: edition("1")) == [])
      if isShared { try desk.write("mine", to: "out/note") }
      #expect(try deliver(["a.csv": "1"], in: desk, format: "csv", edition: edition("1")) == [])
      #expect(try !list(desk).contains("# format: text\n# of edition"))
      let left = try deliver(["a.csv": "2"], in: desk, format: "csv", edition: edition("2"))
      #expect(left.map(\.description) == ["text of edition 1"])
      #expect(try list(desk).contains("# format: text\n# of edition: 1\n"))
      #expect(try deliver(["a.json": "2"], in: desk, format: "json", edition: edition("2")) == left)
      #expect(try deliver(["a.txt": "2"], in: desk, edition: edition("2")) == [])
      // A list that is older says of nothing what it is; a dossier need not have a number.
      #expect(try deliver(["a.json": "3"], in: desk, format: "json", edition: edition(nil)) == [])
      for _ in 0..<2 {
        let unnumbered = try deliver(["a.txt": "4"], in: desk, edition: edition(OutputEdition.noState))
        #expect(unnumbered.map(\.description) == ["csv of edition 2", "json of an edition that is not known"])
      }
      let numbered = try deliver(
        ["a.json": "5"], in: desk, format: "json", edition: edition("3 of 2024"))
      #expect(numbered.map(\.description) == ["csv of edition 2", "text of an edition without a number"])
      let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test(
    "A list whose words would act on a terminal, or that says an edition where none is told of, is none",
    arguments: [
      ("# of edition: 1\n", "# of edition: \u{1B}[31m1\n"), ("# of edition: 1\n", "# of edition: \u{202E}1\n"),
      ("# of edition: 1\n", "# of edition: \(String(repeating: "9", count: 1_000))\n"),
      ("# of edition: 1\n", "# of edition: \n"), ("# of edition: 1\n", "# of edition: 1\n# of edition: 2\n"),
      ("# format: text\n", "# format: te\u{1B}[31mxt\n"), ("# edition: one", "# edition: \u{1B}[31mone"),
    ])
  func words(old: String, new: String) throws {
    let desk = try TemporaryFolder()
    let edition = OutputEdition("one TLP:CLEAR", title: "One", state: "1")
    try deliver(["a.txt": "1"], in: desk, edition: edition)
    let list = String(decoding: try #require(try desk.contents()["out/.dossier-manifest"]), as: UTF8.self)
    try #require(list.contains(old))
    try desk.write(list.replacingOccurrences(of: old, with: new), to: "out/.dossier-manifest")
    let path = desk.url.appending(path: "out").path()
    #expect(throws: TargetRefusal.unknownEdition(folder: path)) {
      try deliver(["a.txt": "2"], in: desk, edition: edition)
    }
    #expect(try texts(desk) == ["out/a.txt": "1"])
  }

  @Test("A list of version 0.1.0, which has no title, is that of every dossier with its id")
  func old() throws {
    let desk = try TemporaryFolder()
    try desk.write("1", to: "out/a.txt")
    let digest = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    try desk.write(
      "# dossier output 1\n# edition: case TLP:CLEAR\n# format: text\n\(digest)  a.txt\n", to: "out/.dossier-manifest")
    try deliver(["a.txt": "2"], in: desk, edition: OutputEdition("case TLP:CLEAR", title: "A", isNamed: false))
    #expect(try texts(desk) == ["out/a.txt": "2"])
    #expect(throws: TargetRefusal.self) {
      try deliver(["a.txt": "3"], in: desk, edition: OutputEdition("case TLP:CLEAR", title: "B", isNamed: false))
    }
  }

  @Test("A link as target, or on the way, is refused; what it leads to stays as it was")
  func links() throws {
    let desk = try TemporaryFolder()
    _ = try Subprocess.shell("mkdir elsewhere && ln -s elsewhere out", in: desk.url)
    #expect(throws: TargetRefusal.self) { try deliver(["a.txt": "1"], in: desk) }
    _ = try Subprocess.shell("rm out && mkdir out && ln -s ../elsewhere out/csv", in: desk.url)
    #expect(throws: TargetRefusal.self) { try deliver(["csv/a.csv": "1"], in: desk) }
    #expect(throws: TargetRefusal.self) { try deliver(["csv/a.csv": "1"], in: desk, isForced: true) }
    #expect(try texts(desk) == [:])
    _ = try Subprocess.shell("echo x > real.txt && ln -s real.txt one.txt", in: desk.url)
    #expect(throws: TargetRefusal.self) { try FileSink(path: desk.url.appending(path: "one.txt").path()) }
    #expect(throws: TargetRefusal.self) { try FileSink(path: "/dev/null") }
  }

  @Test("A list that was tampered with makes no file ours")
  func tampered() throws {
    let desk = try TemporaryFolder()
    try desk.write("mine", to: "precious.txt")
    try desk.write("mine", to: "out/precious.txt")
    let digest = String(repeating: "0", count: 64)
    let list = "# dossier output 1\n# edition: one TLP:CLEAR\n# format: text\n"
    for path in ["../precious.txt", "precious.txt", "/etc/hostname"] {
      try desk.write(list + "\(digest)  \(path)\n", to: "out/.dossier-manifest")
      _ = try? deliver(["a.txt": "1"], in: desk)
      let texts = try texts(desk)
      #expect(texts["precious.txt"] == "mine" && texts["out/precious.txt"] == "mine")
    }
  }

  @Test("Runs at once end as one of them, whole")
  func atOnce() async throws {
    let desk = try TemporaryFolder()
    let out = desk.url.appending(path: "out").path()
    for round in 0..<5 {
      await withTaskGroup(of: Void.self) { group in
        for run in 0..<6 {
          group.addTask {
            guard var sink = try? FolderSink(path: out, .output(edition: OutputEdition("one"), isForced: false)) else {
              return
            }
            sink.begin(Format(name: "text", summary: "", output: .file(ending: "txt")))
            for file in 0..<20 {
              try? sink.put(Artifact(path: "\(file).txt", mediaType: "", body: Array("\(round) \(run)".utf8)))
            }
            _ = try? sink.commit()
          }
        }
      }
      let files = try texts(desk)
      #expect(files.count == 20)
      #expect(Set(files.values).count == 1, "\(files)")
    }
  }

  @Test("A run that is killed leaves what was there, and the next removes its stage")
  func killed() throws {
    let desk = try TemporaryFolder()
    let sample = Project.sample("kremlin-drones")
    #expect(try Subprocess.shell("dossier build \(sample) -o out", in: desk.url).status == 0)
    let before = try desk.contents()
    for delay in ["0.02", "0.05", "0.1", "0.2"] {
      for signal in ["KILL", "INT", "TERM"] {
        _ = try Subprocess.shell("timeout -s \(signal) \(delay) dossier build \(sample) -o out", in: desk.url)
        let now = try desk.contents().filter { $0.key.hasPrefix("out/") }
        #expect(now == before)
      }
    }
    #expect(try Subprocess.shell("dossier build \(sample) -o out", in: desk.url).status == 0)
    #expect(try desk.contents() == before)
  }

  @Test("What killed runs have left is removed, and nothing that only looks like it")
  func leftovers() throws {
    let desk = try TemporaryFolder()
    // No process has the number of this one when it has ended.
    let gone = try Subprocess.shell("echo $$", in: desk.url).output.trimmingCharacters(in: .whitespacesAndNewlines)
    for name in [".out.2024-11/thesis", ".out.1-2/work", ".out.dossier-\(gone)-0/half"] {
      try FileManager.default.createDirectory(at: desk.url.appending(path: name), withIntermediateDirectories: true)
    }
    for name in [".p.zip.\(gone)-0", ".p.zip.dossier-\(gone)-0", ".p.zip.dossier-\(getpid())-7"] {
      try desk.write("packet", to: name)
    }
    try deliver(["a.txt": "a"], in: desk)
    var sink = try FileSink(path: desk.url.appending(path: "p.zip").path())
    try sink.put(Artifact(path: "p.zip", mediaType: "application/zip", body: [1]))
    try sink.commit()
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.url.path()).sorted()
    #expect(names == [".out.1-2", ".out.2024-11", ".p.zip.\(gone)-0", ".p.zip.dossier-\(getpid())-7", "out", "p.zip"])
  }

  @Test("Permissions stay as they were, and so do empty folders")
  func permissions() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "1", "b.txt": "1"], in: desk)
    let modes = "stat -c %a out out/a.txt out/b.txt | tr '\\n' ' '"
    #expect(try Subprocess.shell("chmod 700 out; chmod 600 out/a.txt; \(modes)", in: desk.url).output == "700 600 644 ")
    try deliver(["a.txt": "2", "b.txt": "2"], in: desk)
    #expect(try Subprocess.shell(modes, in: desk.url).output == "700 600 644 ")
    #expect(try Subprocess.shell("mkdir -p out/mine/empty", in: desk.url).status == 0)
    try deliver(["a.txt": "3", "b.txt": "3"], in: desk)
    #expect(try Subprocess.shell("test -d out/mine/empty && stat -c %a out/a.txt", in: desk.url).output == "600\n")
  }

  @Test("A build that was killed among its moves is taken for ours by the next")
  func healing() throws {
    let desk = try TemporaryFolder()
    try deliver(["a.txt": "1", "b.txt": "1"], in: desk)
    try desk.write("mine", to: "out/note.txt")
    // What such a run leaves: the list knows the files of both builds, and one of two was moved.
    let lists = try Subprocess.shell(
      """
      cp out/.dossier-manifest old && printf 2 >a && head -3 old >new && \
      echo "$(sha256sum <a | cut -c 1-64)  a.txt" >>new && echo "$(sha256sum <a | cut -c 1-64)  b.txt" >>new && \
      tail -n +4 old >>new && cp new out/.dossier-manifest && cp a out/a.txt
      """, in: desk.url)
    #expect(lists.status == 0, "\(lists.output)")
    try deliver(["a.txt": "3", "b.txt": "3"], in: desk)
    let texts = try texts(desk).filter { $0.key.hasPrefix("out/") }
    #expect(texts == ["out/a.txt": "3", "out/b.txt": "3", "out/note.txt": "mine"])
    let check = try Subprocess.shell("sha256sum -c --quiet .dossier-manifest", in: desk.url.appending(path: "out"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(
    "Nothing is written over what the dossier is made from, by no force",
    arguments: [
      "--to json -o d/dossier.json", "--to json -o d/claims.json", "--to text -o d/old.txt", "--to text -o d/talk.txt",
      "-o d", "-o d/.", "--to json -o link/../d/dossier.json",
    ])
  func sources(options: String) throws {
    let desk = try TemporaryFolder()
    for folder in ["d", "link"] {
      try FileManager.default.createDirectory(at: desk.url.appending(path: folder), withIntermediateDirectories: true)
    }
    try desk.write(
      """
      {"dossier": 1, "title": "A bridge", "claims": "claims.json",
       "sources": [{"id": "src-one", "title": "Old", "snapshot": "old.txt"}],
       "attachments": [{"id": "att-one", "path": "talk.txt"}]}
      """, to: "d/dossier.json")
    try desk.write("[]", to: "d/claims.json")
    try desk.write("Old words.", to: "d/old.txt")
    try desk.write("A talk.", to: "d/talk.txt")
    let before = try desk.contents()
    let run = try Subprocess.shell("dossier build d --force \(options)", in: desk.url)
    #expect(run.status == 3 && run.output.contains("is what the dossier is made from"), "\(run.output)")
    #expect(try desk.contents() == before)
  }
}
