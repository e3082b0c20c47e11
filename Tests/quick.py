"""Runs what an edit can have broken: the suites of the targets that it touches, and the rules of the house, without those
that take long.

    quick.py [--all]      what differs from the last commit; with a clean tree, what that commit has changed

A target's own suites, and where everything stands on it, as on Core, also the expected outputs of the writers. `make test` runs
the rest.
"""

import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).parent.parent
# Suites that make thousands of outputs, compile, or wait; `make test` has them.
SLOW = ["Leak", "CrashTests", "Frozen", "LibraryUse", "CheckedBuilds", "CheckBeforeBuild", "WordsForReaders",
        "MadeNames", "ExportGates", "PortionMark", "ClientTests", "EPUBCheck", "Validator", "DeepBackground", "Hostile"]
# What stands on a target besides its own tests.
BEHIND = {
    "DossierCore": ["DossierCoreTests", "DossierCSVTests.*Golden", "DossierBriefingTests.SampleTests", "DossierJSONTests"],
    "DossierTemplating": ["DossierTemplatingTests", "DossierReportTests", "DossierBriefingTests.SampleTests",
                          "DossierMarkdownTests"],
    "DossierPages": ["DossierEPUBTests"],
    "DossierReport": ["DossierReportTests", "DossierBriefingTests", "DossierMarkdownTests"],
    "DossierLoading": ["DossierLoadingTests", "DossierCommandTests.FindingFolder"],
    "DossierKit": ["DossierKitTests"], "DossierCommand": ["DossierCommandTests.Session"],
    "Templates": ["DossierBriefingTests", "DossierMarkdownTests", "DossierKitTests.*Label"],
}


def git(*words):
    return subprocess.run(["git", "-C", ROOT, *words], capture_output=True, text=True, check=True).stdout.split("\n")


def changed():
    files = [line[3:].split(" -> ")[-1] for line in git("status", "--porcelain") if line]
    return files or [line for line in git("diff", "--name-only", "HEAD~1") if line]


def suites(files):
    """What is to be run for these files."""
    found = ["Architecture"]
    for file in files:
        parts = file.split("/")
        if parts[0] == "Tests" and parts[1].endswith("Tests"):
            found.append(parts[1])
        elif parts[0] == "Templates":
            found += BEHIND["Templates"]
        elif parts[0] == "Sources":
            target = "Dossier" + parts[2] if parts[1] == "Writers" else parts[1]
            found += BEHIND.get(target, [target + "Tests"])
    return sorted(set(found))


def main():
    begin = time.monotonic()
    files = changed()
    swift = [file for file in files if file.endswith(".swift") and (ROOT / file).exists()]
    if swift and subprocess.run(["swift", "format", "lint", "--strict", *swift], cwd=ROOT).returncode:
        sys.exit(1)
    if not any(file.split("/")[0] in ("Sources", "Tests", "Templates", "Package.swift") for file in files):
        return print("nothing that tests look at has changed")
    if subprocess.run(["swift", "build", "--build-tests", "--quiet"], cwd=ROOT).returncode:
        sys.exit(1)
    chosen = suites(files)
    print("running", ", ".join(chosen), flush=True)
    skipped = [word for name in SLOW for word in ("--skip", name)]
    run = subprocess.run(["swift", "test", "--skip-build", "--quiet", "--filter", "|".join(chosen), *skipped], cwd=ROOT, capture_output=True, text=True)
    told = run.stdout + run.stderr
    for line in re.findall(r"^✘.*$", told, re.M):
        print(line[:300])
    summary = re.findall(r"^[✔✘] Test run.*$", told, re.M)
    print(summary[-1] if summary else told[-2000:])
    print(f"{time.monotonic() - begin:.0f} s")
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
