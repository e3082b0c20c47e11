"""Holds every page of e-books against what readers need, in one browser (Chromium):

- axe-core finds nothing, with the rules that DAISY Ace leaves out for pages of books left out, and `epub:type` has the
  role that belongs to it;
- nothing is wider than a screen of 320 pixels with text at 200 % (WCAG 2.2, criteria 1.4.4 and 1.4.10);
- every quote of dossier.json, which lies beside the book, is shown in the quotes' chapter, in order, to the character.

    check-pages.py BOOK.epub…               prints a line a problem, and ends with status 1 when there is one
    check-pages.py --self-test BOOK.epub    plants mistakes into a book, and expects each to be found
"""

import asyncio
import json
import os
import pathlib
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import axe_playwright_python
from playwright.async_api import async_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# What a page of a book cannot have, since it is no web site (Ace, section “axe rules”).
LEFT_OUT = ["bypass", "region", "page-has-heading-one", "landmark-complementary-is-top-level"]
# Rules of colour take nine tenths of the time on a long page. The stylesheet has no colours (a test holds that), and what
# goes for a page of this many elements goes for the longer ones of its kind.
COLOUR = ["color-contrast", "link-in-text-block"]
LONG = 200

LOOK = """
async ([leftOut, colour, long]) => {
  const problems = [];
  if (document.querySelectorAll("*").length > long) leftOut = leftOut.concat(colour);
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const found = await axe.run(document, { rules, resultTypes: ["violations"], elementRef: false });
  for (const violation of found.violations) {
    for (const node of violation.nodes.slice(0, 3)) problems.push(`axe ${violation.id}: ${node.html.slice(0, 160)}`);
  }
  const roles = ["abstract", "acknowledgments", "afterword", "appendix", "backlink", "bibliography", "biblioref",
    "chapter", "colophon", "conclusion", "cover", "credit", "credits", "dedication", "epigraph", "epilogue", "errata",
    "example", "footnote", "foreword", "glossary", "glossref", "index", "introduction", "noteref", "notice",
    "pagebreak", "part", "preface", "prologue", "pullquote", "qna", "subtitle", "tip", "toc"];
  for (const element of document.querySelectorAll("*")) {
    const type = element.getAttributeNS("http://www.idpf.org/2007/ops", "type");
    if (!type || element.closest("nav[hidden]") && element.localName === "a") continue;
    // A cover's role belongs to its picture, an index of places is a list of links.
    for (const name of type.split(/\\s+/).filter((name) => roles.includes(name))) {
      if (!(element.getAttribute("role") ?? "").split(/\\s+/).includes(`doc-${name}`))
        problems.push(`epub-type-has-matching-role: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  for (const element of document.querySelectorAll("img")) {
    if (!element.complete || element.naturalWidth === 0) problems.push(`picture not shown: ${element.src}`);
  }
  const quotes = [...document.querySelectorAll(".quote .verbatim")].map((element) =>
    [element.textContent, element.getClientRects().length > 0 ? element.innerText : ""]);
  document.documentElement.style.fontSize = "200%";
  const width = document.scrollingElement.scrollWidth;
  if (width > innerWidth) {
    const widest = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1);
    const last = widest[widest.length - 1];
    problems.push(`wider than the screen: ${width} of ${innerWidth} pixels: ${last ? last.outerHTML.slice(0, 160) : ""}`);
  }
  return { problems, quotes };
}
"""


def pages(folder):
    """The pages of an unpacked book in reading order."""
    package = ElementTree.parse(folder / "EPUB/package.opf").getroot()
    opf = "{http://www.idpf.org/2007/opf}"
    files = {item.get("id"): item.get("href") for item in package.iter(f"{opf}item")}
    return [folder / "EPUB" / files[item.get("idref")] for item in package.iter(f"{opf}itemref")]


def visible(text):
    """A text without white space, which lines of a page may add or take."""
    return "".join(text.split())


def compare(book, shown):
    """What is wrong with the quotes that the pages show, each where it belongs."""
    dossier = json.loads((book.parent / "dossier.json").read_text(encoding="utf-8"))
    expected = []
    for quote in dossier.get("quotes", []):
        expected += [quote["text"], *(translation["text"] for translation in quote.get("translations", []))]
    problems, told = [], {content for content, _ in shown}
    for content, seen in shown:
        if content not in expected:
            problems.append(f"{book}: a quote differs: {content[:80]!r} is shown, and is none of the dossier's")
        elif visible(seen) != visible(content):
            problems.append(f"{book}: a quote is not wholly visible: {seen[:80]!r}")
    missing = [text for text in expected if text not in told]
    if missing:
        problems.append(f"{book}: quotes and translations that are in dossier.json are not shown: {len(missing)}")
    return problems


