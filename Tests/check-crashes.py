#!/usr/bin/env python3
"""Kills the command at every call that has to do with files, and lets every one of them fail.

    python3 Tests/check-crashes.py DOSSIER [--kills N] [--errors N] [--puts N] [--seed N] [--only SCENARIO] [--jobs N]
        [--lacking CALLS] [--verbose]

DOSSIER is the command, best an optimised one; DOSSIER_TEMPLATES says where its templates are. Of each scenario (a build
into a fresh folder, over an old one, beside files of the user, of one format of four; a packet; a single file; `new`;
`templates copy`) the calls are counted, and of all calls N are taken at which it is killed (default: 1,000), N which fail,
once or from there on (default: 1,000), and N at which somebody else puts a file into the folder (default: 300). After each,
a command that reads the folder is run, then the same command again. With --lacking (renameat2, openat2, flock, with
commas) the system does not have these calls. What may be wrong:

    lost      a file of the user is not there, or another
    mixed     what is there is neither what was nor what an undisturbed run makes, after the next command
    false     the run ended with 0, and what it should have made is not there
    trapped   the run ended by a signal that nobody sent
    left      something hidden is left after the run was made again
    undone    the run made again does not make what an undisturbed one makes

Nothing may be any of these: the status is 1 then. It needs a C compiler (cc or clang).
"""
import argparse
import concurrent.futures
import errno
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MANUSCRIPT = """dossier: 1
id: tiny
title: Edition %s
edition: {number: %s, date: 2024-05-0%s}
parties: [{id: pty-a, name: A}]
sources: [{id: src-a, title: A page, snapshot: page.txt}]
claims: [{id: clm-a, statement: It is so., claimant: pty-a, sources: [src-a]}]
attachments: [{id: att-a, path: talk.txt, title: A talk}]
"""
FOUR = ["--to", "text,json,csv,markdown"]
ERRORS = {
    "readdir": ["EIO"], "read": ["EIO"], "write": ["ENOSPC", "EIO"], "fsync": ["EIO", "ENOSPC"],
    "open": ["EIO", "EACCES", "ENOSPC"], "link": ["EIO", "ENOSPC", "EACCES"],
}
OTHERS = ["EIO", "ENOSPC", "EACCES"]


def tree(root):
    """Everything below a folder, or a file, by path: mode and contents; folders and links too."""
    root = pathlib.Path(root)
    if not root.exists():
        return None
    if root.is_file():
        return {"": (root.stat().st_mode, hashlib.sha256(root.read_bytes()).hexdigest())}
    found = {}
    for folder, folders, files in os.walk(root):
        for name in folders + files:
            path = pathlib.Path(folder, name)
            body = "" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
            found[str(path.relative_to(root))] = (path.lstat().st_mode, body)
    return found


class Scenario:
    """What is there, what is run, and what must come of it."""

    def __init__(self, name, command, target, before=(), mine=(), reader=None, put="put.txt"):
        self.name, self.command, self.target = name, command, target
        self.before, self.mine, self.reader, self.put = before, mine, reader, put


MINE = ["note.txt", "mine/work.txt", "csv/mine.txt"]
OLD = ["build", "one"] + FOUR + ["-o", "o", "-q"]
SCENARIOS = [
    Scenario("fresh", ["build", "two"] + FOUR + ["-o", "o"], "o", reader=["verify", "o"]),
    Scenario("over-old", ["build", "two"] + FOUR + ["-o", "o"], "o", [OLD], reader=["verify", "o"]),
    Scenario("foreign", ["build", "two"] + FOUR + ["-o", "o"], "o", [OLD], MINE, ["check", "o"]),
    Scenario("one-of-four", ["build", "two", "--to", "csv", "-o", "o"], "o", [OLD], reader=["check", "o/dossier.json"]),
    Scenario("one-foreign", ["build", "two", "--to", "csv", "-o", "o"], "o", [OLD], MINE, ["diff", "o", "two"]),
    Scenario("unlisted", ["build", "two", "--to", "text,json", "-o", "o"], "o", [], MINE,
             ["packet", "o", "-o", "q.zip"], "dossier.json"),
    Scenario("file", ["build", "two", "--to", "json", "-o", "x.json"], "x.json",
             [["build", "one", "--to", "json", "-o", "x.json", "-q"]], reader=["check", "x.json"]),
    Scenario("packet", ["packet", "two", "-o", "p.zip"], "p.zip", [["packet", "one", "-o", "p.zip", "-q"]],
             reader=["verify", "p.zip"]),
    Scenario("new", ["new", "n"], "n", reader=["check", "n"]),
    Scenario("copy", ["templates", "copy", "full", "desk"], "desk", [], MINE, ["verify", "desk"]),
]


