"""Measures speed and memory of the command against other programs that do the like, as whole processes in one run.

    bench.py DOSSIER [--size N] [--runs K] [--large]

N claims (10,000), 2N quotes, 2N reactions, N/5 sources, N/10 parties and events, N/50 sections; K runs of each (3), in turn.
Each row is a ratio of medians of processor time, user and system, of two programs in this same run, for machines differ and so
do hours; `must` is what the row has to reach, and a row that falls short is marked and told again at the end. `--large` adds
the growth from N to 10N. Peers that are not installed are named and left out. Nothing fails: it is for people to read.
"""

import argparse
import csv
import importlib.util
import io
import json
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from html import escape

WORDS = "the bridge was closed by ministry officials who denied every statement about drones over the river at night".split()


def sentence(seed, length):
    return " ".join(WORDS[(seed * 7 + i * i) % len(WORDS)] for i in range(length)).capitalize() + f" {seed}."


def dossier(n):
    """A dossier of n claims, plain and valid."""
    day = lambda i: f"2023-{i % 12 + 1:02}-{i % 28 + 1:02}"
    sources, parties, events = max(1, n // 5), max(10, n // 10), max(1, n // 10)
    return {
        "dossier": 1, "id": "bench", "title": "A dossier to measure with", "language": "en",
        "summary": sentence(1, 40), "edition": {"number": 1, "date": "2024-06-30"},
        "sources": [
            {"id": f"src-{i}", "title": sentence(i, 8), "kind": "news-report", "url": f"https://example.org/reports/{i}",
             "publisher": "The Daily Measure", "language": "en", "published": "2024-01-15", "accessed": "2024-06-01"}
            for i in range(sources)
        ],
        "parties": [
            {"id": f"pty-{i}", "name": f"Party number {i}", "kind": "organisation", "country": "UA", "role": sentence(i, 10)}
            for i in range(parties)
        ],
        "events": [
            {"id": f"evt-{i}", "title": sentence(i, 5), "date": "2023-01-01", "place": "Mill Park", "sources": [f"src-{i % sources}"]}
            for i in range(events)
        ],
        "claims": [
            {"id": f"clm-{i}", "statement": sentence(i, 18), "claimant": f"pty-{i % parties}", "kind": "occurrence", "date": day(i),
             "about": [f"evt-{i % events}"], "sources": [{"source": f"src-{i % sources}", "locator": f"p. {i % 90}"}]}
            for i in range(n)
        ],
        "quotes": [
            {"id": f"quo-{i}", "text": sentence(i, 55), "language": "en", "speaker": f"pty-{i // 2 % parties}", "date": day(i // 2),
             "source": f"src-{i % sources}", "locator": f"paragraph {i % 60}", "about": [f"clm-{i // 2}"]} for i in range(2 * n)
        ],
        "reactions": [
            {"id": f"rea-{i}", "party": f"pty-{(i // 2 + 1 + i % 2) % parties}", "to": f"clm-{i // 2}", "date": day(i // 2),
             "stance": ["affirms", "denies", "doubts"][i % 3], "summary": sentence(i, 16), "sources": [f"src-{i % sources}"]}
            for i in range(2 * n)
        ],
        "sections": [
            {"id": f"sec-{i}", "title": sentence(i, 4), "body": f"{sentence(i, 60)}\n\n{sentence(i + 1, 60)} [@clm-{i}]", "items": [f"clm-{i}"]}
            for i in range(max(1, n // 50))
        ],
    }


def yaml_lines(data):
    """As people write it: an item's keys below one another."""
    for key, value in data.items():
        if isinstance(value, list):
            yield f"{key}:"
            for row in value:
                for place, (name, field) in enumerate(row.items()):
                    yield f"{'    ' if place else '  - '}{name}: {json.dumps(field, ensure_ascii=False)}"
        else:
            yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


# Peers: each is a process of its own that reads the dossier and writes what a script of the kind writes.


def peer_orjson(data, _):
    import orjson
    return orjson.dumps(orjson.loads(data), option=orjson.OPT_INDENT_2)


def peer_csv(data, _):
    out = io.StringIO()
    for rows in json.loads(data).values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            writer = csv.DictWriter(out, sorted({key for row in rows for key in row}), quoting=csv.QUOTE_ALL)
            writer.writeheader()
            writer.writerows(rows)
    return out.getvalue().encode()


def peer_polars(data, target):
    import polars
    flat = lambda value: json.dumps(value) if isinstance(value, (list, dict)) else value
    for name, rows in json.loads(data).items():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            polars.DataFrame([{key: flat(value) for key, value in row.items()} for row in rows]).write_csv(f"{target}-{name}.csv", quote_style="always")
    return b""


def peer_textwrap(data, _):
    tree = json.loads(data)
    texts = [row.get("text") or row.get("statement") or row.get("body") or row.get("summary") or "" for key in ("claims", "quotes", "reactions", "sections") for row in tree[key]]
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
    epub.write_epub(f"{target}.epub", book)
    return b""


PEERS = {name.removeprefix("peer_"): value for name, value in list(globals().items()) if name.startswith("peer_")}


class Desk:
    """A folder with dossiers of several sizes, and programs that are run on them."""

    def __init__(self, command, folder, runs):
        self.command, self.folder, self.runs, self.short, self.lacking = command, folder, runs, [], set()
        self.helper = folder / "peers"
        built = shutil.which("cc") and subprocess.run(
            ["cc", "-O2", "-o", self.helper, pathlib.Path(__file__).with_name("bench-peers.c"), "-lyaml", "-ldeflate"]).returncode == 0
        if not built:
            self.helper = None

    def dossier(self, n, syntax="json"):
        path = self.folder / f"{n}" / f"dossier.{syntax}"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            # In a process of its own: the peak of one that is started begins with the memory of the one that starts it.
            subprocess.run([sys.executable, __file__, "--make", str(n), syntax, path], check=True)
        return path

    def run(self, words):
        """Seconds of the processor, wall seconds and peak memory in MiB."""
        import time
        start = time.perf_counter()
        process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{' '.join(map(str, words))}\nended with {os.waitstatus_to_exitcode(status)}: {told.decode()[-500:]}")
        return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024

    def turns(self, *programs, runs=None):
        """The medians of several programs that take turns."""
        figures = [[] for _ in programs]
        for _ in range(runs or self.runs):
            for place, words in enumerate(programs):
                figures[place].append(self.run(words))
        return [tuple(statistics.median(column) for column in zip(*rows)) for rows in figures]

    def check(self, path):
        return [self.command, "check", path, "--quiet"]

    def build(self, path, format, *more):
        out = self.folder / f"out-{format}"
        shutil.rmtree(out, ignore_errors=True)
        return [self.command, "build", path, "--to", format, "-o", out, "--quiet", *more]

    def peer(self, name, path):
        if name in ("orjson", "polars", "ebooklib") and not importlib.util.find_spec(name):
            self.lacking.add(name)
            return None
        return [sys.executable, __file__, "--peer", name, path, self.folder / f"peer-{name}"]

    def written(self, format):
        return sum(file.stat().st_size for file in (self.folder / f"out-{format}").rglob("*") if file.is_file()) / 1e6

    def row(self, job, what, value, must, more="", least=True):
        meets = value >= must if least else value <= must
        if not meets:
            self.short.append(f"{job}, {what}: {value:.2f}, must be {'at least' if least else 'at most'} {must}")
        print(f"{job:<34}{what:<26}{value:>7.2f}   must {'≥' if least else '≤'} {must:<5}{'' if meets else '  short'}  {more}", flush=True)

    def against(self, job, ours, peers, format=None, size=None):
        """A row a peer: how many times the processor time of ours it takes; and what ours takes of memory, by its input."""
        known = [(name, words, must) for name, words, must in peers if words]
        (own, wall, peak), *others = self.turns(ours, *(words for _, words, _ in known))
        told = f"{own:.2f} s, wall {wall:.2f} s, peak {peak:.0f} MiB" + (f", {self.written(format):.0f} MB written" if format else "")
        for (name, _, must), (theirs, _, _) in zip(known, others):
            self.row(job, f"{name} ÷ ours", theirs / own, must, f"{told}; {name} {theirs:.2f} s")
        if size:
            self.row(job, "peak ÷ input", peak * 1048576 / size, 4, told, least=False)
        return own, peak


def pages_of(book, folder):
    with zipfile.ZipFile(book) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        archive.extractall(folder, names)
    return [folder / name for name in names]


def measure(desk, n, large):
    text, tree = desk.dossier(n), desk.dossier(n, "yaml")
    size = text.stat().st_size
    print(f"{n} claims, {size / 1e6:.1f} MB of JSON, {tree.stat().st_size / 1e6:.1f} MB of YAML; medians of {desk.runs} runs, in turn\n")
    orjson = desk.peer("orjson", text)
    desk.against("check, JSON", desk.check(text), [("orjson", orjson, 1.5)], size=size)
    events = desk.helper and [desk.helper, "yaml", tree]
    desk.against("check, YAML", desk.check(tree), [("libyaml's events", events, 0.6)], size=tree.stat().st_size)
    desk.against("JSON, compact", desk.build(text, "json", "--compact"), [("orjson", orjson, 1.5)], "json", size)
    desk.against("CSV, all tables", desk.build(text, "csv"), [("csv", desk.peer("csv", text), 2.5), ("polars", desk.peer("polars", text), 2.5)], "csv", size)
    desk.against("text, 72 columns", desk.build(text, "text"), [("textwrap", desk.peer("textwrap", text), 10)], "text", size)
    book, _ = desk.against("EPUB", desk.build(text, "epub"), [("lean Python", desk.peer("zipfile", text), 3), ("ebooklib", desk.peer("ebooklib", text), 8)], "epub", size)
    if desk.helper:
        files = pages_of(next((desk.folder / "out-epub").glob("*.epub")), desk.folder / "pages")
        ((alone, _, _),) = desk.turns([desk.helper, "deflate", *files])
        bytes = sum(file.stat().st_size for file in files) / 1e6
        desk.row("EPUB", "ours ÷ libdeflate's part", book / alone, 1.5, f"{len(files)} pages of {bytes:.0f} MB in {alone:.2f} s", least=False)
    small = desk.dossier(100)
    desk.against("book of 100 claims", desk.build(small, "epub"), [("lean Python", desk.peer("zipfile", small), 1.5)])
    (own, _, _), (other, _, _) = desk.turns([desk.command, "--version"], ["python3", "-c", "pass"], runs=5 * desk.runs)
    desk.row("start-up", "ours ÷ python3 -c pass", own / other, 0.5, f"{own * 1000:.0f} ms", least=False)
    converters(desk)
    if large:
        for job in ("check", "json", "csv", "text", "epub"):
            words = lambda size: desk.check(desk.dossier(size)) if job == "check" else desk.build(desk.dossier(size), job)
            one, ten = desk.turns(words(n), words(10 * n), runs=1)
            told = f"{ten[0]:.2f} s, peak {ten[2]:.0f} MiB at {10 * n}"
            desk.row(f"growth, {job}", "exponent of time", math.log10(ten[0] / one[0]), 1.12, told, least=False)
            desk.row(f"growth, {job}", "exponent of memory", math.log10(ten[2] / one[2]), 1.12, told, least=False)
            desk.row(f"growth, {job}", "peak ÷ input", ten[2] * 1048576 / desk.dossier(10 * n).stat().st_size, 4, told, least=False)


def converters(desk):
    """Programs that make a book from a text of ours, which are too slow for the large one."""
    few = desk.dossier(300)
    desk.run(desk.build(few, "markdown"))
    page = desk.folder / "out-markdown" / "dossier.md"
    programs = [("pandoc", ["pandoc", page, "-o", desk.folder / "pandoc.epub"]), ("ebook-convert", ["ebook-convert", page, desk.folder / "calibre.epub"])]
    for name, words in programs:
        if not shutil.which(name):
            desk.lacking.add(name)
            continue
        (own, _, _), (theirs, _, _) = desk.turns(desk.build(few, "epub"), words, runs=1)
        desk.row("book of 300 claims", f"{name} ÷ ours", theirs / own, 8, f"{own:.2f} s; {name} {theirs:.2f} s from our Markdown")


def main():
    if sys.argv[1] == "--make":
        data = dossier(int(sys.argv[2]))
        lines = [json.dumps(data, ensure_ascii=False)] if sys.argv[3] == "json" else yaml_lines(data)
        return pathlib.Path(sys.argv[4]).write_text("\n".join(lines) + "\n")
    if sys.argv[1] == "--peer":
        name, source, target = sys.argv[2:]
        pathlib.Path(target).write_bytes(PEERS[name](pathlib.Path(source).read_bytes(), target))
        return
    options = argparse.ArgumentParser()
    options.add_argument("dossier", type=pathlib.Path)
    options.add_argument("--size", type=int, default=10000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--large", action="store_true")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(options.dossier.resolve(), pathlib.Path(folder), options.runs)
        measure(desk, options.size, options.large)
    for name in sorted(desk.lacking):
        print(f"{name} is not installed")
    print("\nshort of what must be:" if desk.short else "\nnothing is short of what must be")
    for line in desk.short:
        print(f"  {line}")


if __name__ == "__main__":
    main()