async def check(books):
    """All problems of the books, a line each, and how many pages there were."""
    with tempfile.TemporaryDirectory() as desk:
        jobs = asyncio.Queue()
        shown, problems, count = {}, [], 0
        for number, book in enumerate(books):
            folder = pathlib.Path(desk) / str(number)
            with zipfile.ZipFile(book) as archive:
                archive.extractall(folder)
            for place, page in enumerate(pages(folder)):
                jobs.put_nowait((book, place, page))
                count += 1

        async def worker(browser):
            context = await browser.new_context(viewport={"width": 320, "height": 600}, offline=True)
            tab = await context.new_page()
            while not jobs.empty():
                book, place, file = jobs.get_nowait()
                try:
                    await tab.goto(file.as_uri())
                    await tab.evaluate(AXE)
                    result = await tab.evaluate(LOOK, [LEFT_OUT, COLOUR, LONG])
                except Exception as error:  # a page that no browser reads is a problem of the page
                    problems.append(f"{book}: {file.name}: {str(error).splitlines()[0]}")
                    continue
                problems.extend(f"{book}: {file.name}: {problem}" for problem in result["problems"])
                if result["quotes"]:
                    shown.setdefault(book, {})[place] = result["quotes"]

        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--allow-file-access-from-files"])
            await asyncio.gather(*(worker(browser) for _ in range(os.cpu_count() or 1)))
            await browser.close()
        for book in books:
            places = shown.get(book, {})
            problems += compare(book, [quote for place in sorted(places) for quote in places[place]])
        return sorted(problems), count


def planted(book, folder):
    """Copies of a book with a mistake each, and what must be told of it."""
    mistakes = [
        ("axe color-contrast", "title-page.xhtml", "</h1>", "</h1><p style=\"color: #ddd; background: #fff\">hardly seen</p>"),
        ("axe image-alt", "title-page.xhtml", "</h1>", "</h1><p><img src=\"cover.png\"/></p>"),
        ("axe link-name", "title-page.xhtml", "</h1>", "</h1><p><a href=\"nav.xhtml\"></a></p>"),
        ("axe html-has-lang", "title-page.xhtml", " xml:lang=\"en\" lang=\"en\"", ""),
        ("epub-type-has-matching-role", "sources.xhtml", " role=\"doc-bibliography\"", ""),
        ("picture not shown", "title-page.xhtml", "</h1>", "</h1><p><img src=\"none.png\" alt=\"None\"/></p>"),
        ("wider than the screen", "title-page.xhtml", "</h1>", "</h1><pre>" + "x" * 90 + "</pre>"),
        ("a quote differs", "*", "class=\"verbatim\">", "class=\"verbatim\">x"),
        ("not wholly visible", "*", "class=\"verbatim\">", "class=\"verbatim\" style=\"display: none\">"),
        ("are in dossier.json", "*", "class=\"verbatim\"", "class=\"text\""),
    ]
    with zipfile.ZipFile(book) as source:
        files = {entry.filename: source.read(entry) for entry in source.infolist()}
    for number, (told, name, old, new) in enumerate(mistakes):
        if name == "*":  # the first page that has it
            name = next(entry for entry in files if entry.endswith(".xhtml") and old.encode() in files[entry]).removeprefix("EPUB/")
        text = files[f"EPUB/{name}"].decode()
        assert old in text, f"{name} has no {old}"
        path = folder / f"{number}/book.epub"
        path.parent.mkdir()
        shutil.copy(book.parent / "dossier.json", path.parent)
        with zipfile.ZipFile(path, "w") as target:
            for entry, content in (files | {f"EPUB/{name}": text.replace(old, new, 1).encode()}).items():
                target.writestr(entry, content)
        yield told, path


def self_test(book):
    with tempfile.TemporaryDirectory() as folder:
        mistakes = list(planted(book, pathlib.Path(folder)))
        problems, _ = asyncio.run(check([path for _, path in mistakes]))
        return [
            f"a planted mistake was not found: {told}" for told, path in mistakes
            if not any(problem.startswith(str(path)) and told in problem for problem in problems)
        ]


def main(arguments):
    if arguments[0] == "--self-test":
        problems = self_test(pathlib.Path(arguments[1]))
        print(*problems, *([] if problems else ["the check of pages finds every planted mistake"]), sep="\n")
    else:
        problems, count = asyncio.run(check([pathlib.Path(book) for book in arguments]))
        print(*problems, f"pages: {len(problems)} problems on {count} pages of {len(arguments)} books", sep="\n")
    sys.exit(1 if problems else 0)


main(sys.argv[1:])