class Bench:
    """Runs the scenarios of one command."""

    def __init__(self, command, shim, scratch, lacking):
        self.command, self.shim, self.scratch = command, shim, pathlib.Path(scratch)
        templates = os.environ.get("DOSSIER_TEMPLATES", str(HERE.parent / "Templates"))
        self.environment = {
            "PATH": os.environ["PATH"], "DOSSIER_TEMPLATES": templates, "SOURCE_DATE_EPOCH": "1700000000",
            "SWIFT_BACKTRACE": "enable=no", "SWIFT_DETERMINISTIC_HASHING": "1", "HOME": os.environ.get("HOME", "/"),
        }
        self.under = f"{self.scratch}:{templates}"
        if lacking:
            self.environment |= {"LD_PRELOAD": str(shim), "CRASH_LACKS": lacking}
        # Packets of 0.1.0 have no such option.
        help_text = subprocess.run([command, "packet", "--help"], capture_output=True, text=True).stdout
        self.consent = ["--all-of-it"] if "--all-of-it" in help_text else []
        self.prepared = {}

    def run(self, arguments, desk, **crash):
        environment = dict(self.environment)
        if arguments[0] == "packet":
            arguments = arguments + self.consent
        if crash:
            environment |= {"LD_PRELOAD": str(self.shim), "CRASH_UNDER": self.under}
            environment |= {"CRASH_" + key.upper(): str(value) for key, value in crash.items()}
        return subprocess.run(
            [self.command] + arguments, cwd=desk, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=60)

    def prepare(self, scenario):
        """Makes what is there before, and what an undisturbed run makes of it; counts the calls."""
        base = self.scratch / "base" / scenario.name
        base.mkdir(parents=True)
        for number, name in ((1, "one"), (2, "two")):
            (base / name).mkdir()
            (base / name / "dossier.yaml").write_text(MANUSCRIPT % (number, number, number))
            (base / name / "page.txt").write_text("It is so.\n")
            (base / name / "talk.txt").write_text("A talk.\n")
        for command in scenario.before:
            done = self.run(command, base)
            assert done.returncode == 0, done.stderr
        for path in scenario.mine:
            file = base / scenario.target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("precious " + path)
        if scenario.mine:
            (base / scenario.target / "empty").mkdir()
        desk = self.scratch / "new" / scenario.name
        shutil.copytree(base, desk, symlinks=True)
        log = self.scratch / (scenario.name + ".log")
        done = self.run(scenario.command, desk, log=log)
        assert done.returncode == 0, (scenario.name, done.stderr)
        self.prepared[scenario.name] = (
            base, tree(base / scenario.target), tree(desk / scenario.target), log.read_text().split())

    def calls(self, scenario):
        return self.prepared[scenario.name][3]

    def attack(self, number, scenario, at, error, goes_on):
        """One run that is disturbed; gives what is wrong with what comes of it."""
        base, old, new, calls = self.prepared[scenario.name]
        desk = self.scratch / f"desk-{number}"
        shutil.copytree(base, desk, symlinks=True)
        target = desk / scenario.target
        crash = {"at": at}
        if error:
            crash["error"] = getattr(errno, error)
        if goes_on:
            crash["on"] = 1
        wrong = []
        try:
            try:
                done = self.run(scenario.command, desk, **crash)
            except subprocess.TimeoutExpired:
                return [("trapped", "it hangs")]
            status = done.returncode
            if error and status < 0:
                wrong.append(("trapped", signal.Signals(-status).name))
            if error and status == 0 and tree(target) != new:
                wrong.append(("false", ""))
            if status != 0 and error:
                now = tree(target)
                if now not in (old, new) and b"between two builds" not in done.stderr:
                    wrong.append(("mixed", "at once: " + self.difference(now, old, new)))
            self.run(scenario.reader, desk)
            now = tree(target)
            if now not in (old, new):
                wrong.append(("mixed", self.difference(now, old, new)))
            for path in scenario.mine:
                file = target / path
                if not file.is_file() or file.read_text() != "precious " + path:
                    wrong.append(("lost", path))
            done = self.run(scenario.command, desk)
            now = tree(target)
            if now != new:
                wrong.append(("undone", done.stderr.decode()[-200:] + self.difference(now, old, new)))
            left = [name for name in os.listdir(desk) if name.startswith(".")]
            if left:
                wrong.append(("left", " ".join(left)))
            return wrong
        finally:
            shutil.rmtree(desk, ignore_errors=True)

    def meddle(self, number, scenario, at):
        """One run during which somebody else puts a file into the folder."""
        base, old, new, _ = self.prepared[scenario.name]
        desk = self.scratch / f"desk-{number}"
        shutil.copytree(base, desk, symlinks=True)
        target, told = desk / scenario.target, desk / "told"
        try:
            done = self.run(scenario.command, desk, at=at, put=target / scenario.put, put_told=told)
            if not told.exists():
                return []
            wrong = []
            places = [target / scenario.put, target / (scenario.put + ".yours-1")]
            kept = [place for place in places if place.is_file() and place.read_text() == "precious"]
            if not kept:
                wrong.append(("lost", scenario.put))
            for place in kept:
                place.unlink()
            now, want = tree(target), new if done.returncode == 0 else old
            if now != want and not (scenario.put in new and done.returncode == 0):
                wrong.append(("mixed", f"status {done.returncode}: {self.difference(now, old, new)}"))
            return wrong
        finally:
            shutil.rmtree(desk, ignore_errors=True)

    @staticmethod
    def difference(now, old, new):
        if now is None or new is None:
            return "nothing is there"
        old = old or {}
        as_old = sorted(p for p in now if now[p] != new.get(p) and now[p] == old.get(p))
        other = sorted(p for p in now if now[p] != new.get(p) and now[p] != old.get(p))
        missing = sorted(p for p in new if p not in now)
        return f"old {as_old[:4]}, other {other[:4]}, missing {missing[:4]}"


