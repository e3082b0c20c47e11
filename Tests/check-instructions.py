"""Holds the instructions that the command takes against those of the last commit that changed them knowingly.

    check-instructions.py DOSSIER [--update]

A dossier of 1,000 claims, checked and built in each of the formats that are measured, under callgrind: the same every time,
whatever else the machine does. What each job takes for a dossier of one claim is taken off: starting a process costs more or
less by where it lies. More than 3 % over or under the numbers of instructions.json fails; --update writes them anew,
and the commit says why they have moved. Another Swift or C library makes other code: then the numbers are shown, and nothing
is held against them. `--self-test` proves that a difference is noticed.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
BASELINE = HERE / "instructions.json"
ALLOWED = 0.03
JOBS = {"check": None, "json": "json", "csv": "csv", "text": "text", "markdown": "markdown", "epub": "epub"}


def machine():
    """What the code that runs is made by."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version (\S+)", swift)
    return f"Swift {version.group(1) if version else 'unknown'}, {' '.join(platform.libc_ver())}, {platform.machine()}"


def dossier(folder, n):
    spec = importlib.util.spec_from_file_location("bench", HERE / "bench.py")
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    path = folder / f"{n}" / "dossier.json"
    path.parent.mkdir()
    path.write_text(json.dumps(bench.dossier(n), ensure_ascii=False))
    return path


def count(command, path, format):
    words = ["check", path] if format is None else ["build", path, "--to", format, "-o", path.with_name(f"out-{format}"), "--jobs", "1"]
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", command, *words, "--quiet"], capture_output=True, text=True,
        env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"{' '.join(map(str, words))} could not be counted:\n{run.stderr[-500:]}")
    return int(found.group(1))


def moved(counts, known):
    """What is more than allowed away from what is known."""
    return [job for job, value in counts.items() if job not in known or abs(value / known[job] - 1) > ALLOWED]


def self_test():
    known = {"check": 1_000_000, "json": 2_000_000}
    assert moved({"check": 1_029_000, "json": 1_941_000}, known) == []
    assert moved({"check": 1_031_000, "json": 1_939_000}, known) == ["check", "json"]
    assert moved({"text": 1}, known) == ["text"]
    print("the check of instructions notices what moves")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("dossier", type=pathlib.Path, nargs="?")
    options.add_argument("--update", action="store_true")
    options.add_argument("--self-test", action="store_true")
    options = options.parse_args()
    if options.self_test:
        return self_test()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        one, many = dossier(folder, 1), dossier(folder, 1000)
        take = lambda path, format: count(options.dossier.resolve(), path, format)
        counts = {job: take(many, format) - take(one, format) for job, format in JOBS.items()}
    known = json.loads(BASELINE.read_text()) if BASELINE.exists() else {"machine": None, "instructions": {}}
    for job, value in counts.items():
        old = known["instructions"].get(job)
        print(f"{job:<10}{value / 1e6:>10.1f} million" + (f"{value / old - 1:>+9.1%}" if old else ""))
    if options.update:
        BASELINE.write_text(json.dumps({"machine": machine(), "instructions": counts}, indent=2) + "\n")
        return print(f"written to {BASELINE.name}")
    if known["machine"] != machine():
        return print(f"not held against {known['machine']}: this is {machine()}")
    far = moved(counts, known["instructions"])
    if far:
        sys.exit(f"more than 3 % away from {BASELINE.name}: {', '.join(far)}; if that is meant, --update, and say why in the commit")
    print("no job takes more or fewer instructions than it did")


if __name__ == "__main__":
    main()
