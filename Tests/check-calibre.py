"""What calibre makes of e-books, as JSON: run by `calibre-debug check-calibre.py -- BOOK.epub…`.

For each book: what its Check Book says, the table of contents that it reads, and the texts of quotes in reading order.
"""

import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from calibre.ebooks.oeb.polish.check.main import run_checks
from calibre.ebooks.oeb.polish.container import get_container
from calibre.ebooks.oeb.polish.toc import get_toc

result = {}
for book in sys.argv[1:]:
    container = get_container(book, tweak_mode=True)
    contents = [[entry.title, entry.dest, entry.frag or ""] for entry in get_toc(container).iterdescendants()]
    quotes = []
    for name, _ in container.spine_names:
        if name.endswith(".xhtml"):
            for element in container.parsed(name).xpath("//*[@class='quote']//*[@class='verbatim']"):
                quotes.append("".join(element.itertext()))
    problems = [f"{error.name}: {error.msg}" for error in run_checks(container)]
    result[book] = {"problems": problems, "contents": contents, "quotes": quotes}
with open(os.environ["CALIBRE_REPORT"], "w", encoding="utf-8") as file:
    json.dump(result, file)