def chosen(bench, points, count, chance):
    """So many of the points, some of them again where there are not enough; four of five are past the first thing that
    is made, since all that comes before is reading."""
    def begin(one):
        return next(at for at, call in enumerate(bench.calls(one)) if call in ("mkdir", "fsync"))

    first = {one: begin(one) for one, _ in points}
    late = [(one, at) for one, at in points if at > first[one]]
    early = [point for point in points if point not in set(late)]
    chance.shuffle(late)
    chance.shuffle(early)
    rest = count // 5
    return [late[place % len(late)] for place in range(count - rest)] + early[:rest]


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("dossier")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--errors", type=int, default=1000)
    parser.add_argument("--puts", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only")
    parser.add_argument("--lacking")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="crashes-")
    try:
        shim = pathlib.Path(scratch, "crashes.so")
        compiler = shutil.which("cc") or shutil.which("clang")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", shim, HERE / "crashes.c", "-ldl"], check=True)
        bench = Bench(os.path.abspath(options.dossier), shim, scratch, options.lacking)
        scenarios = [one for one in SCENARIOS if options.only in (None, one.name)]
        for scenario in scenarios:
            bench.prepare(scenario)
        chance = random.Random(options.seed)
        every = [(one, at) for one in scenarios for at in range(1, len(bench.calls(one)) + 1)]
        attacks = [(one, at, None, False) for one, at in chosen(bench, every, options.kills, chance)]
        for one, at in chosen(bench, every, options.errors, chance):
            error = chance.choice(ERRORS.get(bench.calls(one)[at - 1], OTHERS))
            attacks.append((one, at, error, chance.random() < 0.2))
        folders = [(one, at) for one, at in every if "." not in one.target]
        attacks += [(one, at, "put", False) for one, at in chosen(bench, folders, options.puts, chance)]
        counts = {}

        def attack(numbered):
            number, (one, at, error, goes_on) = numbered
            return bench.meddle(number, one, at) if error == "put" else bench.attack(number, one, at, error, goes_on)

        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            runs = pool.map(attack, enumerate(attacks))
            for (scenario, at, error, goes_on), wrong in zip(attacks, runs):
                for kind, detail in wrong:
                    counts[kind] = counts.get(kind, 0) + 1
                    if options.verbose or counts[kind] <= 5:
                        how = (error or "killed") + (" from there on" if goes_on else "")
                        call = bench.calls(scenario)[at - 1]
                        print(f"{kind}: {scenario.name}, {how} at call {at}, {call}: {detail}")
        kinds = ["lost", "mixed", "false", "trapped", "left", "undone"]
        print(
            f"{len(every)} calls in {len(scenarios)} scenarios; {options.kills} kill points, {options.errors} errors, "
            f"{options.puts} files put in: "
            + ", ".join(f"{counts.get(kind, 0)} {kind}" for kind in kinds))
        return 1 if counts else 0
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
