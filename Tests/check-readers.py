"""Holds e-books against the reading systems calibre and MuPDF:

- calibre's Check Book finds nothing;
- both read every quote of dossier.json, which lies beside the book, in its order;
- nav.xhtml, toc.ncx, calibre and MuPDF have the same table of contents, and each entry leads somewhere.

    check-readers.py BOOK.epub…               prints a line a problem, and ends with status 1 when there is one
    check-readers.py --self-test BOOK.epub    plants mistakes into a book, and expects each to be found
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from concurrent.futures import ThreadPoolExecutor

OUTLINE = "var book = new Document(scriptArgs[0]); print('OUTLINE ' + JSON.stringify(book.loadOutline() || []));"
XHTML = "{http://www.w3.org/1999/xhtml}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


def letters(text):
    """What of a text is seen: no white space, controls, marks of format and variation."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(
        c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc", "Mn", "Me", "Cn")
    )


def shown(quote):
    """What a quote looks like where it is laid out: at a soft hyphen a line may end, with a hyphen that is seen."""
    return re.compile("-?".join(re.escape(letters(part)) for part in quote.split("\u00ad")))


def calibre(books, folder):
    report = folder / "calibre.json"
    script = pathlib.Path(__file__).with_name("check-calibre.py")
    run = subprocess.run(
        ["calibre-debug", str(script), "--", *map(str, books)], capture_output=True, text=True,
        env=os.environ | {"CALIBRE_REPORT": str(report), "CALIBRE_CONFIG_DIRECTORY": str(folder / "calibre")})
    if not report.exists():
        sys.exit(f"calibre made no report:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    return json.loads(report.read_text(encoding="utf-8"))


def mupdf(book, folder):
    """The text that MuPDF lays out, and its table of contents."""
    text = folder / f"{book.parent.name}.txt"
    # As large a page as MuPDF takes, so that layout takes little time.
    subprocess.run(
        ["mutool", "draw", "-q", "-W", "2000", "-H", "6000", "-F", "text", "-o", str(text), str(book)], check=True,
        stderr=subprocess.DEVNULL)
    script = folder / "outline.js"
    script.write_text(OUTLINE)
    run = subprocess.run(["mutool", "run", str(script), str(book)], capture_output=True, text=True, check=True)
    outline = next(line for line in run.stdout.splitlines() if line.startswith("OUTLINE "))

    def flat(entries):
        for entry in entries:
            yield [entry.get("title", ""), entry.get("uri", "")]
            yield from flat(entry.get("down", []))

    return text.read_text(encoding="utf-8", errors="replace"), list(flat(json.loads(outline.removeprefix("OUTLINE "))))


def tables(book):
    """The tables of contents of nav.xhtml and toc.ncx: titles and addresses, in order."""
    with zipfile.ZipFile(book) as archive:
        navigation = ElementTree.fromstring(archive.read("EPUB/nav.xhtml"))
        ncx = ElementTree.fromstring(archive.read("EPUB/toc.ncx"))
        names = set(archive.namelist())
    contents = next(
        nav for nav in navigation.iter(f"{XHTML}nav") if nav.get("{http://www.idpf.org/2007/ops}type") == "toc")
    links = [["".join(link.itertext()), link.get("href")] for link in contents.iter(f"{XHTML}a")]
    points = [
        ["".join(point.find(f"{NCX}navLabel").itertext()).strip(), point.find(f"{NCX}content").get("src")]
        for point in ncx.iter(f"{NCX}navPoint")
    ]
    return links, points, names


def words(title):
    """A title as all of them show it: white space is one space."""
    return " ".join(letters(word) for word in title.split() if letters(word))


def same(one, other):
    return [[words(title), address] for title, address in one] == [[words(title), address] for title, address in other]


def problems(book, told, read):
    """All that is wrong with one book."""
    text, outline = read
    yield from (f"calibre: {problem}" for problem in told["problems"])
    dossier = json.loads((book.parent / "dossier.json").read_text(encoding="utf-8"))
    expected = []
    for quote in dossier.get("quotes", []):
        expected += [quote["text"], *(translation["text"] for translation in quote.get("translations", []))]
    # A quote stands where it belongs, once in full or wherever a text of the head shows it.
    if set(told["quotes"]) != set(expected):
        odd = set(told["quotes"]) ^ set(expected)
        yield f"calibre reads other quotes: {len(odd)} are not in both, such as {sorted(odd)[0][:80]!r}"
    seen = letters(text)
    for quote in expected:
        if not shown(quote).search(seen):
            yield f"MuPDF does not show this quote: {quote[:80]!r}"
            break
    links, points, names = tables(book)
    if not same(links, points):
        yield "nav.xhtml and toc.ncx differ"
    if not same(links, [[title, address.removeprefix("EPUB/")] for title, address in outline]):
        yield "MuPDF has another table of contents"
    addresses = [[title, f"{file}#{place}".rstrip("#").removeprefix("EPUB/")] for title, file, place in told["contents"]]
    if not same(links, addresses):
        yield "calibre has another table of contents"
    for title, address in links:
        if "EPUB/" + address.split("#")[0] not in names:
            yield f"the table of contents leads nowhere: {address}"


def check(books):
    with tempfile.TemporaryDirectory() as desk, ThreadPoolExecutor(os.cpu_count()) as pool:
        folder = pathlib.Path(desk)
        told = pool.submit(calibre, books, folder)
        read = list(pool.map(lambda book: mupdf(book, folder), books))
        return [
            f"{book}: {problem}" for book, text in zip(books, read)
            for problem in problems(book, told.result()[str(book)], text)
        ]


def planted(book, folder):
    """Copies of a book with a mistake each, and what must be told of it."""
    quote = json.loads((book.parent / "dossier.json").read_text(encoding="utf-8"))["quotes"][0]["text"][:12]
    mistakes = [
        ("calibre: ", "title-page.xhtml", "</h1>", "</h1><p id=\"x\">x</p><p id=\"x\">x</p>"),
        ("calibre: ", "style.css", "{", "{ colour: ;"),
        ("calibre reads other quotes", "*", "class=\"verbatim\">", "class=\"verbatim\">x"),
        ("MuPDF does not show", "*", quote, ""),
        ("nav.xhtml and toc.ncx differ", "toc.ncx", "<text>Quotes", "<text>Questions"),
        ("MuPDF has another", "toc.ncx", "<text>Quotes", "<text>Questions"),
        ("calibre has another", "nav.xhtml", "<li class=\"item\">", "<li class=\"item\"><span>Extra</span></li><li class=\"item\">"),
        ("leads nowhere", "nav.xhtml", "quotes.xhtml", "nowhere.xhtml"),
    ]
    with zipfile.ZipFile(book) as source:
        files = {entry.filename: source.read(entry) for entry in source.infolist()}
    for number, (told, name, old, new) in enumerate(mistakes):
        changed = {
            entry: content.replace(old.encode(), new.encode()) if name == "*" or entry == f"EPUB/{name}" else content
            for entry, content in files.items()
        }
        assert changed != files, f"{name} has no {old}"
        path = folder / f"{number}/book.epub"
        path.parent.mkdir()
        shutil.copy(book.parent / "dossier.json", path.parent)
        with zipfile.ZipFile(path, "w") as target:
            for entry, content in changed.items():
                target.writestr(entry, content)
        yield told, path


def self_test(book):
    with tempfile.TemporaryDirectory() as desk:
        mistakes = list(planted(book, pathlib.Path(desk)))
        lines = check([path for _, path in mistakes])
        return [
            f"a planted mistake was not found: {told}" for told, path in mistakes
            if not any(line.startswith(f"{path}: ") and told in line for line in lines)
        ]


def main(arguments):
    if arguments[0] == "--self-test":
        lines = self_test(pathlib.Path(arguments[1]))
        print(*lines, *([] if lines else ["the check of reading systems finds every planted mistake"]), sep="\n")
    else:
        lines = check([pathlib.Path(book) for book in arguments])
        print(*lines, f"reading systems: {len(lines)} problems on {len(arguments)} books", sep="\n")
    sys.exit(1 if lines else 0)


main(sys.argv[1:])
