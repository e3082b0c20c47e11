import Foundation
import TestSupport
import Testing

/// What is left of a run that somebody ends, or that cannot go on.
@Suite("Broken off")
struct BrokenOff {
  @Test("a signal ends a run, says so by the status, and leaves nothing behind", arguments: ["INT", "TERM", "HUP"])
  func signals(name: String) throws {
    let desk = try TemporaryFolder()
    // The template is a pipe that nobody writes to, so that the run waits while its stage is there.
    let run = try Subprocess.shell(
      """
      exec 2>/dev/null; mkfifo pipe.txt; cp -r '\(Project.sample("minimal"))' d
      for target in out one.txt; do
        python3 -c 'import os, signal, sys
      for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP: signal.signal(number, signal.SIG_DFL)
      os.execvp(sys.argv[1], sys.argv[1:])' dossier build d --to text --template ./pipe.txt -o $target &
        until ls -A | grep -q dossier-; do sleep 0.02; done
        kill -\(name) $!; wait $!; echo $?
      done
      ls -A
      """, in: desk.url)
    let number = ["INT": 130, "TERM": 143, "HUP": 129][name] ?? 0
    #expect(run.output == "\(number)\n\(number)\nd\npipe.txt\n", "\(run.output)")
  }

  @Test("a name of 245 bytes has room for what is in the making")
  func longName() throws {
    let desk = try TemporaryFolder()
    let name = String(repeating: "a", count: 240) + ".json"
    let run = try Subprocess.shell(
      "dossier build '\(Project.sample("minimal"))' --to json -o \(name) && ls -A", in: desk.url)
    #expect(run.status == 0 && run.output.hasSuffix("\n\(name)\n"), "\(run.output)")
  }

  @Test("somebody else's lock is named after a second and given up after ten", .enabled(if: Subprocess.exists("flock")))
  func lock() throws {
    let desk = try TemporaryFolder()
    let run = try Subprocess.shell(
      "mkdir out; exec 9<out; flock -x 9; timeout 20 dossier build '\(Project.sample("minimal"))' --to text -o out/o",
      in: desk.url)
    #expect(run.status == 3, "\(run.output)")
    #expect(
      run.output == """
        waiting for another program that is writing to out
        dossier: cannot write to out: another program has held its lock for ten seconds; `lslocks` lists who it is

        """, "\(run.output)")
  }

  @Test("too few descriptors are told, and do not end the program")
  func descriptors() throws {
    let desk = try TemporaryFolder()
    for limit in 5...16 {
      let run = try Subprocess.shell(
        "ulimit -n \(limit); dossier build '\(Project.sample("minimal"))' -o o", in: desk.url)
      #expect(run.status == 3 && run.output.contains("may not open enough files"), "\(limit): \(run.output)")
    }
    #expect(try desk.contents().isEmpty)
  }

  @Test(
    "a build that was killed among its moves is taken back by whoever reads the folder next",
    arguments: [
      "dossier verify o", "dossier check o", "dossier check o/dossier.json", "dossier diff o d",
      "dossier packet o -o p.zip",
      "dossier build d --to csv -o o", "sh -c 'cd o; dossier verify .'", "sh -c 'cd o; dossier check dossier.json'",
    ])
  func journal(next: String) throws {
    let desk = try TemporaryFolder()
    try desk.write("dossier: 1\nid: one\ntitle: One\n", to: "d/dossier.yaml")
    // One of two files was moved, and another was added.
    let before = try Subprocess.shell(
      """
      dossier build d --to json,text -o o -q >/dev/null && echo mine >o/mine.txt && cp -r o old || exit 1
      sum() { sha256sum <"$1" | cut -c 1-64; }
      mkdir -p .o.dossier-1-0/new .o.dossier-1-0/old && echo new >new.txt && cp new.txt o/added.txt
      cp o/briefing.txt .o.dossier-1-0/new/briefing.txt && cp new.txt o/briefing.txt
      { echo '# dossier journal 1'; echo "replace $(sum old/briefing.txt) $(sum new.txt) briefing.txt"
        echo "add $(sum new.txt) added.txt"; echo "replace $(sum old/dossier.json) $(sum new.txt) dossier.json"; echo end
      } >.o.dossier-1-0/journal
      cp new.txt .o.dossier-1-0/new/dossier.json
      \(next) --quiet >/dev/null; rm -rf o/csv; diff -x .dossier-manifest -r old o && ls -A
      """, in: desk.url)
    #expect(before.status == 0 && !before.output.contains("dossier-1"), "\(before.output)")
  }

  @Test("what somebody has put into a folder that was swapped and not cleaned up is brought back")
  func swapped() throws {
    let desk = try TemporaryFolder()
    try desk.write("dossier: 1\nid: one\ntitle: One\n", to: "d/dossier.yaml")
    let run = try Subprocess.shell(
      """
      dossier build d --to json -o o -q >/dev/null && mkdir -p .o.dossier-1-0 && cp -r o .o.dossier-1-0/out || exit 1
      mkdir .o.dossier-1-0/out/mine && echo work >.o.dossier-1-0/out/mine/work.txt
      echo other >.o.dossier-1-0/out/dossier.json
      dossier verify o -q >/dev/null; cat o/mine/work.txt o/dossier.json.yours-1; ls -A; dossier build d --to json -o o -q
      """, in: desk.url)
    #expect(run.output == "work\nother\nd\no\no/dossier.json\n", "\(run.output)")
  }
}
