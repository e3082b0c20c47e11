"""Measures speed and memory of the command against other programs that do the like, as whole processes in the same run.

    bench.py DOSSIER [--size N] [--runs K]     N claims (2,000), 2N quotes and reactions; K runs of each (3), in turn

Prints for each job the median of wall time and peak memory, and how many times faster the command is. Peers that are not
installed are named and left out. Nothing is judged here: machines differ, and so do runs.
"""

import argparse
import csv
import importlib.util
import io
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
import zipfile
from html import escape

WORDS = "the bridge was closed by ministry officials who denied every statement about drones over the river at night".split()


def sentence(seed, length):
    return " ".join(WORDS[(seed * 7 + i * i) % len(WORDS)] for i in range(length)).capitalize() + f" {seed}."


def dossier(n):
    """A dossier of n claims, plain and valid."""
    day = lambda i: f"2023-{i % 12 + 1:02}-{i % 28 + 1:02}"
    sources, parties = max(1, n // 5), max(2, n // 10)
    return {
        "dossier": 1, "id": "bench", "title": "A dossier to measure with", "language": "en",
        "summary": sentence(1, 40), "edition": {"number": 1, "date": "2024-06-30"},
        "sources": [{"id": f"src-{i}", "title": sentence(i, 6), "kind": "news-report", "published": day(i)} for i in range(sources)],
        "parties": [{"id": f"pty-{i}", "name": f"Party number {i}", "kind": "organisation"} for i in range(parties)],
        "events": [{"id": f"evt-{i}", "title": sentence(i, 5), "date": day(i), "sources": [f"src-{i % sources}"]} for i in range(n // 10)],
        "claims": [
            {"id": f"clm-{i}", "statement": sentence(i, 14), "claimant": f"pty-{i % parties}", "date": day(i),
             "sources": [{"source": f"src-{i % sources}", "locator": f"p. {i % 90}"}]} for i in range(n)
        ],
        "quotes": [
            {"id": f"quo-{i}", "text": sentence(i, 40), "speaker": f"pty-{i % parties}", "date": day(i),
             "source": f"src-{i % sources}", "about": [f"clm-{i // 2}"]} for i in range(2 * n)
        ],
        "reactions": [
            {"id": f"rea-{i}", "party": f"pty-{(i + 1 + i // 2) % parties}", "to": f"clm-{i // 2}", "date": day(i),
             "stance": ["affirms", "denies", "doubts"][i % 3], "sources": [f"src-{i % sources}"]} for i in range(2 * n)
        ],
        "sections": [{"id": f"sec-{i}", "title": sentence(i, 4), "body": sentence(i, 120)} for i in range(n // 50)],
    }


# Peers: each is a process of its own that reads the dossier and writes what a script of the kind writes.


def peer_json(data, _):
    return json.dumps(json.loads(data), ensure_ascii=False, indent=2).encode()


def peer_orjson(data, _):
    import orjson
    return orjson.dumps(orjson.loads(data), option=orjson.OPT_INDENT_2)


def peer_csv(data, _):
    out = io.StringIO()
    for name, rows in json.loads(data).items():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            writer = csv.DictWriter(out, sorted({key for row in rows for key in row}), quoting=csv.QUOTE_ALL)
            writer.writeheader()
            writer.writerows(rows)
    return out.getvalue().encode()


def peer_textwrap(data, _):
    tree = json.loads(data)
    texts = [row.get("text") or row.get("statement") or row.get("body") or "" for key in ("claims", "quotes", "sections") for row in tree[key]]
    return "\n\n".join(textwrap.fill(text, 72) for text in texts).encode()


def pages(data):
    tree = json.loads(data)
    quotes = {}
    for quote in tree["quotes"]:
        quotes.setdefault(quote["about"][0], []).append(quote["text"])
    for claim in tree["claims"]:
        body = "".join(f"<blockquote><p>{escape(text)}</p></blockquote>" for text in quotes.get(claim["id"], []))
        yield claim["id"], claim["statement"], f"<h1>{escape(claim['statement'])}</h1><p>{claim['claimant']}, {claim['date']}</p>{body}"


def peer_zipfile(data, _):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, title, body in pages(data):
            book.writestr(f"EPUB/{name}.xhtml", f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{escape(title)}</title></head><body>{body}</body></html>")
    return out.getvalue()


def peer_ebooklib(data, target):
    from ebooklib import epub
    book = epub.EpubBook()
    book.set_title("A dossier")
    for name, title, body in pages(data):
        page = epub.EpubHtml(title=title, file_name=f"{name}.xhtml", content=body)
        book.add_item(page)
        book.spine.append(page)
        book.toc.append(page)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target) + ".epub", book)
    return b""


def peer_yaml(data, _):
    import yaml
    return str(len(yaml.load(data, Loader=yaml.CSafeLoader))).encode()


PEERS = {name.removeprefix("peer_"): value for name, value in list(globals().items()) if name.startswith("peer_")}
NEEDS = {"orjson": "orjson", "ebooklib": "ebooklib", "yaml": "yaml"}


def run(command):
    """Wall time in seconds and peak memory in MiB of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))}\nended with {os.waitstatus_to_exitcode(status)}: {told.decode()[-500:]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(command, size, runs):
    with tempfile.TemporaryDirectory() as desk:
        desk = pathlib.Path(desk)
        text = json.dumps(dossier(size), ensure_ascii=False)
        (desk / "dossier.json").write_text(text)
        # JSON is YAML as well, but no one writes it so.
        lines = []
        for key, value in json.loads(text).items():
            if isinstance(value, list):
                lines += [f"{key}:"] + [f"  - {json.dumps(row, ensure_ascii=False)}" for row in value]
            else:
                lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
        (desk / "dossier.yaml").write_text("\n".join(lines) + "\n")
        ours = lambda *words: [command, *words, "--quiet"]
        build = lambda kind: ours("build", desk / "dossier.json", "--to", kind, "-o", desk / f"out-{kind}")
        peer = lambda name, file: [sys.executable, __file__, "--peer", name, desk / file, desk / f"peer-{name}"]
        jobs = [
            ("JSON to EPUB", build("epub"), ["zipfile", "ebooklib"], "dossier.json"),
            ("JSON to CSV", build("csv"), ["csv"], "dossier.json"),
            ("JSON to JSON", build("json"), ["json", "orjson"], "dossier.json"),
            ("JSON to text", build("text"), ["textwrap"], "dossier.json"),
            ("check YAML", ours("check", desk / "dossier.yaml"), ["yaml"], "dossier.yaml"),
        ]
        print(f"{size} claims, {len(text) / 1e6:.1f} MB of JSON; medians of {runs} runs, in turn\n")
        print(f"{'job':<14}{'program':<12}{'wall':>9}{'peak':>10}   dossier is")
        for job, mine, names, file in jobs:
            known = [name for name in names if name not in NEEDS or importlib.util.find_spec(NEEDS[name])]
            figures = {name: [] for name in ["dossier", *known]}
            for _ in range(runs):
                figures["dossier"].append(run(mine))
                for name in known:
                    figures[name].append(run(peer(name, file)))
            own = statistics.median(wall for wall, _ in figures["dossier"])
            for name, values in figures.items():
                wall, peak = (statistics.median(column) for column in zip(*values))
                ratio = "" if name == "dossier" else f"{wall / own:.1f} times as fast"
                print(f"{job:<14}{name:<12}{wall:>7.2f} s{peak:>6.0f} MiB   {ratio}")
            for name in set(names) - set(known):
                print(f"{job:<14}{name:<12}  not installed")
        starts = {"dossier": [], "python3": []}
        for _ in range(5 * runs):
            starts["dossier"].append(run([command, "--version"])[0])
            starts["python3"].append(run(["python3", "-c", "pass"])[0])
        own, other = (statistics.median(starts[name]) for name in starts)
        print(f"{'start':<14}{'dossier':<12}{own * 1000:>6.0f} ms\n{'start':<14}{'python3':<12}{other * 1000:>6.0f} ms{'':>13}{other / own:.1f} times as fast")


def main():
    if sys.argv[1] == "--peer":
        name, source, target = sys.argv[2:]
        pathlib.Path(target).write_bytes(PEERS[name](pathlib.Path(source).read_bytes(), target))
        return
    options = argparse.ArgumentParser()
    options.add_argument("dossier", type=pathlib.Path)
    options.add_argument("--size", type=int, default=2000)
    options.add_argument("--runs", type=int, default=3)
    options = options.parse_args()
    measure(options.dossier.resolve(), options.size, options.runs)


main()
